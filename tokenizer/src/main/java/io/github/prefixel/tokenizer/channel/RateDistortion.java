package io.github.prefixel.tokenizer.channel;

/**
 * The rate-distortion functions that have closed forms: the least rate at which a source can be sent with a mean
 * distortion of at most D (Shannon 1959; Cover and Thomas, 'Elements of Information Theory', 10.3). For several Gaussian
 * components see {@link io.github.prefixel.tokenizer.analyze.WaterFilling}.
 */
public final class RateDistortion {
    private RateDistortion() {}

    /**
     * A Gaussian source and squared error: R(D) = max(0, ½ log<sub>2</sub> σ²/D).
     *
     * @param variance σ², more than 0
     * @param distortion D, more than 0; in units of σ²
     * @return bits for a sample, at least 0
     * @throws IllegalArgumentException if either is not a finite number more than 0
     */
    public static double gaussianRate(double variance, double distortion) {
        Require.positive(variance, "variance");
        Require.positive(distortion, "distortion");
        return Math.max(0, 0.5 * (log2(variance) - log2(distortion)));
    }

    /**
     * The inverse: D(R) = σ² 2<sup>−2R</sup>.
     *
     * @param variance σ², more than 0
     * @param rate R, bits for a sample, at least 0
     * @return in units of σ²
     * @throws IllegalArgumentException if the variance is not more than 0, the rate negative, or either not finite
     */
    public static double gaussianDistortion(double variance, double rate) {
        Require.positive(variance, "variance");
        Require.atLeast(0, rate, "rate");
        return variance * StrictMath.pow(2, -2 * rate);
    }

    /**
     * A source of bits and the share of wrong bits: R(D) = h(p) − h(D) for D &lt; min(p, 1 − p), else 0.
     *
     * @param p probability of a 1, 0 to 1
     * @param distortion D, share of wrong bits, at least 0
     * @return bits for a sample, 0 to h(p)
     * @throws IllegalArgumentException if p is out of range, or D negative or not finite
     */
    public static double bernoulliRate(double p, double distortion) {
        Require.fraction(p, "probability");
        Require.atLeast(0, distortion, "distortion");
        return distortion < Math.min(p, 1 - p) ? Math.max(0, binaryEntropy(p) - binaryEntropy(distortion)) : 0;
    }

    /**
     * The inverse, by bisection: the D from 0 to min(p, 1 − p) with h(D) = h(p) − R.
     *
     * @param p probability of a 1, 0 to 1
     * @param rate R, bits for a sample, at least 0; from h(p) on, D is 0
     * @throws IllegalArgumentException if p is out of range, or R negative or not finite
     */
    public static double bernoulliDistortion(double p, double rate) {
        Require.fraction(p, "probability");
        Require.atLeast(0, rate, "rate");
        double entropy = binaryEntropy(p) - rate;
        if (entropy <= 0) {
            return 0;
        }
        double low = 0;
        double high = Math.min(p, 1 - p);
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (binaryEntropy(middle) < entropy) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * h(p) = −p log<sub>2</sub> p − (1 − p) log<sub>2</sub>(1 − p).
     *
     * @param p 0 to 1
     * @return bits, 0 to 1
     * @throws IllegalArgumentException if p is out of range
     */
    public static double binaryEntropy(double p) {
        Require.fraction(p, "probability");
        return information(p) + information(1 - p);
    }

    /** −p log<sub>2</sub> p, which is 0 at 0. */
    static double information(double p) {
        return p > 0 ? -p * log2(p) : 0;
    }

    static double log2(double x) {
        return StrictMath.log(x) / Normal.LN2;
    }
}
