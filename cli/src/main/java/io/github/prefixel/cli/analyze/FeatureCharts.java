package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis.Figure;
import io.github.prefixel.cli.report.Chart;
import io.github.prefixel.cli.report.Chart.Line;
import io.github.prefixel.cli.report.Scale;
import io.github.prefixel.tokenizer.representation.NestedEnergy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The charts of features. */
final class FeatureCharts {
    private FeatureCharts() {}

    static List<Figure> of(FeatureFigures figures) {
        List<Figure> charts = new ArrayList<>();
        if (figures.aboutZero().rank() > 0) {
            charts.add(new Figure("eigenvalues", eigenvalues(figures)));
        }
        charts.add(new Figure("nested-energy", nested(figures)));
        charts.add(new Figure("echo-rates", echoes(figures)));
        return charts;
    }

    private static Chart eigenvalues(FeatureFigures figures) {
        List<Line> lines = new ArrayList<>();
        Places zero = Places.of(positive(figures.aboutZero().eigenvalues()));
        lines.add(Line.subject("about zero", zero.x(), zero.y()));
        if (figures.aboutMean().rank() > 0) {
            Places mean = Places.of(positive(figures.aboutMean().eigenvalues()));
            lines.add(Line.series(0, "about the mean", mean.x(), mean.y()));
        }
        lines.add(Line.series(
                1,
                "water level theta",
                List.of(1.0, (double) figures.dimensions()),
                List.of(figures.theta(), figures.theta())));
        return new Chart(
                "Eigenvalues of the features",
                "Principal axis",
                "Second moment",
                "what lies above theta is coded",
                Scale.LOG2,
                Scale.LOG10,
                lines);
    }

    private static double[] positive(double... falling) {
        return Arrays.stream(falling).takeWhile(value -> value > 0).toArray();
    }

    private static Chart nested(FeatureFigures figures) {
        NestedEnergy stored = NestedEnergy.of(figures.aboutMean().variances());
        NestedEnergy best = NestedEnergy.of(figures.aboutMean().eigenvalues());
        List<Double> sizes =
                Arrays.stream(stored.sizes()).mapToObj(size -> (double) size).toList();
        return new Chart(
                "Share of the variance in nested prefixes",
                "First dimensions",
                "Share",
                "about the mean",
                Scale.LOG2,
                Scale.LINEAR,
                List.of(
                        Line.subject("as stored", sizes, Places.list(stored.shares())),
                        Line.series(0, "principal axes", sizes, Places.list(best.shares()))));
    }

    private static Chart echoes(FeatureFigures figures) {
        Places stored = Places.of(figures.storedEchoes());
        Places principal = Places.of(figures.principalEchoes());
        return new Chart(
                "Rate of each dimension through an echo channel",
                "Dimension",
                "Bits",
                "noise of variance theta, about zero",
                Scale.LOG2,
                Scale.LINEAR,
                List.of(
                        Line.subject("as stored", stored.x(), stored.y()),
                        Line.series(0, "principal axes", principal.x(), principal.y())));
    }
}
