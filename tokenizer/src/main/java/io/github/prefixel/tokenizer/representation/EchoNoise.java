package io.github.prefixel.tokenizer.representation;

import java.util.Arrays;

/**
 * What a dimension carries through an echo channel z = x + s·e, whose noise e is distributed like z itself (Brekelmans,
 * Moyer, Galstyan and Ver Steeg, 'Exact rate-distortion in autoencoders via echo noise', 2019): −log<sub>2</sub> s bits,
 * exactly, whatever the distribution. A dimension of variance λ that gets noise of variance θ has z of variance λ + θ, so
 * s² = θ / (λ + θ) and the rate is ½ log<sub>2</sub>(1 + λ / θ). Along principal axes with θ = ε² / d these add up to the
 * coding rate; over the dimensions as they are stored they add up to no less (Hadamard).
 */
public final class EchoNoise {
    private static final double LN2 = StrictMath.log(2);

    private EchoNoise() {}

    /**
     * The rate ½ log<sub>2</sub>(1 + λ / θ).
     *
     * @param variance λ, at least 0
     * @param theta θ, more than 0, in units of λ
     * @return bits, at least 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double bits(double variance, double theta) {
        require(variance, theta);
        return StrictMath.log1p(variance / theta) / 2 / LN2;
    }

    /**
     * The rate of each dimension.
     *
     * @param variances λ of each, at least 0
     * @param theta θ, more than 0, in units of λ
     * @return bits, at least 0, as many
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double[] bits(double[] variances, double theta) {
        return Arrays.stream(variances).map(variance -> bits(variance, theta)).toArray();
    }

    static void require(double variance, double theta) {
        if (!(variance >= 0 && theta > 0 && variance / theta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a variance of " + variance + " and noise of " + theta + " have no finite rate");
        }
    }
}
