package io.github.prefixel.tokenizer.stats;

/**
 * The bits that an adaptive model took for the sequences of a data set, in their order: the better the language can be
 * learned, the faster and the lower they fall.
 */
public final class LearningCurve {
    /** Bits of the first i sequences. */
    private final double[] bits;
    /** Tokens of the first i sequences. */
    private final long[] tokens;

    /**
     * @param bits of each sequence, its end included
     * @param lengths tokens of each sequence
     */
    LearningCurve(double[] bits, int[] lengths) {
        this.bits = new double[bits.length + 1];
        this.tokens = new long[bits.length + 1];
        for (int i = 0; i < bits.length; i++) {
            this.bits[i + 1] = this.bits[i] + bits[i];
            this.tokens[i + 1] = tokens[i] + lengths[i];
        }
    }

    /** Number of sequences. */
    public int items() {
        return bits.length - 1;
    }

    /** The first item of the last tenth, which has an item at least unless there is none. */
    public int lastTenth() {
        return items() - (items() + 9) / 10;
    }

    /** Bits an item from one to before another; 0 if there is none. */
    public double bitsPerItem(int from, int to) {
        return from == to ? 0 : (bits[to] - bits[from]) / (to - from);
    }

    /** Bits a token from one item to before another; 0 if there is none. */
    public double bitsPerToken(int from, int to) {
        return tokens(from, to) == 0 ? 0 : (bits[to] - bits[from]) / tokens(from, to);
    }

    /** Number of tokens from one item to before another. */
    public long tokens(int from, int to) {
        return tokens[to] - tokens[from];
    }
}
