package io.github.prefixel.codec.walk;

/**
 * The vocabulary of the walk, after the wavelet language of 'Wavelets Are All You Need' (arXiv 2406.19997): seven tokens.
 */
public final class Token {
    /** A quiet block or subband stays without significant coefficients in this bit-plane. */
    public static final int QUIET = 0;
    /** A quiet block or subband opens: its coefficients are visited from now on. */
    public static final int OPEN = 1;
    /** A coefficient stays insignificant in this bit-plane. */
    public static final int INSIGNIFICANT = 2;
    /** A coefficient becomes significant and is positive. */
    public static final int POSITIVE = 3;
    /** A coefficient becomes significant and is negative. */
    public static final int NEGATIVE = 4;
    /** The next bit of a significant coefficient's magnitude is 0. */
    public static final int REFINE_0 = 5;
    /** The next bit of a significant coefficient's magnitude is 1. */
    public static final int REFINE_1 = 6;

    /** Number of tokens. */
    public static final int VOCABULARY = 7;

    private Token() {}
}
