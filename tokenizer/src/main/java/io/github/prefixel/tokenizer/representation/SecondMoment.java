package io.github.prefixel.tokenizer.representation;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Second moments of features Z, n × d: ZᵀZ / n about zero, or about the mean, which is the covariance. Both divide by n.
 * Where there are fewer samples than dimensions, the n × n matrix ZZᵀ / n is taken instead, which has the same eigenvalues
 * but for zeros, and the same det(I + ·) (Sylvester).
 *
 * @param matrix min(n, d) squared, symmetric, positive semi-definite
 * @param variances the second moments of the single dimensions, d numbers: the diagonal of the d × d matrix
 */
record SecondMoment(DMatrixRMaj matrix, double[] variances) {
    /** Rows or columns that are added at once, so that the sums pass through memory less often. */
    private static final int AT_ONCE = 4;

    /** The square root of what squares need to be precise, and a margin. */
    private static final double SMALL = 1e-140;

    static SecondMoment aboutZero(Features features) {
        return about(features, new double[features.dimensions()]);
    }

    static SecondMoment aboutMean(Features features) {
        return about(features, features.mean());
    }

    private static SecondMoment about(Features features, double[] centre) {
        boolean isWide = features.samples() < features.dimensions();
        int size = Math.min(features.samples(), features.dimensions());
        int count = Math.max(features.samples(), features.dimensions());
        if ((long) size * size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a second moment of " + size + " rows is too large");
        }
        requireSquares(features);
        double[] sums = new double[size * size];
        double[][] vectors = new double[AT_ONCE][size];
        for (int first = 0; first < count; first += AT_ONCE) {
            for (int k = 0; k < AT_ONCE; k++) {
                if (first + k >= count) {
                    Arrays.fill(vectors[k], 0);
                } else if (isWide) {
                    loadColumn(features, centre, first + k, vectors[k]);
                } else {
                    loadRow(features, centre, first + k, vectors[k]);
                }
            }
            add(vectors, sums);
        }
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double moment = sums[i * size + j] / features.samples();
                if (!Double.isFinite(moment)) {
                    throw new IllegalArgumentException("the numbers are too large, their squares overflow");
                }
                sums[i * size + j] = moment;
                sums[j * size + i] = moment;
            }
        }
        return new SecondMoment(DMatrixRMaj.wrap(size, size, sums), variances(features, centre));
    }

    private static void requireSquares(Features features) {
        double largest = 0;
        for (double value : features.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest > 0 && largest < SMALL) {
            throw new IllegalArgumentException(
                    "the numbers are too small, at most " + largest + ", and their squares vanish");
        }
    }

    private static void loadRow(Features features, double[] centre, int row, double... into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = features.values()[row * into.length + i] - centre[i];
        }
    }

    private static void loadColumn(Features features, double[] centre, int column, double... into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = features.values()[i * centre.length + column] - centre[column];
        }
    }

    private static double[] variances(Features features, double... centre) {
        int d = centre.length;
        double[] row = new double[d];
        double[] variances = new double[d];
        for (int k = 0; k < features.samples(); k++) {
            loadRow(features, centre, k, row);
            for (int i = 0; i < d; i++) {
                variances[i] += row[i] * row[i] / features.samples();
            }
        }
        return variances;
    }

    /** Adds the upper triangles of the outer products. */
    private static void add(double[][] vectors, double... sums) {
        double[] a = vectors[0];
        double[] b = vectors[1];
        double[] c = vectors[2];
        double[] e = vectors[3];
        int size = a.length;
        for (int i = 0; i < size; i++) {
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            double ei = e[i];
            int at = i * size;
            for (int j = i; j < size; j++) {
                sums[at + j] += ai * a[j] + bi * b[j] + ci * c[j] + ei * e[j];
            }
        }
    }
}
