package io.github.prefixel.tokenizer.analyze;

import org.ejml.data.DMatrixRMaj;

/**
 * Makes rows that are nearly orthonormal so to the last bits: modified Gram-Schmidt, twice, which is enough (Giraud,
 * Langou and Rozložník, 'The loss of orthogonality in the Gram-Schmidt orthogonalization process', 2005).
 */
public final class GramSchmidt {
    /** Rounding to 16 bits leaves norms within .001 of 1. */
    private static final double LEAST_NORM = 0.9;

    private static final double LARGEST_NORM = 1.1;

    private GramSchmidt() {}

    /**
     * In place, from the first row on, each row losing what lies along those before it.
     *
     * @return false if the rows were not nearly orthonormal; they are then of no use
     */
    public static boolean orthonormalise(DMatrixRMaj rows) {
        return pass(rows) && pass(rows);
    }

    private static boolean pass(DMatrixRMaj rows) {
        int n = rows.getNumCols();
        double[] data = rows.getData();
        for (int row = 0; row < rows.getNumRows(); row++) {
            int at = row * n;
            for (int before = 0; before < at; before += n) {
                double along = product(data, at, before, n);
                for (int i = 0; i < n; i++) {
                    data[at + i] -= along * data[before + i];
                }
            }
            double norm = Math.sqrt(product(data, at, at, n));
            if (!(norm >= LEAST_NORM && norm <= LARGEST_NORM)) {
                return false;
            }
            for (int i = 0; i < n; i++) {
                data[at + i] /= norm;
            }
        }
        return true;
    }

    private static double product(double[] data, int a, int b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data[a + i] * data[b + i];
        }
        return sum;
    }
}
