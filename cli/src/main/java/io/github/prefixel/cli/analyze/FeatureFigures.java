package io.github.prefixel.cli.analyze;

import io.github.prefixel.tokenizer.representation.CodingRate;
import io.github.prefixel.tokenizer.representation.EchoNoise;
import io.github.prefixel.tokenizer.representation.EigenSpectrum;
import io.github.prefixel.tokenizer.representation.Features;
import io.github.prefixel.tokenizer.representation.RateReduction;

/**
 * What there is to say of features.
 *
 * @param samples n
 * @param epsilon ε, root of the squared error of a sample at which rates are told
 * @param theta ε² / d
 * @param aboutZero spectrum of the second moment about zero
 * @param aboutMean spectrum of the covariance
 * @param reduction by classes; null without labels
 */
record FeatureFigures(
        int samples,
        double epsilon,
        double theta,
        EigenSpectrum aboutZero,
        EigenSpectrum aboutMean,
        RateReduction reduction) {
    private static final double LN2 = StrictMath.log(2);

    /**
     * @param labels of each sample, or null
     * @throws IllegalArgumentException if squares overflow
     */
    static FeatureFigures of(Features features, long[] labels, double epsilon) {
        return new FeatureFigures(
                features.samples(),
                epsilon,
                CodingRate.waterLevel(epsilon, features.dimensions()),
                EigenSpectrum.aboutZero(features),
                EigenSpectrum.aboutMean(features),
                labels == null ? null : RateReduction.of(features, labels, epsilon));
    }

    /** d. */
    int dimensions() {
        return aboutZero.eigenvalues().length;
    }

    /** Bits a sample. */
    double codingRate(EigenSpectrum spectrum) {
        return CodingRate.ofSpectrum(spectrum.eigenvalues(), theta);
    }

    /** Bits a sample. */
    double waterFilling(EigenSpectrum spectrum) {
        return CodingRate.waterFilling(spectrum.eigenvalues(), theta);
    }

    /** SimDINO's term against collapse, which is the coding rate about the mean in nats. */
    double expansionNats() {
        return codingRate(aboutMean) * LN2;
    }

    /** Bits of each dimension as it is stored, about zero. */
    double[] storedEchoes() {
        return EchoNoise.bits(aboutZero.variances(), theta);
    }

    /** Bits of each principal axis, about zero; their sum is the coding rate. */
    double[] principalEchoes() {
        return EchoNoise.bits(aboutZero.eigenvalues(), theta);
    }
}
