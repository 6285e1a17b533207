package io.github.prefixel.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as text, the same in every locale. */
public final class Text {
    private Text() {}

    /** A rate without needless digits: 0.0625, 1, 1.5. */
    public static String rate(double bpp) {
        String text = String.format(Locale.ROOT, "%.4f", bpp);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** Ten to some exponent, to one digit; as a decimal number as far as that is short. */
    static String power(double exponent) {
        double whole = Math.floor(exponent + 1e-9);
        return whole > 3 || whole < -4
                ? String.format(Locale.ROOT, "%.0fe%.0f", Math.pow(10, exponent - whole), whole)
                : rate(Math.pow(10, exponent));
    }

    static String decibel(double value) {
        return Double.isNaN(value) ? "-" : Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** With so many digits after the point, without a minus before zero; a dash for what is not a number. */
    public static String fixed(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("^-(0[.0]*)$", "$1");
    }

    /** Such as {@code 1 picture}, {@code 2 pictures}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The words in lines of at most so many characters, as far as words are no longer. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : line + " " + word;
        }
        lines.add(line);
        return lines;
    }

    static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%+.1f %%", value);
    }

    /** The mean, and over how many pictures if not over all. */
    static String of(Mean mean, String value, int all) {
        return mean.count() == 0 || mean.count() == all ? value : value + " (" + mean.count() + ")";
    }
}
