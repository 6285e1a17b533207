package io.github.prefixel.cli.analyze;

import io.github.prefixel.tokenizer.representation.EffectiveRank;
import io.github.prefixel.tokenizer.representation.EigenSpectrum;
import io.github.prefixel.tokenizer.representation.NestedEnergy;
import io.github.prefixel.tokenizer.representation.RateReduction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of features for programs, schema {@code prefixel-analysis-features-1}:
 *
 * <ul>
 *   <li>{@code schema}, {@code name}, {@code samples} n, {@code dimensions} d, {@code normalised} (rows to norm 1),
 *       {@code epsilon}, {@code theta} = ε² / d
 *   <li>{@code about_zero} and {@code about_mean}, second moment and covariance: {@code mean_squared_norm}, {@code rank},
 *       {@code effective_rank}, {@code flatness}, {@code flatness_within_rank}, {@code coding_rate_bits} and
 *       {@code water_filling_bits} a sample, {@code eigenvalues}, the first min(n, d), non-increasing
 *   <li>{@code expansion_nats}, SimDINO's
 *   <li>{@code nested}: {@code sizes} 1, 2, 4 … d; {@code stored_energy}, {@code best_energy} about zero,
 *       {@code stored_variance}, {@code best_variance} about the mean, shares of 0 to 1
 *   <li>{@code echo_bits}: {@code stored}, d numbers, {@code principal}, the first min(n, d)
 *   <li>{@code rate_reduction}, null without labels: {@code whole_bits}, {@code parts_bits}, {@code reduction_bits} a sample,
 *       {@code classes}: a list of {@code label}, {@code samples}, {@code bits} a sample
 * </ul>
 */
final class FeatureJson {
    private FeatureJson() {}

    static Map<String, Object> of(String name, boolean isNormalised, FeatureFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "prefixel-analysis-features-1");
        json.put("name", name);
        json.put("samples", figures.samples());
        json.put("dimensions", figures.dimensions());
        json.put("normalised", isNormalised);
        json.put("epsilon", figures.epsilon());
        json.put("theta", figures.theta());
        json.put("about_zero", spectrum(figures, figures.aboutZero()));
        json.put("about_mean", spectrum(figures, figures.aboutMean()));
        json.put("expansion_nats", figures.expansionNats());
        json.put("nested", nested(figures));
        json.put("echo_bits", echoes(figures));
        json.put("rate_reduction", figures.reduction() == null ? null : reduction(figures.reduction()));
        return json;
    }

    static double effectiveRank(EigenSpectrum spectrum) {
        return EffectiveRank.of(spectrum.singularValues());
    }

    private static Map<String, Object> spectrum(FeatureFigures figures, EigenSpectrum spectrum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean_squared_norm", spectrum.trace());
        json.put("rank", spectrum.rank());
        json.put("effective_rank", effectiveRank(spectrum));
        json.put("flatness", spectrum.flatness());
        json.put("flatness_within_rank", spectrum.flatnessWithinRank());
        json.put("coding_rate_bits", figures.codingRate(spectrum));
        json.put("water_filling_bits", figures.waterFilling(spectrum));
        json.put("eigenvalues", first(figures, spectrum.eigenvalues()));
        return json;
    }

    private static List<Double> first(FeatureFigures figures, double... values) {
        return Places.list(Arrays.copyOf(values, Math.min(figures.samples(), figures.dimensions())));
    }

    private static Map<String, Object> nested(FeatureFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        NestedEnergy stored = NestedEnergy.of(figures.aboutZero().variances());
        json.put("sizes", Arrays.stream(stored.sizes()).boxed().toList());
        json.put("stored_energy", Places.list(stored.shares()));
        json.put("best_energy", shares(figures.aboutZero().eigenvalues()));
        json.put("stored_variance", shares(figures.aboutMean().variances()));
        json.put("best_variance", shares(figures.aboutMean().eigenvalues()));
        return json;
    }

    private static List<Double> shares(double... energies) {
        return Places.list(NestedEnergy.of(energies).shares());
    }

    private static Map<String, Object> echoes(FeatureFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stored", Places.list(figures.storedEchoes()));
        json.put("principal", first(figures, figures.principalEchoes()));
        return json;
    }

    private static Map<String, Object> reduction(RateReduction reduction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("whole_bits", reduction.whole());
        json.put("parts_bits", reduction.parts());
        json.put("reduction_bits", reduction.reduction());
        json.put(
                "classes",
                reduction.classes().stream().map(FeatureJson::classRate).toList());
        return json;
    }

    private static Map<String, Object> classRate(RateReduction.ClassRate one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", one.label());
        json.put("samples", one.samples());
        json.put("bits", one.bits());
        return json;
    }
}
