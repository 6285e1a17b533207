package io.github.prefixel.tokenizer.analyze;

import org.ejml.data.DMatrixRMaj;

/**
 * The first-order autoregressive process x<sub>t</sub> = ρ x<sub>t−1</sub> + noise of unit variance: the usual model of a
 * row of a picture, with ρ about .95.
 */
public final class Ar1 {
    private Ar1() {}

    /**
     * The covariance of n samples in a row: C<sub>ij</sub> = ρ<sup>|i−j|</sup>.
     *
     * @param rho correlation of neighbours, more than −1 and less than 1
     * @return n × n, positive definite
     * @throws IllegalArgumentException if n is not positive or ρ is out of range
     */
    public static DMatrixRMaj covariance(int n, double rho) {
        if (n < 1) {
            throw new IllegalArgumentException(n + " samples have no covariance");
        }
        if (!(Math.abs(rho) < 1)) {
            throw new IllegalArgumentException("the correlation must be between -1 and 1, not " + rho);
        }
        double[] powers = new double[n];
        powers[0] = 1;
        for (int i = 1; i < n; i++) {
            powers[i] = powers[i - 1] * rho;
        }
        DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance.set(i, j, powers[Math.abs(i - j)]);
            }
        }
        return covariance;
    }
}
