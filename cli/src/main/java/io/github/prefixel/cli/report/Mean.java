package io.github.prefixel.cli.report;

import java.util.stream.DoubleStream;

/**
 * A mean over what there is.
 *
 * @param value NaN if there is nothing
 * @param count how many values it is the mean of
 */
public record Mean(double value, int count) {
    /** The mean of the finite values of a stream. */
    public static Mean of(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).toArray();
        return new Mean(DoubleStream.of(finite).average().orElse(Double.NaN), finite.length);
    }
}
