package io.github.prefixel.tokenizer.channel;

import java.util.Random;

/**
 * The Gaussian test channel, which reaches R(D) = ½ log<sub>2</sub> σ²/D (Cover and Thomas, 'Elements of Information
 * Theory', 10.3.2). Forward: Y = gX + N with g = 1 − D/σ² and N of variance D(1 − D/σ²). Backward, the same joint
 * distribution: X = Y + Z with Z of variance D, independent of Y, whose variance is σ² − D. From D = σ² on, Y is 0 and
 * says nothing.
 *
 * @param variance σ² of the source, more than 0
 * @param distortion D, mean squared error of Y, more than 0 and at most σ²
 */
public record GaussianChannel(double variance, double distortion) {
    /**
     * The channel of a source and an error.
     *
     * @throws IllegalArgumentException unless 0 &lt; D ≤ σ² and both are finite
     */
    public GaussianChannel {
        Require.positive(variance, "variance");
        Require.positive(distortion, "distortion");
        if (distortion > variance) {
            throw new IllegalArgumentException(
                    "the distortion " + distortion + " is more than the variance " + variance + ": send nothing");
        }
    }

    /** g, what the forward form multiplies by, 0 to 1. */
    public double gain() {
        return 1 - distortion / variance;
    }

    /** Variance of the noise that the forward form adds. */
    public double noise() {
        return distortion * gain();
    }

    /** I(X; Y) in bits for a sample: R(D). */
    public double rate() {
        return RateDistortion.gaussianRate(variance, distortion);
    }

    /**
     * Sends samples of the source.
     *
     * @param source X, Gaussian of mean 0 and the channel's variance; only read
     * @return Y, as many
     */
    public double[] forward(double[] source, long seed) {
        return add(source, gain(), noise(), seed);
    }

    /**
     * Draws what may have been sent: a sample of the posterior of each X, given Y.
     *
     * @param received Y, Gaussian of mean 0 and variance σ² − D; only read
     * @return X, as many
     */
    public double[] backward(double[] received, long seed) {
        return add(received, 1, distortion, seed);
    }

    /**
     * The capacity of a channel that adds Gaussian noise: C = ½ log<sub>2</sub>(1 + P/N) (Shannon 1948).
     *
     * @param power P, mean square of what is sent, at least 0
     * @param noise N, variance of the noise, more than 0
     * @return bits for each use, at least 0
     * @throws IllegalArgumentException if either is out of range or not finite
     */
    public static double capacity(double power, double noise) {
        Require.atLeast(0, power, "power");
        Require.positive(noise, "variance of the noise");
        return 0.5 * StrictMath.log1p(power / noise) / Normal.LN2;
    }

    private static double[] add(double[] signal, double gain, double noise, long seed) {
        Random random = new Random(seed);
        double deviation = Math.sqrt(noise);
        double[] sum = new double[signal.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = gain * signal[i] + deviation * random.nextGaussian();
        }
        return sum;
    }
}
