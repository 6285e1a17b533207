package io.github.prefixel.tokenizer.complex;

/**
 * An orthonormal filter that delays by a quarter of a sample more or less than a whole number, and halves the rate; its time
 * reverse serves the second tree. The trees, half a sample apart before, are so half a sample apart after it again, at the
 * lower rate.
 *
 * <p>With taps h of the first tree, input a(n) = row 2 n of the first tree and b(n) = row 2 n + 1 of the second:
 * A(k) = Σ h(i) a(2 k + 7 − i) and B(k) = Σ h(i) b(2 k − 6 + i).
 */
final class QuarterShiftFilter implements ColumnFilter {
    private static final int CENTRE = QuarterShift.LENGTH / 2;

    private final double[] taps;
    private final int first;
    private final int second;

    /**
     * A filter.
     *
     * @param taps of the first tree
     * @param swapped whether the second tree's sample stands before the first's. High-pass filters need it for wavelets
     *     of positive frequencies: a pair of them has one centre, so that its order does not follow from its places
     */
    QuarterShiftFilter(double[] taps, boolean swapped) {
        this.taps = taps;
        first = swapped ? 1 : 0;
        second = 1 - first;
    }

    @Override
    public double[][] forward(double[][] rows) {
        int height = rows.length;
        double[][] band = new double[height / 2][rows[0].length];
        for (int k = 0; k < height / 4; k++) {
            for (int i = 0; i < taps.length; i++) {
                int away = CENTRE - i;
                ColumnFilter.add(taps[i], rows[Mirror.at(2 * (2 * k + away), height)], band[2 * k + first]);
                ColumnFilter.add(taps[i], rows[Mirror.at(2 * (2 * k + 1 - away) + 1, height)], band[2 * k + second]);
            }
        }
        return band;
    }

    /** The transpose, which is the inverse of what is orthonormal. */
    @Override
    public void addInverse(double[][] band, double[][] rows) {
        int height = band.length;
        for (int n = 0; n < height; n++) {
            for (int i = 0; i < taps.length; i++) {
                int away = CENTRE - i;
                if ((n - away) % 2 == 0) {
                    ColumnFilter.add(taps[i], band[Mirror.at(n - away + first, height)], rows[2 * n]);
                } else {
                    ColumnFilter.add(taps[i], band[Mirror.at(n - 1 + away + second, height)], rows[2 * n + 1]);
                }
            }
        }
    }
}
