package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Whether samples follow a distribution (Kolmogorov 1933). */
final class KolmogorovSmirnov {
    /** √n times the largest difference of the distribution functions passes this once in 1,500 times. */
    private static final double BOUND = 2;

    private KolmogorovSmirnov() {}

    static void assertUniform(double[] samples, double from, double to) {
        assertFollows(samples, x -> Math.min(1, Math.max(0, (x - from) / (to - from))));
    }

    static void assertFollows(double[] samples, DoubleUnaryOperator below) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = below.applyAsDouble(sorted[i]);
            largest = Math.max(
                    largest, Math.max((i + 1.0) / sorted.length - expected, expected - (double) i / sorted.length));
        }
        double statistic = Math.sqrt(sorted.length) * largest;
        assertTrue(statistic < BOUND, () -> "does not follow: " + statistic);
    }
}
