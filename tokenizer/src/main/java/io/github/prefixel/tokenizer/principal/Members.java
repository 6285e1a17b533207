package io.github.prefixel.tokenizer.principal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which frequencies are rotated together: those that have the largest variances in photographs. Which they are has to be
 * known before the first picture is seen, and a domain's own order differs little.
 */
final class Members {
    private static final int[] ORDER = order();

    private Members() {}

    /** Indices of frequencies, those of large variance first; fewer than asked for if the zone has not as many. */
    static int[] of(Zone zone, int count) {
        return IntStream.of(ORDER).filter(i -> i < zone.size()).limit(count).toArray();
    }

    private static int[] order() {
        double[] variances = new double[Zone.of(3).size()];
        Arrays.setAll(variances, VarianceLaw.PHOTOGRAPHS::variance);
        return falling(variances);
    }

    /** Indices in the order of falling values; of equal ones the first comes first. */
    static int[] falling(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }
}
