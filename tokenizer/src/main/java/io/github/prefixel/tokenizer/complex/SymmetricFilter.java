package io.github.prefixel.tokenizer.complex;

/**
 * A symmetric filter of odd length that keeps all samples, for the first level: the trees are then one sample apart, as
 * even and odd samples are.
 */
final class SymmetricFilter implements ColumnFilter {
    private final double[] analysis;
    private final double[] synthesis;

    /**
     * Halves of the two filters.
     *
     * @param analysis taps from the middle one on
     * @param synthesis likewise
     */
    SymmetricFilter(double[] analysis, double[] synthesis) {
        this.analysis = analysis;
        this.synthesis = synthesis;
    }

    @Override
    public double[][] forward(double[][] rows) {
        double[][] band = new double[rows.length][rows[0].length];
        addFiltered(analysis, rows, band);
        return band;
    }

    @Override
    public void addInverse(double[][] band, double[][] rows) {
        addFiltered(synthesis, band, rows);
    }

    private static void addFiltered(double[] taps, double[][] rows, double[][] sums) {
        int height = rows.length;
        for (int y = 0; y < height; y++) {
            ColumnFilter.add(taps[0], rows[y], sums[y]);
            for (int i = 1; i < taps.length; i++) {
                if (taps[i] != 0) {
                    ColumnFilter.add(taps[i], rows[Mirror.at(y - i, height)], sums[y]);
                    ColumnFilter.add(taps[i], rows[Mirror.at(y + i, height)], sums[y]);
                }
            }
        }
    }
}
