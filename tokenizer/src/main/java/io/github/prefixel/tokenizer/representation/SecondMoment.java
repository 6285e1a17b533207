package io.github.prefixel.tokenizer.representation;

import org.ejml.data.DMatrixRMaj;

/**
 * Second moments of features Z, n × d: ZᵀZ / n about zero, or about the mean, which is the covariance. Both divide by n.
 * Where there are fewer samples than dimensions, the n × n matrix ZZᵀ / n is taken instead, which has the same eigenvalues
 * but for zeros, and the same det(I + ·) (Sylvester).
 *
 * @param matrix min(n, d) squared, symmetric, positive semi-definite
 * @param variances its diagonal if n ≥ d, and what would be the diagonal of the d × d matrix if n &lt; d: the d second moments
 *     of the single dimensions
 */
record SecondMoment(DMatrixRMaj matrix, double[] variances) {
    /** Rows that are added at once, so that the sums pass through memory less often. */
    private static final int AT_ONCE = 4;

    static SecondMoment aboutZero(Features features) {
        return about(features, new double[features.dimensions()]);
    }

    static SecondMoment aboutMean(Features features) {
        return about(features, features.mean());
    }

    private static SecondMoment about(Features features, double[] centre) {
        long size = Math.min(features.samples(), features.dimensions());
        if (size * size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a second moment of " + size + " rows is too large");
        }
        SecondMoment moment =
                features.samples() < features.dimensions() ? samples(features, centre) : dimensions(features, centre);
        for (int i = 0; i < moment.matrix.getNumElements(); i++) {
            if (!Double.isFinite(moment.matrix.get(i))) {
                throw new IllegalArgumentException("the numbers are too large, their squares overflow");
            }
        }
        return moment;
    }

    private static SecondMoment dimensions(Features features, double... centre) {
        int d = centre.length;
        int n = features.samples();
        double[] sums = new double[d * d];
        double[][] rows = new double[AT_ONCE][d];
        for (int first = 0; first < n; first += AT_ONCE) {
            for (int k = 0; k < AT_ONCE; k++) {
                load(features, first + k, centre, rows[k]);
            }
            add(rows, sums);
        }
        double[] variances = new double[d];
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                double moment = sums[i * d + j] / n;
                sums[i * d + j] = moment;
                sums[j * d + i] = moment;
            }
            variances[i] = sums[i * d + i];
        }
        return new SecondMoment(DMatrixRMaj.wrap(d, d, sums), variances);
    }

    /** A row less the centre; zeros behind the last. */
    private static void load(Features features, int row, double[] centre, double... into) {
        boolean isRow = row < features.samples();
        for (int i = 0; i < into.length; i++) {
            into[i] = isRow ? features.values()[row * into.length + i] - centre[i] : 0;
        }
    }

    /** Adds the upper triangles of the outer products. */
    private static void add(double[][] rows, double... sums) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double[] e = rows[3];
        int d = a.length;
        for (int i = 0; i < d; i++) {
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            double ei = e[i];
            int at = i * d;
            for (int j = i; j < d; j++) {
                sums[at + j] += ai * a[j] + bi * b[j] + ci * c[j] + ei * e[j];
            }
        }
    }

    private static SecondMoment samples(Features features, double... centre) {
        int n = features.samples();
        int d = centre.length;
        double[][] rows = new double[n][d];
        double[] variances = new double[d];
        for (int row = 0; row < n; row++) {
            load(features, row, centre, rows[row]);
            for (int i = 0; i < d; i++) {
                variances[i] += rows[row][i] * rows[row][i] / n;
            }
        }
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double product = 0;
                for (int k = 0; k < d; k++) {
                    product += rows[i][k] * rows[j][k];
                }
                products[i * n + j] = product / n;
                products[j * n + i] = product / n;
            }
        }
        return new SecondMoment(DMatrixRMaj.wrap(n, n, products), variances);
    }
}
