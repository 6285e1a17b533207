package io.github.prefixel.tokenizer.analyze;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;

/**
 * The Karhunen-Loève transform of a covariance C, which decorrelates and packs the most variance into the first
 * coefficients: its rows are the eigenvectors of C by falling eigenvalue. No orthonormal transform has a higher coding
 * gain (Huang and Schultheiss 1963). Of each vector the entry of largest magnitude, the first of several, is positive.
 *
 * @param transform n × n, orthonormal rows
 * @param variances the n eigenvalues, non-increasing, at least 0; in units of C
 */
public record Klt(DMatrixRMaj transform, double[] variances) {
    /**
     * Also for singular covariances: what is below zero by rounding counts as 0.
     *
     * @param covariance n × n, symmetric and finite; only read
     * @throws IllegalArgumentException if it is not square or not finite
     */
    public static Klt of(DMatrixRMaj covariance) {
        int n = covariance.getNumRows();
        if (covariance.getNumCols() != n || !isFinite(covariance)) {
            throw new IllegalArgumentException("a covariance must be a square of finite numbers");
        }
        SymmetricEigen eigen = SymmetricEigen.of(covariance);
        double[] values = eigen.values();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -values[i]));
        DMatrixRMaj transform = new DMatrixRMaj(n, n);
        double[] variances = new double[n];
        for (int row = 0; row < n; row++) {
            variances[row] = values[order[row]];
            double[] vector = Arrays.copyOfRange(eigen.vectors().getData(), order[row] * n, (order[row] + 1) * n);
            double sign = sign(vector);
            for (int i = 0; i < n; i++) {
                transform.set(row, i, sign * vector[i]);
            }
        }
        return new Klt(transform, variances);
    }

    private static boolean isFinite(DMatrixRMaj matrix) {
        for (int i = 0; i < matrix.getNumElements(); i++) {
            if (!Double.isFinite(matrix.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static double sign(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            if (Math.abs(entry) > Math.abs(largest)) {
                largest = entry;
            }
        }
        return largest < 0 ? -1 : 1;
    }
}
