package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.Chart;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.Scale;
import io.github.prefixel.tokenizer.bench.ConformancePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The codec on a Gaussian vector beside R(D), as a table, charts, and JSON:
 *
 * <pre>{@code
 * {
 *   "schema": "prefixel-gaussian-1", "spectrum": "power falls like f^-2", "size": 512, "seed": 1,
 *   "prefixes": [                      rates in bits a coefficient
 *     {"bytes": 4096, "rate": 0.125, "distortion": 0.1, "bound": 0.1, "ideal": 0.12,
 *      "active": 0.2, "gap": 0.1, "ideal_gap": 0.09}      share of coefficients; bits over the bound per active one, null if none is
 *   ],
 *   "largest_gap": 0.4
 * }
 * }</pre>
 */
final class GaussianFigures {
    /** What the gap of each active coefficient is held against: a uniform quantiser's at high rate is .2546. */
    private static final double ALLOWANCE = 0.3;

    private GaussianFigures() {}

    static Analysis of(List<ConformancePoint> points, String spectrum, int size, long seed) {
        List<ConformancePoint> active =
                points.stream().filter(point -> point.active() > 0).toList();
        List<Analysis.Figure> figures = new ArrayList<>();
        if (active.size() > 1) {
            figures.add(new Analysis.Figure("rate", rates(active, spectrum)));
            figures.add(new Analysis.Figure("gap", gaps(active, spectrum)));
        }
        return new Analysis(
                "Gaussian vector",
                size + " x " + size + " coefficients, " + spectrum,
                List.of(table(points)),
                figures,
                List.of(),
                List.of(),
                json(points, spectrum, size, seed));
    }

    private static FigureTable table(List<ConformancePoint> points) {
        List<List<String>> rows = new ArrayList<>();
        for (ConformancePoint point : points) {
            rows.add(List.of(
                    Integer.toString(point.bytes()),
                    number("%.4f", point.rate()),
                    number("%.2f", -10 * Math.log10(point.distortion())),
                    number("%.4f", point.bound()),
                    number("%.4f", point.embedded()),
                    number("%.4f", point.active()),
                    number("%.3f", point.gap()),
                    number("%.3f", point.embeddedGap())));
        }
        return new FigureTable(
                "The stream beside R(D)",
                List.of("bytes", "rate", "SNR, dB", "R(D)", "ideal", "active", "gap", "ideal gap"),
                rows,
                List.of(
                        "Rates are bits a coefficient; R(D) is the least for the same squared error. Gaps are bits over R(D)"
                                + " for each active coefficient, one whose variance is over the water level.",
                        "Ideal is the codec's kind of quantiser, with a dead zone and a step that halves from plane to plane,"
                                + " with its passes in the best order and ideal entropy coding: what lies between it and"
                                + " the stream is lost by contexts, order and reconstruction.",
                        within(points)));
    }

    private static String within(List<ConformancePoint> points) {
        long active = points.stream().filter(point -> point.active() > 0).count();
        return String.format(
                Locale.ROOT,
                "Within %.1f bit: %d of %d prefixes, of the ideal %d. Largest gap: %.3f, of the ideal %.3f.",
                ALLOWANCE,
                points.stream().filter(point -> point.gap() <= ALLOWANCE).count(),
                active,
                points.stream()
                        .filter(point -> point.embeddedGap() <= ALLOWANCE)
                        .count(),
                largest(points, ConformancePoint::gap),
                largest(points, ConformancePoint::embeddedGap));
    }

    /** Of the prefixes that have an active coefficient. */
    private static double largest(List<ConformancePoint> points, ToDoubleFunction<ConformancePoint> gap) {
        return points.stream().mapToDouble(gap).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static Chart rates(List<ConformancePoint> points, String spectrum) {
        List<Double> decibels = points.stream()
                .map(point -> -10 * Math.log10(point.distortion()))
                .toList();
        return new Chart(
                "Bits that a Gaussian vector takes",
                "Signal-to-noise ratio, dB",
                "Bits a coefficient",
                spectrum,
                Scale.LINEAR,
                Scale.LOG2,
                List.of(
                        Chart.Line.subject("Prefixel", decibels, list(points, ConformancePoint::rate)),
                        Chart.Line.series(1, "ideal dead zone", decibels, list(points, ConformancePoint::embedded)),
                        Chart.Line.series(
                                2,
                                "R(D) + .3 an active",
                                decibels,
                                list(points, point -> point.bound() + ALLOWANCE * point.active())),
                        Chart.Line.series(0, "R(D)", decibels, list(points, ConformancePoint::bound))));
    }

    private static Chart gaps(List<ConformancePoint> points, String spectrum) {
        List<Double> rate = list(points, ConformancePoint::rate);
        return new Chart(
                "Bits over R(D) for each active coefficient",
                "Bits a coefficient",
                "Gap, bits",
                spectrum,
                Scale.LOG2,
                Scale.LINEAR,
                List.of(
                        Chart.Line.subject("Prefixel", rate, list(points, ConformancePoint::gap)),
                        Chart.Line.series(1, "ideal dead zone", rate, list(points, ConformancePoint::embeddedGap)),
                        Chart.Line.series(2, "R(D) + .3", rate, list(points, point -> ALLOWANCE)),
                        Chart.Line.series(0, "R(D)", rate, list(points, point -> 0))));
    }

    private static List<Double> list(List<ConformancePoint> points, ToDoubleFunction<ConformancePoint> of) {
        return points.stream().map(of::applyAsDouble).toList();
    }

    private static Map<String, Object> json(List<ConformancePoint> points, String spectrum, int size, long seed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "prefixel-gaussian-1");
        json.put("spectrum", spectrum);
        json.put("size", size);
        json.put("seed", seed);
        List<Map<String, Object>> prefixes = new ArrayList<>();
        for (ConformancePoint point : points) {
            Map<String, Object> prefix = new LinkedHashMap<>();
            prefix.put("bytes", point.bytes());
            prefix.put("rate", point.rate());
            prefix.put("distortion", point.distortion());
            prefix.put("bound", point.bound());
            prefix.put("ideal", point.embedded());
            prefix.put("active", point.active());
            prefix.put("gap", point.gap());
            prefix.put("ideal_gap", point.embeddedGap());
            prefixes.add(prefix);
        }
        json.put("prefixes", prefixes);
        json.put("largest_gap", largest(points, ConformancePoint::gap));
        return json;
    }
}
