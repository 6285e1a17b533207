package io.github.prefixel.tokenizer.principal;

/** Makes rows orthonormal by modified Gram-Schmidt, twice (Giraud, Langou and Rozložník, 2005): to rounding errors. */
final class Orthonormal {
    private static final double LEAST = 1e-3;

    private Orthonormal() {}

    /**
     * Changes rows that are nearly orthonormal into ones that are; an earlier row is changed less than a later one.
     *
     * @return whether they are; if not, the rows did not span a space of their number
     */
    static boolean make(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    subtract(rows[i], rows[j], dot(rows[i], rows[j]));
                }
                double norm = Math.sqrt(dot(rows[i], rows[i]));
                if (!(norm > LEAST)) {
                    return false;
                }
                for (int k = 0; k < rows[i].length; k++) {
                    rows[i][k] /= norm;
                }
            }
        }
        return true;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= factor * b[i];
        }
    }
}
