package io.github.prefixel.tokenizer.stop;

/**
 * How far the error of prefixes may dip between two prefixes that are measured. More tokens mostly lower it, but each
 * also disturbs what others have said, and a dip is made good soon.
 *
 * <p>After k tokens of the language {@code wavelet}, which has the smallest of all tokens, dips of up to about 100 / k of
 * the error were seen, mostly within some 30 tokens and more at the start, where a single token may move the mean of
 * the picture. What is allowed for here missed 2 of 9,900 prefixes, in noise.
 */
final class Dips {
    private static final double DEPTH = 128;
    private static final double START = 256;
    /** Between prefixes farther apart dips are no deeper. */
    private static final double WIDTH = 32;

    private Dips() {}

    /**
     * The least error to expect between two prefixes.
     *
     * @param a length of the shorter one
     * @param b length of the longer one
     */
    static double least(int a, double errorA, int b, double errorB) {
        double k = a + 1;
        double depth = DEPTH / k * (1 + START / k) * Math.sqrt(Math.min(1, (b - a) / WIDTH));
        return Math.min(errorA, errorB) / (1 + depth);
    }
}
