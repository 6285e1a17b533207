package io.github.prefixel.tokenizer.channel;

import java.util.Arrays;
import java.util.Random;

/**
 * By how much the differential entropy of a mixture of Gaussians of covariance σ² 1 exceeds that of a single one. The
 * excess is what a sample says of the component it came from, I(J; X), so that it is from 0 to the entropy of the weights.
 * All in nats.
 */
public final class GaussianMixture {
    private GaussianMixture() {}

    /**
     * An expansion and what it leaves out.
     *
     * @param excess the sum, in nats
     * @param nextTerm the first term that is left out, in nats, signed: the size of the error
     */
    public record Series(double excess, double nextTerm) {}

    /**
     * A mean over random samples.
     *
     * @param excess the mean, in nats
     * @param standardError of the mean
     */
    public record Estimate(double excess, double standardError) {}

    /**
     * The excess of q components of equal weight in n dimensions, averaged over centres drawn from N(0, s² 1), to second
     * order in μ = s²/σ²: (n/2)(1 − 1/q) μ − (n/4)(1 − 1/q)(1 + n/q) μ² (Joudeh and Škorić, 'Average Entropy of Gaussian
     * Mixtures', Entropy 26(8) 2024, arXiv 2404.07311). The next term, of third order, comes from the same expansion in
     * moments of the centres. The series does not converge for every μ; trust it while n μ is less than about .5 and the
     * next term is small against the sum.
     *
     * @param components q, at least 1
     * @param dimensions n, at least 1
     * @param spread μ, at least 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Series series(int components, int dimensions, double spread) {
        require(components, dimensions, spread);
        double q = components;
        double n = dimensions;
        double c = 1 - 1 / q;
        // For the covariance Σ of the centres, in units of σ², and their third cumulants K the excess is
        // tr Σ/2 − tr Σ²/4 + tr Σ³/6 − |K|²/12 + …; q Σ is Wishart distributed with m degrees of freedom.
        double m = q - 1;
        double cube = n * m * (m * m + 3 * m * (n + 1) + n * n + 3 * n + 4) / (q * q * q);
        double cumulants = (thirdMoment(n, c, c) + m * thirdMoment(n, c, -1 / q)) / q;
        double excess = n / 2 * c * spread - n / 4 * c * (1 + n / q) * spread * spread;
        return new Series(excess, (cube / 6 - cumulants / 12) * spread * spread * spread);
    }

    /** E (v · w)³ of Gaussian vectors whose components have the variance c and the covariance r. */
    private static double thirdMoment(double n, double c, double r) {
        double variance = c * c + r * r;
        double third = 2 * r * r * r + 6 * r * c * c;
        return n * third + 3 * n * n * r * variance + n * n * n * r * r * r;
    }

    /**
     * The excess of a mixture, from random samples. Each noise vector is used with both signs and about every centre.
     *
     * @param centres a row for each component
     * @param weights of the components, at least 0; need not add up to 1
     * @param variance σ², more than 0
     * @param samples how many noise vectors, at least 3; a quarter of them tunes the control variate
     * @throws IllegalArgumentException if shapes do not agree or a number is out of range
     */
    public static Estimate estimate(double[][] centres, double[] weights, double variance, int samples, long seed) {
        Require.positive(variance, "variance");
        MixtureSample mixture = new MixtureSample(centres, weights, Math.sqrt(variance));
        double expected = mixture.totalVariance();
        Random random = new Random(seed);
        ControlledMean mean = new ControlledMean(samples);
        for (int i = 0; i < samples; i++) {
            mean.add(mixture.draw(random), mixture.noiseAlongCentres() - expected);
        }
        return mean.estimate();
    }

    /**
     * The excess averaged over random centres, as in {@link #series}, from random samples with new centres each. Their
     * effect to first order in the covariance of the centres, whose mean is known, serves as control variate.
     *
     * @param components q, at least 1
     * @param dimensions n, at least 1
     * @param spread μ, at least 0
     * @param samples how many, at least 3; a quarter of them tunes the control variate
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Estimate average(int components, int dimensions, double spread, int samples, long seed) {
        require(components, dimensions, spread);
        double[] weights = new double[components];
        Arrays.fill(weights, 1);
        double[][] centres = new double[components][dimensions];
        MixtureSample mixture = new MixtureSample(centres, weights, 1);
        double expected = dimensions / 2.0 * (components - 1) / components * spread;
        double deviation = Math.sqrt(spread);
        Random random = new Random(seed);
        ControlledMean mean = new ControlledMean(samples);
        for (int i = 0; i < samples; i++) {
            for (double[] centre : centres) {
                for (int k = 0; k < dimensions; k++) {
                    centre[k] = deviation * random.nextGaussian();
                }
            }
            double sample = mixture.draw(random);
            mean.add(sample, mixture.totalVariance() - mixture.noiseAlongCentres() / 2 - expected);
        }
        return mean.estimate();
    }

    private static void require(int components, int dimensions, double spread) {
        if (components < 1 || dimensions < 1) {
            throw new IllegalArgumentException(
                    components + " components in " + dimensions + " dimensions: both must be at least 1");
        }
        Require.atLeast(0, spread, "spread");
    }
}
