package io.github.prefixel.codec.walk;

/** Components that share statistics. */
public enum ComponentClass {
    /** Grey, or the first component after the colour transform. */
    LUMA,
    /** The second component. */
    CHROMA_1,
    /** The third component. */
    CHROMA_2,
    ALPHA
}
