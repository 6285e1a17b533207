package io.github.prefixel.tokenizer.channel;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss-Legendre quadrature with ten nodes on panels of at most half a unit: for the Gaussian density of unit variance,
 * and for what is as smooth, exact to rounding (Abramowitz and Stegun, 'Handbook of Mathematical Functions', 25.4.30).
 */
final class GaussLegendre {
    /** Nodes on (−1, 1): the roots of the Legendre polynomial. */
    static final double[] NODES = new double[10];

    /** They add up to 2. */
    static final double[] WEIGHTS = new double[NODES.length];

    private static final double WIDEST_PANEL = 0.5;

    static {
        int n = NODES.length;
        for (int i = 0; i < n; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            // Newton's method doubles the digits at each step, from two on.
            for (int step = 0; step < 6; step++) {
                double before = 1;
                double legendre = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * legendre - (k - 1) * before) / k;
                    before = legendre;
                    legendre = next;
                }
                slope = n * (x * legendre - before) / (x * x - 1);
                x -= legendre / slope;
            }
            NODES[i] = x;
            WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private GaussLegendre() {}

    /** How many panels an interval is cut into, at least 1. */
    static int panels(double from, double to) {
        return Math.max(1, (int) Math.ceil((to - from) / WIDEST_PANEL));
    }

    /** The integral of a function that is smooth between the two bounds. */
    static double integrate(DoubleUnaryOperator function, double from, double to) {
        int panels = panels(from, to);
        double half = (to - from) / panels / 2;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double centre = from + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                sum += WEIGHTS[i] * function.applyAsDouble(centre + half * NODES[i]);
            }
        }
        return half * sum;
    }
}
