package io.github.prefixel.codec.encode;

/** Why a stream ends where it does. */
public enum Ending {
    /** There is nothing left to tell. */
    COMPLETE,
    /** The last bit-plane that was asked for is told. */
    PLANE,
    /** It may not be longer. */
    BYTES,
    /** Its picture has the quality that was asked for. */
    PSNR
}
