package io.github.prefixel.tokenizer.representation;

/**
 * Causal Haar means of a sequence of embeddings, after WaveletGPT (Verma 2024, arXiv 2409.12924): the first half of the
 * dimensions stays as it is, each of the others becomes the mean of its last 2<sup>k</sup> values, the Haar approximation at
 * level k, without subsampling. Levels rise evenly over the second half: of L levels, its dimension i of h has
 * k = 1 + ⌊L i / h⌋. Of an odd number of dimensions the first half is the larger.
 *
 * <p>At the start, where there are fewer than 2<sup>k</sup> rows yet, the mean is taken over those that there are, so that a
 * constant sequence stays constant. Row t depends on rows up to t only, to the last bit.
 */
public final class CausalHaarMeans {
    /** Windows of 2<sup>30</sup> rows are as long as any sequence. */
    public static final int MOST_LEVELS = 30;

    private CausalHaarMeans() {}

    /**
     * The level of a dimension.
     *
     * @param dimension 0 to d − 1
     * @param dimensions d
     * @param levels L
     * @return 0 for a dimension that stays as it is, or 1 to L
     */
    public static int level(int dimension, int dimensions, int levels) {
        int changed = dimensions / 2;
        int place = dimension - (dimensions - changed);
        return place < 0 ? 0 : 1 + (int) ((long) levels * place / changed);
    }

    /**
     * The levels whose windows fit a sequence: ⌊log<sub>2</sub> T⌋, but at least 1.
     *
     * @param rows T, at least 1
     */
    public static int levels(int rows) {
        return Math.max(1, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rows));
    }

    /**
     * Replaces a sequence by its means, in a time of the order of its size whatever the levels.
     *
     * @param values T · d numbers, row by row, changed in place
     * @param dimensions d, at least 1
     * @param levels L, 1 to {@link #MOST_LEVELS}
     * @throws IllegalArgumentException if the numbers are no whole rows, or L is out of range
     */
    public static void replace(double[] values, int dimensions, int levels) {
        if (dimensions < 1 || values.length % dimensions != 0) {
            throw new IllegalArgumentException(values.length + " numbers are no rows of " + dimensions);
        }
        if (levels < 1 || levels > MOST_LEVELS) {
            throw new IllegalArgumentException("there are 1 to " + MOST_LEVELS + " levels, not " + levels);
        }
        int rows = values.length / dimensions;
        double[] column = new double[rows];
        double[] means = new double[rows];
        double[] ends = new double[rows];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int level = level(dimension, dimensions, levels);
            if (level > 0) {
                for (int t = 0; t < rows; t++) {
                    column[t] = values[t * dimensions + dimension] / (1 << level);
                }
                mean(1 << level, column, means, ends);
                for (int t = 0; t < rows; t++) {
                    values[t * dimensions + dimension] = means[t];
                }
            }
        }
    }

    /**
     * Means over windows. A window is the end of one block of its length and the start of the next (van Herk 1992, who
     * has maxima): nothing is subtracted, so that rounding does not pile up.
     *
     * @param column the numbers over the length of the window, a power of two, so that no sum overflows
     * @param ends room for the sums from each place to the end of its block
     */
    private static void mean(int window, double[] column, double[] means, double[] ends) {
        double start = 0;
        for (int t = 0; t < column.length; t++) {
            int place = t & window - 1;
            boolean endsBlock = place == window - 1;
            start = place == 0 ? column[t] : start + column[t];
            double sum = t < window || endsBlock ? start : ends[t - window + 1] + start;
            means[t] = t < window ? sum / ((t + 1.0) / window) : sum;
            if (endsBlock) {
                ends[t] = column[t];
                for (int i = t - 1; i > t - window; i--) {
                    ends[i] = ends[i + 1] + column[i];
                }
            }
        }
    }
}
