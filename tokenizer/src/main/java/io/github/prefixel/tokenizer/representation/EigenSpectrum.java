package io.github.prefixel.tokenizer.representation;

import io.github.prefixel.tokenizer.analyze.SpectralFlatness;
import io.github.prefixel.tokenizer.analyze.SymmetricEigen;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The spectrum of features Z, n × d: eigenvalues of their second moment about zero, or about their mean. What is below
 * λ<sub>1</sub> · max(n, d) · 2<sup>−52</sup> is rounding and counts as 0. Where n &lt; d, the eigenvalues are those of
 * the n × n matrix ZZᵀ / n.
 *
 * @param eigenvalues λ: d numbers, non-increasing, at least 0, those past the rank exactly 0; in squared units of the
 *     features. Their sum is the mean squared norm (about the mean: the total variance)
 * @param variances the second moment of each dimension as it is stored, d numbers of at least 0, with the same sum
 */
public record EigenSpectrum(double[] eigenvalues, double[] variances) {
    private static final double ROUNDING = 0x1p-52;

    /**
     * Of the second moment about zero, ZᵀZ / n, the one of coding rates.
     *
     * @throws IllegalArgumentException if squares overflow, or if all numbers are so small that theirs vanish
     */
    public static EigenSpectrum aboutZero(Features features) {
        return of(SecondMoment.aboutZero(features), features);
    }

    /**
     * Of the covariance: about the mean, divided by n.
     *
     * @throws IllegalArgumentException if squares overflow, or if all numbers are so small that theirs vanish
     */
    public static EigenSpectrum aboutMean(Features features) {
        return of(SecondMoment.aboutMean(features), features);
    }

    private static EigenSpectrum of(SecondMoment moment, Features features) {
        DMatrixRMaj matrix = moment.matrix();
        int size = matrix.getNumRows();
        double[] rising = new double[features.dimensions()];
        System.arraycopy(SymmetricEigen.values(matrix), 0, rising, 0, size);
        Arrays.sort(rising);
        double[] eigenvalues = new double[rising.length];
        double least = rising[rising.length - 1] * ROUNDING * Math.max(features.samples(), features.dimensions());
        for (int i = 0; i < rising.length; i++) {
            double value = rising[rising.length - 1 - i];
            eigenvalues[i] = value > least ? value : 0;
        }
        return new EigenSpectrum(eigenvalues, moment.variances());
    }

    /** The sum of all eigenvalues. */
    public double trace() {
        return Arrays.stream(eigenvalues).sum();
    }

    /** How many eigenvalues are more than 0: 0 to min(n, d). */
    public int rank() {
        return (int) Arrays.stream(eigenvalues).filter(value -> value > 0).count();
    }

    /** Spectral flatness of all d eigenvalues, 0 to 1: 1 if all are equal, 0 if the rank is less than d. */
    public double flatness() {
        return SpectralFlatness.of(eigenvalues);
    }

    /** Spectral flatness of the eigenvalues that are more than 0, 0 to 1; 1 if there are none. */
    public double flatnessWithinRank() {
        return rank() == 0 ? 1 : SpectralFlatness.of(Arrays.copyOf(eigenvalues, rank()));
    }

    /**
     * Singular values of Z / √n, or of Z less its mean: σ = √λ, d numbers, non-increasing. Effective rank does not depend on
     * the factor.
     */
    public double[] singularValues() {
        return Arrays.stream(eigenvalues).map(Math::sqrt).toArray();
    }
}
