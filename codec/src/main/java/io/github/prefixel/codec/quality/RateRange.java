package io.github.prefixel.codec.quality;

/**
 * A range of rates in bits per pixel, both ends included.
 *
 * @param min more than 0
 * @param max more than {@code min}, possibly infinite
 */
public record RateRange(double min, double max) {
    /** No restriction. */
    public static final RateRange ALL = new RateRange(Double.MIN_VALUE, Double.POSITIVE_INFINITY);

    public RateRange {
        if (!(min > 0 && max > min)) {
            throw new IllegalArgumentException("not a range of rates: " + min + " to " + max);
        }
    }
}
