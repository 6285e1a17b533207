package io.github.prefixel.tokenizer.stats;

import java.util.Arrays;

/**
 * How many tokens sequences have, special ones not counted. Quartiles are lengths that occur: that of the item at
 * ⌈q n⌉ of n in rising order.
 *
 * @param items number of sequences; if 0, so is everything else
 * @param tokens of all sequences together
 */
public record LengthDistribution(
        int items, long tokens, int min, int lowerQuartile, int median, int upperQuartile, int max) {
    /** @param lengths one for each item, in any order */
    static LengthDistribution of(int[] lengths) {
        int[] rising = lengths.clone();
        Arrays.sort(rising);
        int n = rising.length;
        if (n == 0) {
            return new LengthDistribution(0, 0, 0, 0, 0, 0, 0);
        }
        long tokens = 0;
        for (int length : rising) {
            tokens += length;
        }
        return new LengthDistribution(n, tokens, rising[0], at(rising, 1), at(rising, 2), at(rising, 3), rising[n - 1]);
    }

    /** Tokens a sequence; 0 if there is none. */
    public double mean() {
        return items == 0 ? 0 : (double) tokens / items;
    }

    private static int at(int[] rising, int quarters) {
        return rising[(int) (((long) rising.length * quarters + 3) / 4) - 1];
    }
}
