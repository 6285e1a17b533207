package io.github.prefixel.tokenizer.spectrum;

import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * The mean of the periodograms of segments of a signal: P<sub>k</sub> = mean over segments of |Σ<sub>t</sub> w<sub>t</sub>
 * x<sub>t</sub> e<sup>−2πi kt/n</sup>|² / Σ w<sub>t</sub>² (Welch, 'The use of fast Fourier transform for the estimation of
 * power spectra', 1967). A mean of the signal shows at frequency 0: take it away before if it is not wanted.
 *
 * @param length n, samples of a segment: a power of two
 * @param step samples from the start of a segment to that of the next: n for segments side by side, n/2 for ones that
 *     overlap by half
 * @param window w
 */
public record Welch(int length, int step, Window window) {
    /** @throws IllegalArgumentException if the length is not a power of two or the step not positive */
    public Welch {
        if (length < 1 || Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("segments must have a power of two samples, not " + length);
        }
        if (step < 1) {
            throw new IllegalArgumentException("segments must start at least one sample apart, not " + step);
        }
    }

    /**
     * Samples after the last whole segment do not count.
     *
     * @param samples at least {@link #length}
     * @return n/2 + 1 powers, those of the frequencies k/n from 0 to 0.5 cycles a sample; 1 for n = 1. White noise of
     *     variance σ² has power σ² at each
     * @throws IllegalArgumentException if there are fewer samples than a segment has, or one is not finite
     */
    public double[] powers(double[] samples) {
        if (samples.length < length) {
            throw new IllegalArgumentException(
                    samples.length + " samples do not fill a segment of " + length + ": take shorter segments");
        }
        double[] weights = window.weights(length);
        double[][] transformed = new double[2][length];
        double[] powers = new double[length / 2 + 1];
        int segments = (samples.length - length) / step + 1;
        for (int segment = 0; segment < segments; segment++) {
            load(samples, segment * step, weights, transformed);
            FastFourierTransformer.transformInPlace(transformed, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int k = 0; k < powers.length; k++) {
                powers[k] += transformed[0][k] * transformed[0][k] + transformed[1][k] * transformed[1][k];
            }
        }
        double scale = 1 / (energy(weights) * segments);
        for (int k = 0; k < powers.length; k++) {
            powers[k] *= scale;
        }
        return powers;
    }

    private static void load(double[] samples, int start, double[] weights, double[][] complex) {
        for (int i = 0; i < weights.length; i++) {
            double sample = samples[start + i];
            if (!Double.isFinite(sample)) {
                throw new IllegalArgumentException("sample " + (start + i) + " is " + sample);
            }
            complex[0][i] = weights[i] * sample;
            complex[1][i] = 0;
        }
    }

    static double energy(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return sum;
    }
}
