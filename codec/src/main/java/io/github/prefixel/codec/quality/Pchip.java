package io.github.prefixel.codec.quality;

import java.util.Arrays;

/**
 * Monotone piecewise cubic interpolation: F. Fritsch and J. Butland, 'A method for constructing local monotone piecewise
 * cubic interpolants' (1984): weighted harmonic mean of the neighbouring slopes as derivative, zero at local extrema,
 * and C. Moler's three-point formula at both ends. Between two nodes the curve never leaves their range.
 */
final class Pchip {
    private final double[] x;
    private final double[] y;
    private final double[] derivative;

    /**
     * @param x two nodes or more, strictly rising
     * @param y the value at each node
     */
    Pchip(double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("needs two nodes or more, each with a value");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("nodes must rise strictly: " + x[i - 1] + ", " + x[i]);
            }
        }
        this.x = x.clone();
        this.y = y.clone();
        this.derivative = derivatives(x, y);
    }

    double min() {
        return x[0];
    }

    double max() {
        return x[x.length - 1];
    }

    /** The value at t, or NaN outside the nodes: there is no extrapolation. */
    double at(double t) {
        if (!(t >= min() && t <= max())) {
            return Double.NaN;
        }
        int i = interval(t);
        double h = x[i + 1] - x[i];
        double u = t - x[i];
        return y[i] + u * (derivative[i] + u * (quadratic(i, h) + u * cubic(i, h)));
    }

    /** The exact integral from a to b, where min ≤ a ≤ b ≤ max. */
    double integral(double a, double b) {
        double sum = 0;
        for (int i = interval(a); i <= interval(b); i++) {
            double from = Math.max(a, x[i]) - x[i];
            double to = Math.min(b, x[i + 1]) - x[i];
            sum += antiderivative(i, to) - antiderivative(i, from);
        }
        return sum;
    }

    private double antiderivative(int i, double u) {
        double h = x[i + 1] - x[i];
        return u * (y[i] + u * (derivative[i] / 2 + u * (quadratic(i, h) / 3 + u * cubic(i, h) / 4)));
    }

    private double quadratic(int i, double h) {
        double slope = (y[i + 1] - y[i]) / h;
        return (3 * slope - 2 * derivative[i] - derivative[i + 1]) / h;
    }

    private double cubic(int i, double h) {
        double slope = (y[i + 1] - y[i]) / h;
        return (derivative[i] + derivative[i + 1] - 2 * slope) / (h * h);
    }

    private int interval(double t) {
        int found = Arrays.binarySearch(x, t);
        int i = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(i, x.length - 2));
    }

    private static double[] derivatives(double[] x, double[] y) {
        int intervals = x.length - 1;
        double[] h = new double[intervals];
        double[] slope = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            h[i] = x[i + 1] - x[i];
            slope[i] = (y[i + 1] - y[i]) / h[i];
        }
        double[] d = new double[x.length];
        if (intervals == 1) {
            Arrays.fill(d, slope[0]);
            return d;
        }
        for (int i = 1; i < intervals; i++) {
            d[i] = inner(h[i - 1], h[i], slope[i - 1], slope[i]);
        }
        d[0] = end(h[0], h[1], slope[0], slope[1]);
        d[intervals] = end(h[intervals - 1], h[intervals - 2], slope[intervals - 1], slope[intervals - 2]);
        return d;
    }

    private static double inner(double h0, double h1, double slope0, double slope1) {
        if (!(slope0 * slope1 > 0)) {
            return 0;
        }
        double w0 = 2 * h1 + h0;
        double w1 = h1 + 2 * h0;
        return (w0 + w1) / (w0 / slope0 + w1 / slope1);
    }

    private static double end(double h0, double h1, double slope0, double slope1) {
        double d = ((2 * h0 + h1) * slope0 - h0 * slope1) / (h0 + h1);
        if (Math.signum(d) != Math.signum(slope0)) {
            return 0;
        }
        boolean turns = Math.signum(slope0) != Math.signum(slope1);
        return turns && Math.abs(d) > 3 * Math.abs(slope0) ? 3 * slope0 : d;
    }
}
