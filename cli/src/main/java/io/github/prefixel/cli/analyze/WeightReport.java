package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.Chart;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.Scale;
import io.github.prefixel.tokenizer.representation.SpectralNorm;
import io.github.prefixel.tokenizer.representation.WeightSpectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report on a weight matrix. For programs, schema {@code prefixel-analysis-weights-1}: {@code schema}, {@code name},
 * {@code rows}, {@code columns}, {@code rank}, {@code effective_rank}, {@code spectral_norm} σ<sub>1</sub>,
 * {@code condition_number} (null if singular), {@code flatness} of the singular values, {@code log_variance} of ln σ within
 * the rank, {@code spectral_penalty} (σ<sub>1</sub>² − 1)², {@code power_iteration} ({@code value}, {@code steps},
 * {@code converged}) and {@code singular_values}, non-increasing.
 */
final class WeightReport {
    /** As in spectral regularisation, 2406.06811. */
    private static final int POWER = 2;

    private WeightReport() {}

    static Analysis of(String name, MatrixFile matrix) {
        WeightSpectrum spectrum = WeightSpectrum.of(matrix.rows(), matrix.columns(), matrix.values());
        SpectralNorm norm = SpectralNorm.of(matrix.rows(), matrix.columns(), matrix.values());
        return new Analysis(
                name,
                "weights, " + matrix.rows() + " x " + matrix.columns(),
                List.of(table(spectrum, norm)),
                charts(spectrum),
                List.of(),
                List.of(),
                json(name, matrix, spectrum, norm));
    }

    private static FigureTable table(WeightSpectrum spectrum, SpectralNorm norm) {
        double[] sigma = spectrum.singularValues();
        List<String> notes = new ArrayList<>();
        notes.add("An orthonormal transform has singular values of 1, the flatness 1 and the condition number 1.");
        if (spectrum.rank() < sigma.length) {
            notes.add("The matrix is singular, of the rank " + spectrum.rank() + " of " + sigma.length
                    + ": singular values of the size of rounding errors count as 0, and the variance of ln sigma is"
                    + " that of the others.");
        }
        if (!norm.converged()) {
            notes.add("Power iteration had not converged after " + norm.steps() + " steps.");
        }
        return new FigureTable(
                "Singular values",
                List.of("", "value"),
                List.of(
                        List.of("largest, spectral norm", Digits.of(spectrum.norm())),
                        List.of("the same by power iteration", Digits.of(norm.value())),
                        List.of("smallest", Digits.of(sigma[sigma.length - 1])),
                        List.of("condition number", Digits.of(spectrum.conditionNumber())),
                        List.of("rank", spectrum.rank() + " of " + sigma.length),
                        List.of("effective rank", Digits.of(spectrum.effectiveRank())),
                        List.of("flatness", Digits.of(spectrum.flatness())),
                        List.of("variance of ln sigma", Digits.of(spectrum.logVariance())),
                        List.of("spectral penalty, k = " + POWER, Digits.of(penalty(spectrum)))),
                notes);
    }

    private static double penalty(WeightSpectrum spectrum) {
        return SpectralNorm.penalty(POWER, spectrum.norm());
    }

    private static List<Analysis.Figure> charts(WeightSpectrum spectrum) {
        if (spectrum.rank() == 0) {
            return List.of();
        }
        Places places = Places.of(Arrays.copyOf(spectrum.singularValues(), spectrum.rank()));
        return List.of(new Analysis.Figure(
                "singular-values",
                new Chart(
                        "Singular values of the weights",
                        "Place",
                        "Singular value",
                        "those that are not 0",
                        Scale.LOG2,
                        Scale.LOG10,
                        List.of(Chart.Line.subject("sigma", places.x(), places.y())))));
    }

    private static Map<String, Object> json(
            String name, MatrixFile matrix, WeightSpectrum spectrum, SpectralNorm norm) {
        Map<String, Object> power = new LinkedHashMap<>();
        power.put("value", norm.value());
        power.put("steps", norm.steps());
        power.put("converged", norm.converged());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "prefixel-analysis-weights-1");
        json.put("name", name);
        json.put("rows", matrix.rows());
        json.put("columns", matrix.columns());
        json.put("rank", spectrum.rank());
        json.put("effective_rank", spectrum.effectiveRank());
        json.put("spectral_norm", spectrum.norm());
        json.put("condition_number", spectrum.conditionNumber());
        json.put("flatness", spectrum.flatness());
        json.put("log_variance", spectrum.logVariance());
        json.put("spectral_penalty", penalty(spectrum));
        json.put("power_iteration", power);
        json.put("singular_values", Places.list(spectrum.singularValues()));
        return json;
    }
}
