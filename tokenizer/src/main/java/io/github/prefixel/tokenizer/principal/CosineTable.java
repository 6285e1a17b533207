package io.github.prefixel.tokenizer.principal;

/** The lowest basis functions of an orthonormal DCT-II (Ahmed, Natarajan and Rao, 1974). */
final class CosineTable {
    private CosineTable() {}

    /** {@code double[min(count, n)][n]}: functions of n samples, from the mean upwards. */
    static double[][] of(int n, int count) {
        double[] quarter = new double[4 * n];
        for (int i = 0; i < quarter.length; i++) {
            quarter[i] = StrictMath.cos(Math.PI * i / (2.0 * n));
        }
        double[][] rows = new double[Math.min(count, n)][n];
        for (int u = 0; u < rows.length; u++) {
            double norm = Math.sqrt((u == 0 ? 1.0 : 2.0) / n);
            for (int x = 0; x < n; x++) {
                rows[u][x] = norm * quarter[(int) ((2L * x + 1) * u % quarter.length)];
            }
        }
        return rows;
    }
}
