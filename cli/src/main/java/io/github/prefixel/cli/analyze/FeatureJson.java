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
 *   <li>{@code aboutZero} and {@code aboutMean}, second moment and covariance: {@code meanSquaredNorm}, {@code rank},
 *       {@code effectiveRank}, {@code flatness}, {@code flatnessWithinRank}, {@code codingRateBits} and
 *       {@code waterFillingBits} a sample, {@code eigenvalues}, the first min(n, d), non-increasing
 *   <li>{@code expansionNats}, SimDINO's
 *   <li>{@code nested}: {@code sizes} 1, 2, 4 … d; {@code storedEnergy}, {@code bestEnergy} about zero,
 *       {@code storedVariance}, {@code bestVariance} about the mean, shares of 0 to 1
 *   <li>{@code echoBits}: {@code stored}, d numbers, {@code principal}, the first min(n, d)
 *   <li>{@code rateReduction}, null without labels: {@code wholeBits}, {@code partsBits}, {@code reductionBits} a sample,
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
        json.put("aboutZero", spectrum(figures, figures.aboutZero()));
        json.put("aboutMean", spectrum(figures, figures.aboutMean()));
        json.put("expansionNats", figures.expansionNats());
        json.put("nested", nested(figures));
        json.put("echoBits", echoes(figures));
        json.put("rateReduction", figures.reduction() == null ? null : reduction(figures.reduction()));
        return json;
    }

    static double effectiveRank(EigenSpectrum spectrum) {
        return EffectiveRank.of(spectrum.singularValues());
    }

    private static Map<String, Object> spectrum(FeatureFigures figures, EigenSpectrum spectrum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meanSquaredNorm", spectrum.trace());
        json.put("rank", spectrum.rank());
        json.put("effectiveRank", effectiveRank(spectrum));
        json.put("flatness", spectrum.flatness());
        json.put("flatnessWithinRank", spectrum.flatnessWithinRank());
        json.put("codingRateBits", figures.codingRate(spectrum));
        json.put("waterFillingBits", figures.waterFilling(spectrum));
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
        json.put("storedEnergy", Places.list(stored.shares()));
        json.put("bestEnergy", shares(figures.aboutZero().eigenvalues()));
        json.put("storedVariance", shares(figures.aboutMean().variances()));
        json.put("bestVariance", shares(figures.aboutMean().eigenvalues()));
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
        json.put("wholeBits", reduction.whole());
        json.put("partsBits", reduction.parts());
        json.put("reductionBits", reduction.reduction());
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
