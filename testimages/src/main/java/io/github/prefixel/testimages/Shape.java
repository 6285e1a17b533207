package io.github.prefixel.testimages;

/** Scalar functions that shapes and shades are made of. */
final class Shape {
    private Shape() {}

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** 0 below {@code from}, 1 above {@code to}, a cubic between them. */
    static double smoothstep(double from, double to, double value) {
        double t = clamp((value - from) / (to - from));
        return t * t * (3 - 2 * t);
    }
}
