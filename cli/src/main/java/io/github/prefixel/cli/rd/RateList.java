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
    private static final double LEAST_CUT = 0.06;
    private static final double MOST = 3;
    private static final int STEPS = 24;

    /** Evenly spaced in the logarithm between 1/16 and 3 bpp, and the rates at which codecs are usually compared. */
    static final List<Double> STANDARD = standard();

    /** For the pictures of a page, from nearly nothing to nearly perfect. */
    static final List<Double> GALLERY = List.of(0.015625, 0.03125, 0.0625, 0.125, 0.25, 0.5, 1.0, 2.0);

    private RateList() {}

    private static List<Double> standard() {
        Stream<Double> even = even(LEAST, STEPS)
                .map(rate -> new BigDecimal(rate).round(new MathContext(3)).doubleValue());
        Stream<Double> usual = Stream.of(0.0625, 0.125, 0.25, 0.5, 1.0, 1.5, 2.0);
        return List.copyOf(new TreeSet<>(Stream.concat(even, usual).toList()));
    }

    /** So many rates from 0.06 to 3 bpp, evenly spaced in the logarithm, to see what a cut anywhere costs. */
    static List<Double> cuts(int count) {
        return even(LEAST_CUT, count)
                .map(rate -> new BigDecimal(rate).round(new MathContext(5)).doubleValue())
                .toList();
    }

    private static Stream<Double> even(double least, int steps) {
        return IntStream.range(0, steps).mapToObj(step -> least * Math.pow(MOST / least, step / (steps - 1.0)));
    }

    /** The shortest decimal text of a rate. */
    static String text(double rate) {
        return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }
}
