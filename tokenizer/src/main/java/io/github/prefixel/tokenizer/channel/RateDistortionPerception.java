package io.github.prefixel.tokenizer.channel;

/**
 * What realism costs for a Gaussian source of mean 0 and variance σ²: the least rate at which the reconstruction has a mean
 * squared error of at most D and a distribution within P of the source's, P being the squared Wasserstein-2 distance (Blau
 * and Michaeli, 'Rethinking Lossy Compression: The Rate-Distortion-Perception Tradeoff', ICML 2019, arXiv 1901.07821;
 * closed form: Zhang, Qian, Chen and Khisti, 'Universal Rate-Distortion-Perception Representations for Lossy Compression',
 * NeurIPS 2021). Encoder and decoder may share random numbers. Of independent components, W2² and squared errors add up.
 */
public final class RateDistortionPerception {
    private RateDistortionPerception() {}

    /**
     * A reconstruction.
     *
     * @param distortion mean squared error, in units of σ²
     * @param perception squared Wasserstein-2 distance between source and reconstruction, in units of σ²
     */
    public record Blend(double distortion, double perception) {}

    /**
     * R(D, P). The reconstruction has a deviation q of at least σ − √P, and a correlation of at least (σ² + q² − D)/2σq
     * with the source. R(D) where σ − √P ≤ √(σ² − D), which the usual reconstruction meets.
     *
     * @param variance σ², more than 0
     * @param distortion D, at least 0
     * @param perception P, at least 0
     * @return bits for a sample; infinite at D = 0
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public static double rate(double variance, double distortion, double perception) {
        Require.positive(variance, "variance");
        Require.atLeast(0, distortion, "distortion");
        Require.atLeast(0, perception, "perception");
        double deviation = Math.sqrt(variance);
        double least = Math.max(0, deviation - Math.sqrt(perception));
        if (distortion == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (least * least <= variance - distortion) {
            return RateDistortion.gaussianRate(variance, distortion);
        }
        // 1 − ρ² = (1 − ρ)(1 + ρ), each with its difference taken first: ρ is almost 1 at small D.
        double product = 2 * deviation * least;
        double apart = (deviation - least) * (deviation - least);
        double together = (deviation + least) * (deviation + least);
        if (distortion >= variance + least * least) {
            return 0;
        }
        return Math.max(
                0,
                RateDistortion.log2(product)
                        - 0.5 * (RateDistortion.log2(distortion - apart) + RateDistortion.log2(together - distortion)));
    }

    /**
     * D(R, P) = D* + max(0, σ − √(σ² − D*) − √P)², with D* = σ² 2<sup>−2R</sup> (Freirich, Michaeli and Meir, 'A Theory of
     * the Distortion-Perception Tradeoff in Wasserstein Space', NeurIPS 2021, arXiv 2107.02555).
     *
     * @param variance σ², more than 0
     * @param rate R, bits for a sample, at least 0
     * @param perception P, at least 0
     * @return in units of σ²; for P = 0 less than 2 D*
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public static double distortion(double variance, double rate, double perception) {
        Require.atLeast(0, perception, "perception");
        double least = RateDistortion.gaussianDistortion(variance, rate);
        double missing = Math.max(0, distance(variance, least) - Math.sqrt(perception));
        return least + missing * missing;
    }

    /**
     * The best estimate blended with the best reconstruction of perfect realism, (1 − a) X* + a X*σ/√(σ² − D*): the
     * optimal trade-off at the rate of D* (Freirich, Michaeli and Meir). Needs no random numbers unless X* is 0.
     *
     * @param variance σ², more than 0
     * @param distortion D*, error of the best estimate, 0 to σ²
     * @param a 0 for the best estimate, 1 for perfect realism
     * @return D* + a² W and (1 − a)² W, where W = (σ − √(σ² − D*))²
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Blend optimal(double variance, double distortion, double a) {
        Require.fraction(a, "share of realism");
        double whole = distance(variance, distortion);
        return new Blend(distortion + a * whole * a * whole, (1 - a) * whole * (1 - a) * whole);
    }

    /**
     * The best estimate and noise of a times the deviation of its error; with a = 1 a sample of the posterior, which is
     * twice D*, 3.01 dB, away from the source. Optimal only where nothing was sent.
     *
     * @param variance σ², more than 0
     * @param distortion D*, error of the best estimate, 0 to σ²
     * @param a 0 for the best estimate, 1 for perfect realism
     * @return D*(1 + a²) and (σ − √(σ² − (1 − a²) D*))²
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Blend posterior(double variance, double distortion, double a) {
        Require.fraction(a, "share of realism");
        requireDistortion(variance, distortion);
        double missing = distance(variance, (1 - a * a) * distortion);
        return new Blend(distortion * (1 + a * a), missing * missing);
    }

    /**
     * Components that were not sent, drawn as a N(0, λ<sub>i</sub>): Σ λ<sub>i</sub>(1 + a²) and Σ λ<sub>i</sub>(1 − a)².
     *
     * @param variances λ<sub>i</sub>, at least 0
     * @param a 0 to leave them 0, 1 for perfect realism
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Blend unsent(double[] variances, double a) {
        Require.fraction(a, "share of realism");
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            Require.atLeast(0, variances[i], "variance of component " + i);
            sum += variances[i];
        }
        return new Blend(sum * (1 + a * a), sum * (1 - a) * (1 - a));
    }

    /** σ − √(σ² − D), without loss of digits at small D. */
    private static double distance(double variance, double distortion) {
        requireDistortion(variance, distortion);
        return distortion / (Math.sqrt(variance) + Math.sqrt(variance - distortion));
    }

    private static void requireDistortion(double variance, double distortion) {
        Require.positive(variance, "variance");
        if (!(distortion >= 0 && distortion <= variance)) {
            throw new IllegalArgumentException(
                    "the distortion must be from 0 to the variance " + variance + ", not " + distortion);
        }
    }
}
