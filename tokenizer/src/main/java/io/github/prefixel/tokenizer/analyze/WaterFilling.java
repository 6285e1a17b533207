package io.github.prefixel.tokenizer.analyze;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Reverse water-filling: the least rate at which independent Gaussian components of variances λ<sub>i</sub> can be sent
 * with a given squared error. Each component is sent with the error θ, or not at all where its variance is less:
 * R = ½ Σ max(0, log<sub>2</sub> λ<sub>i</sub>/θ), D = Σ min(λ<sub>i</sub>, θ) (Kolmogorov 1956; Cover and Thomas,
 * 'Elements of Information Theory', 10.3.3).
 *
 * @param theta the water level θ, squared error of the components that are sent; in units of λ
 * @param distortion D, sum of squared errors over all components; in units of λ
 * @param rate R, bits for all components together
 */
public record WaterFilling(double theta, double distortion, double rate) {
    /** At which point of R(D) components with a weight each, a number of equal ones, are to be. */
    private record Components(double[] variances, double[] counts) {
        Components {
            if (variances.length == 0 || variances.length != counts.length) {
                throw new IllegalArgumentException(variances.length + " variances, " + counts.length + " counts");
            }
            Integer[] order = new Integer[variances.length];
            for (int i = 0; i < order.length; i++) {
                if (!(variances[i] >= 0 && variances[i] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "a variance must be a number of at least 0, not " + variances[i]);
                }
                if (!(counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("a count must be a number of at least 0, not " + counts[i]);
                }
                order[i] = i;
            }
            double[] given = variances;
            double[] many = counts;
            Arrays.sort(order, Comparator.comparingDouble(i -> -given[i]));
            variances = Arrays.stream(order).mapToDouble(i -> given[i]).toArray();
            counts = Arrays.stream(order).mapToDouble(i -> many[i]).toArray();
        }

        WaterFilling at(double theta) {
            double distortion = 0;
            double rate = 0;
            for (int i = 0; i < variances.length; i++) {
                distortion += counts[i] * Math.min(variances[i], theta);
                if (counts[i] > 0 && variances[i] > theta) {
                    rate += counts[i] * log2(variances[i] / theta) / 2;
                }
            }
            return new WaterFilling(theta, distortion, rate);
        }
    }

    /**
     * The point of a given error.
     *
     * @param variances at least 0, in any order
     * @param distortion more than 0; from Σ λ<sub>i</sub> on, nothing is sent
     * @throws IllegalArgumentException if there is no variance, or a number is out of range
     */
    public static WaterFilling ofDistortion(double[] variances, double distortion) {
        return ofDistortion(variances, CodingGain.ones(variances.length), distortion);
    }

    /**
     * The same for groups of components of equal variance.
     *
     * @param counts how many components have each variance, at least 0; need not be whole
     * @throws IllegalArgumentException if there is no variance, not a count for each, or a number is out of range
     */
    public static WaterFilling ofDistortion(double[] variances, double[] counts, double distortion) {
        if (!(distortion > 0)) {
            throw new IllegalArgumentException("the distortion must be more than 0, not " + distortion);
        }
        Components sorted = new Components(variances, counts);
        double rest = 0;
        for (int i = 0; i < variances.length; i++) {
            rest += counts[i] * variances[i];
        }
        if (rest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the variances are too large, their sum overflows");
        }
        if (distortion >= rest) {
            return sorted.at(sorted.variances[0]);
        }
        double active = 0;
        for (int i = 0; ; i++) {
            active += sorted.counts[i];
            rest -= sorted.counts[i] * sorted.variances[i];
            double theta = (distortion - Math.max(0, rest)) / active;
            if (i == variances.length - 1 || theta >= sorted.variances[i + 1]) {
                return sorted.at(theta);
            }
        }
    }

    /**
     * The point of a given rate.
     *
     * @param variances at least 0, in any order
     * @param rate bits for all components together, at least 0
     * @throws IllegalArgumentException if there is no variance, or a number is out of range
     */
    public static WaterFilling ofRate(double[] variances, double rate) {
        return ofRate(variances, CodingGain.ones(variances.length), rate);
    }

    /**
     * The same for groups of components of equal variance.
     *
     * @param counts how many components have each variance, at least 0; need not be whole
     * @throws IllegalArgumentException if there is no variance, not a count for each, or a number is out of range
     */
    public static WaterFilling ofRate(double[] variances, double[] counts, double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the rate must be a number of at least 0, not " + rate);
        }
        Components sorted = new Components(variances, counts);
        if (rate == 0 || sorted.variances[0] == 0) {
            return sorted.at(sorted.variances[0]);
        }
        double active = 0;
        double logs = 0;
        for (int i = 0; ; i++) {
            active += sorted.counts[i];
            logs += sorted.counts[i] == 0 ? 0 : sorted.counts[i] * log2(sorted.variances[i]);
            double theta = StrictMath.pow(2, (logs - 2 * rate) / active);
            if (i == variances.length - 1 || theta >= sorted.variances[i + 1]) {
                return sorted.at(theta);
            }
        }
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
