package io.github.prefixel.cli.analyze;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers over their places, as a line of a chart.
 *
 * @param x places from 1
 * @param y the numbers there
 */
record Places(List<Double> x, List<Double> y) {
    /** No screen shows more. */
    private static final int MOST = 4096;

    /** Of a great many numbers, some at even distances. */
    static Places of(double... values) {
        int step = (values.length + MOST - 1) / MOST;
        int[] shown = IntStream.range(0, values.length)
                .filter(i -> i % step == 0 || i == values.length - 1)
                .toArray();
        return new Places(
                Arrays.stream(shown).mapToObj(i -> i + 1.0).toList(),
                Arrays.stream(shown).mapToObj(i -> values[i]).toList());
    }

    static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }
}
