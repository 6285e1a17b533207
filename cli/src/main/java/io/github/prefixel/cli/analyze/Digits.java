package io.github.prefixel.cli.analyze;

import java.util.Locale;

/** Figures of any size as text, the same in every locale. */
final class Digits {
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e6;

    private Digits() {}

    /** With four digits after the point, or with a power of ten where that would be too long or too short. */
    static String of(double value) {
        double size = Math.abs(value);
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return String.format(Locale.ROOT, size == 0 || size >= SMALL && size < LARGE ? "%.4f" : "%.3e", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
