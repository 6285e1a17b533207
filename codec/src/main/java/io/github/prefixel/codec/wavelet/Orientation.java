package io.github.prefixel.codec.wavelet;

/** Which half-bands a subband holds, horizontal first: HL is high-pass along rows, and so answers to vertical edges. */
public enum Orientation {
    LL,
    HL,
    LH,
    HH;

    /** The place of a detail band among HL, LH and HH, from 0. */
    public int detail() {
        return ordinal() - 1;
    }
}
