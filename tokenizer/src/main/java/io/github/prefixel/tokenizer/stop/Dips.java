package io.github.prefixel.tokenizer.stop;

/**
 * How far the error of prefixes may dip between two prefixes that are measured. More tokens mostly lower it, but each
 * also disturbs what others have said, and a dip is made good soon.
 *
 * <p>In the language {@code wavelet}, which has the smallest of all tokens, dips after k tokens are hardly ever deeper
 * than {@value #DEPTH} / k of the error, and most of them are over within some 30 tokens. In pictures of a few pixels, where a token
 * may move all of them, there is no saying.
 */
final class Dips {
    /** Allows for practically all dips. */
    static final double DEPTH = 128;

    private static final int TINY_PIXELS = 256;
    /** Between prefixes farther apart dips are no deeper. */
    private static final double WIDTH = 32;

    private final double depth;

    /**
     * @param pixels of the picture
     * @param depth k times the share of the error by which it may dip after k tokens
     */
    Dips(long pixels, double depth) {
        this.depth = pixels <= TINY_PIXELS ? Double.POSITIVE_INFINITY : depth;
    }

    /**
     * The least error to expect between two prefixes.
     *
     * @param a length of the shorter one
     * @param b length of the longer one
     */
    double least(int a, double errorA, int b, double errorB) {
        return Math.min(errorA, errorB) / (1 + depth / (a + 1) * Math.sqrt(Math.min(1, (b - a) / WIDTH)));
    }
}
