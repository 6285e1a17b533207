package io.github.prefixel.cli.report;

import java.util.Locale;

/** Figures as text, the same in every locale. */
final class Text {
    private Text() {}

    /** A rate without needless digits: 0.0625, 1, 1.5. */
    static String rate(double bpp) {
        String text = String.format(Locale.ROOT, "%.4f", bpp);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    static String decibel(double value) {
        return Double.isNaN(value) ? "-" : Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%+.1f %%", value);
    }

    /** The mean, and over how many pictures if not over all. */
    static String of(Mean mean, String value, int all) {
        return mean.count() == 0 || mean.count() == all ? value : value + " (" + mean.count() + ")";
    }
}
