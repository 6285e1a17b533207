package io.github.prefixel.tokenizer.principal;

/**
 * The law of a coefficient whose standard deviation is known: a generalised Gaussian of shape {@value #SHAPE} and unit
 * variance, between a Laplacian (shape 1), which coefficients of many pictures follow together, and a Gaussian (shape 2),
 * which they come nearer to the better their deviations are known.
 *
 * <p>Its compander takes numbers to (0, 1) so that equal cells there are the best of a scalar quantiser of many levels:
 * with slope in proportion to p<sup>1/3</sup> (Panter and Dite, 1951).
 */
final class CoefficientLaw {
    static final double SHAPE = 1.4;

    /** Numbers of that many deviations and more are not told apart. */
    private static final double END = 40;

    private static final int STEPS = 4096;

    /** Of finer cells the middle stands for the mean. */
    private static final double LEAST_WIDTH = 1.0 / 64;

    /** Outer cells of less are not worth more than their inner edges. */
    private static final double LEAST_PROBABILITY = 1e-9;

    /** Nodes from 0 to {@link #END}, closest near 0; the other half is their mirror image. */
    private static final double[] NODES = new double[STEPS + 1];
    /** Of each node: probability, first and second moment, and share of the compander from 0 to there; ½ in all. */
    private static final double[] PROBABILITY = new double[STEPS + 1];

    private static final double[] FIRST = new double[STEPS + 1];
    private static final double[] SECOND = new double[STEPS + 1];
    private static final double[] COMPANDED = new double[STEPS + 1];

    static {
        double[] density = new double[STEPS + 1];
        double width = 1;
        // With the first width the variance is found, with the second it is 1.
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i <= STEPS; i++) {
                NODES[i] = END * i / STEPS * ((double) i / STEPS);
                density[i] = StrictMath.exp(-StrictMath.pow(NODES[i] / width, SHAPE));
            }
            for (int i = 1; i <= STEPS; i++) {
                double x = NODES[i];
                double y = NODES[i - 1];
                double p = density[i];
                double q = density[i - 1];
                double half = (x - y) / 2;
                PROBABILITY[i] = PROBABILITY[i - 1] + half * (p + q);
                FIRST[i] = FIRST[i - 1] + half * (p * x + q * y);
                SECOND[i] = SECOND[i - 1] + half * (p * x * x + q * y * y);
                COMPANDED[i] = COMPANDED[i - 1] + half * (StrictMath.cbrt(p) + StrictMath.cbrt(q));
            }
            width = 1 / Math.sqrt(SECOND[STEPS] / PROBABILITY[STEPS]);
        }
        double mass = 2 * PROBABILITY[STEPS];
        double companded = 2 * COMPANDED[STEPS];
        for (int i = 0; i <= STEPS; i++) {
            PROBABILITY[i] /= mass;
            FIRST[i] /= mass;
            SECOND[i] /= mass;
            COMPANDED[i] /= companded;
        }
    }

    private CoefficientLaw() {}

    /** The compander: a number to its place in [0, 1]. */
    static double compand(double x) {
        double half = interpolate(NODES, COMPANDED, Math.min(END, Math.abs(x)));
        return x < 0 ? 0.5 - half : 0.5 + half;
    }

    private static double expand(double u) {
        double x = interpolate(COMPANDED, NODES, Math.abs(u - 0.5));
        return u < 0.5 ? -x : x;
    }

    /** Conditional mean of the numbers whose places lie between two. */
    static double mean(double from, double to) {
        double a = expand(from);
        double b = expand(to);
        if (from > 0 && to < 1) {
            if (to - from < LEAST_WIDTH) {
                return (a + b) / 2;
            }
        } else if (probability(a, b) < LEAST_PROBABILITY) {
            return from > 0 ? a : b;
        }
        return (odd(FIRST, b) - odd(FIRST, a)) / probability(a, b);
    }

    /** Conditional mean of the squares of such numbers. */
    static double meanSquare(double from, double to) {
        double a = expand(from);
        double b = expand(to);
        if (from > 0 && to < 1) {
            if (to - from < LEAST_WIDTH) {
                return (a * a + a * b + b * b) / 3;
            }
        } else if (probability(a, b) < LEAST_PROBABILITY) {
            return from > 0 ? a * a : b * b;
        }
        return (even(SECOND, b) - even(SECOND, a)) / probability(a, b);
    }

    /** The mean squared error of telling which of so many equal cells a number lies in: 1 for one cell. */
    static double error(long cells) {
        if (cells > 1 / LEAST_WIDTH) {
            // High resolution: the error falls with the square of the number of cells.
            double ratio = 1 / LEAST_WIDTH / cells;
            return error((long) (1 / LEAST_WIDTH)) * ratio * ratio;
        }
        double error = 1;
        for (int i = 0; i < cells; i++) {
            double from = (double) i / cells;
            double to = (i + 1.0) / cells;
            double mean = mean(from, to);
            error -= probability(expand(from), expand(to)) * mean * mean;
        }
        return Math.max(0, error);
    }

    private static double probability(double a, double b) {
        return Math.max(Double.MIN_NORMAL, even(PROBABILITY, b) - even(PROBABILITY, a));
    }

    /** An even density's integral from 0. */
    private static double even(double[] integral, double x) {
        double value = interpolate(NODES, integral, Math.abs(x));
        return x < 0 ? -value : value;
    }

    /** An odd density's integral from 0. */
    private static double odd(double[] integral, double x) {
        return interpolate(NODES, integral, Math.abs(x));
    }

    /** The value at a place in a table of rising places, linear between them. */
    private static double interpolate(double[] places, double[] values, double place) {
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (places[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = places[high] - places[low];
        double share = width > 0 ? Math.min(1, (place - places[low]) / width) : 0;
        return values[low] + share * (values[high] - values[low]);
    }
}
