package io.github.prefixel.tokenizer.complex;

/**
 * A filter down the columns of a plane that both trees use: even rows are samples of the first tree, odd rows those of the
 * second, and what the filter gives is so ordered too. Beyond its ends the plane goes on as its {@linkplain Mirror
 * mirror image}, in which the trees change places.
 */
interface ColumnFilter {
    /**
     * Filters a plane.
     *
     * @param rows of equal length; not changed
     * @return new rows of the same length
     */
    double[][] forward(double[][] rows);

    /**
     * Adds what a band contributes to the plane that it came from.
     *
     * @param band as {@link #forward} gave it; not changed
     */
    void addInverse(double[][] band, double[][] rows);

    /** sum[i] += factor · row[i]. */
    static void add(double factor, double[] row, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }
}
