package io.github.prefixel.cli.report;

/** How an axis maps values to places: evenly, or by their logarithm, for values over 0. */
public enum Scale {
    LINEAR,
    LOG2,
    LOG10;

    /** Where a value stands; equal distances look equal. */
    double place(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG2 -> Math.log(value) / Math.log(2);
            case LOG10 -> Math.log10(value);
        };
    }

    /** The value that stands there. */
    double value(double place) {
        return switch (this) {
            case LINEAR -> place;
            case LOG2 -> Math.pow(2, place);
            case LOG10 -> Math.pow(10, place);
        };
    }
}
