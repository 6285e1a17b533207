package io.github.prefixel.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One axis of a chart: the range it shows and where its ticks stand.
 *
 * @param ticks rising, all within the range
 */
record Axis(double min, double max, List<Double> ticks) {
    private static final int MOST_STEPS = 10;

    /** Where a value stands between both ends, 0 to 1. */
    double position(double value) {
        return (value - min) / (max - min);
    }

    /** Log2 of x, from one tick to beyond the largest x; ticks at powers of two, or at every second or third if many. */
    static Axis ofX(Chart chart) {
        double[] logs = chart.lines().stream()
                .flatMap(line -> line.x().stream())
                .mapToDouble(Axis::log2)
                .toArray();
        double min = Math.floor(DoubleStream.of(logs).min().orElse(-4) + 1e-9);
        double max = Math.max(min + 1, DoubleStream.of(logs).max().orElse(1));
        List<Double> ticks = new ArrayList<>();
        double step = Math.ceil((max - min) / MOST_STEPS);
        for (double tick = min; tick <= max + 1e-9; tick += step) {
            ticks.add(tick);
        }
        return new Axis(min, max, ticks);
    }

    /** Values between round ends, at most ten round steps. */
    static Axis ofY(Chart chart) {
        double[] values = chart.lines().stream()
                .flatMap(line -> line.y().stream())
                .mapToDouble(q -> q)
                .toArray();
        double low = DoubleStream.of(values).min().orElse(20);
        double high = DoubleStream.of(values).max().orElse(40);
        double step = roundStep((high - low) / MOST_STEPS);
        double min = Math.floor(low / step) * step;
        double max = Math.max(min + step, Math.ceil(high / step) * step);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; min + i * step <= max + step / 2; i++) {
            ticks.add(min + i * step);
        }
        return new Axis(min, max, ticks);
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

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
