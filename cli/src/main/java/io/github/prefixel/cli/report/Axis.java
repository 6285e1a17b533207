package io.github.prefixel.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * One axis of a chart: the range it shows and where its ticks stand, all by {@link Scale#place}.
 *
 * @param ticks rising, all within the range
 */
record Axis(Scale scale, double min, double max, List<Double> ticks) {
    private static final int MOST_STEPS = 10;
    /** Below this power of two, labels are so long that there is room for few. */
    private static final double LONG_LABELS = -4;

    private static final int FEW_STEPS = 7;
    private static final double ROUNDING = 1e-9;
    /** A decimal axis is at least so long, a factor of two. */
    private static final double NARROW = Math.log10(2);
    /** Fewer ticks than these leave a reader guessing. */
    private static final int ENOUGH = 4;
    /** Where ticks stand inside a decade, from wide to close. */
    private static final List<List<Integer>> DIGITS =
            List.of(List.of(1, 3), List.of(1, 2, 5), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));

    /** Where a value stands between both ends, 0 to 1. */
    double position(double value) {
        return (scale.place(value) - min) / (max - min);
    }

    /** The text beside a tick. */
    String label(double tick) {
        return scale == Scale.LOG10 ? Text.power(tick) : Text.rate(scale.value(tick));
    }

    static Axis ofX(Chart chart) {
        return of(chart, chart.xScale(), Chart.Line::x);
    }

    static Axis ofY(Chart chart) {
        return of(chart, chart.yScale(), Chart.Line::y);
    }

    private static Axis of(Chart chart, Scale scale, Function<Chart.Line, List<Double>> values) {
        double[] places = chart.lines().stream()
                .flatMap(line -> values.apply(line).stream())
                .mapToDouble(scale::place)
                .toArray();
        double low = DoubleStream.of(places).min().orElse(0);
        double high = DoubleStream.of(places).max().orElse(1);
        return switch (scale) {
            case LINEAR -> linear(low, high);
            case LOG2 -> octaves(low, high);
            case LOG10 -> decades(low, high);
        };
    }

    /** Between round ends, at most ten round steps. */
    private static Axis linear(double low, double high) {
        double step = roundStep((high - low) / MOST_STEPS);
        double min = Math.floor(low / step) * step;
        double max = Math.max(min + step, Math.ceil(high / step) * step);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; min + i * step <= max + step / 2; i++) {
            ticks.add(min + i * step);
        }
        return new Axis(Scale.LINEAR, min, max, ticks);
    }

    /** From one power of two to beyond the largest value; ticks at powers, or at every second or third if many. */
    private static Axis octaves(double low, double high) {
        double min = Math.floor(low + ROUNDING);
        double max = Math.max(min + 1, high);
        return new Axis(Scale.LOG2, min, max, powers(min, max, min < LONG_LABELS ? FEW_STEPS : MOST_STEPS));
    }

    /**
     * As far as the values go, as power laws run over part of a decade only; ticks at powers of ten, or closer where these would be
     * few.
     */
    private static Axis decades(double low, double high) {
        double min = high - low < NARROW ? (low + high - NARROW) / 2 : low;
        double max = high - low < NARROW ? (low + high + NARROW) / 2 : high;
        List<Double> ticks = powers(Math.ceil(min - ROUNDING), max, MOST_STEPS);
        for (List<Integer> digits : DIGITS) {
            List<Double> closer = multiples(digits, min, max);
            ticks = ticks.size() < ENOUGH && closer.size() <= MOST_STEPS ? closer : ticks;
        }
        return new Axis(Scale.LOG10, min, max, ticks);
    }

    private static List<Double> powers(double min, double max, int most) {
        List<Double> ticks = new ArrayList<>();
        double step = Math.max(1, Math.ceil((max - min) / most));
        for (double tick = min; tick <= max + ROUNDING; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Powers of ten times each of some digits. */
    private static List<Double> multiples(List<Integer> digits, double min, double max) {
        List<Double> ticks = new ArrayList<>();
        for (double power = Math.floor(min); power <= max; power++) {
            for (int digit : digits) {
                double tick = power + Math.log10(digit);
                if (tick >= min - ROUNDING && tick <= max + ROUNDING) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** The least of 1, 2, 5, 10 … times a power of ten that is no less. */
    private static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(step, 1e-3))));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
