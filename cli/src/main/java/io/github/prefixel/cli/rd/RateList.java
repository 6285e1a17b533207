package io.github.prefixel.cli.rd;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rates in bits per pixel at which streams are cut. */
final class RateList {
    private static final double LEAST = 0.0625;
    private static final double MOST = 3;
    private static final int STEPS = 24;

    /** Evenly spaced in the logarithm between 1/16 and 3 bpp, and the rates at which codecs are usually compared. */
    static final List<Double> STANDARD = standard();

    /** For the pictures of a page, from nearly nothing to nearly perfect. */
    static final List<Double> GALLERY = List.of(0.015625, 0.03125, 0.0625, 0.125, 0.25, 0.5, 1.0, 2.0);

    private RateList() {}

    private static List<Double> standard() {
        Stream<Double> even = IntStream.range(0, STEPS)
                .mapToObj(step -> LEAST * Math.pow(MOST / LEAST, step / (STEPS - 1.0)))
                .map(rate -> new BigDecimal(rate).round(new MathContext(3)).doubleValue());
        Stream<Double> usual = Stream.of(0.0625, 0.125, 0.25, 0.5, 1.0, 1.5, 2.0);
        return List.copyOf(new TreeSet<>(Stream.concat(even, usual).toList()));
    }

    /** The shortest decimal text of a rate. */
    static String text(double rate) {
        return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }
}
