package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.tokenizer.representation.EigenSpectrum;
import io.github.prefixel.tokenizer.representation.NestedEnergy;
import io.github.prefixel.tokenizer.representation.RateReduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The report on features. */
final class FeatureReport {
    private static final int MOST_CLASSES = 20;

    private FeatureReport() {}

    static Analysis of(String name, boolean isNormalised, FeatureFigures figures) {
        List<FigureTable> tables = new ArrayList<>();
        tables.add(spectrum(figures));
        if (figures.reduction() != null) {
            tables.add(reduction(figures.reduction()));
        }
        tables.add(nested(figures));
        tables.add(echoes(figures));
        String subtitle = "features, " + figures.samples() + " x " + figures.dimensions() + " (samples x dimensions), "
                + (isNormalised ? "rows scaled to the norm 1" : "as they are");
        return new Analysis(
                name,
                subtitle,
                tables,
                FeatureCharts.of(figures),
                List.of(),
                List.of(),
                FeatureJson.of(name, isNormalised, figures));
    }

    private static FigureTable spectrum(FeatureFigures figures) {
        List<List<String>> rows = List.of(
                row(figures, "mean squared norm", spectrum -> Digits.of(spectrum.trace())),
                row(figures, "rank", spectrum -> "" + spectrum.rank()),
                row(figures, "effective rank", spectrum -> Digits.of(FeatureJson.effectiveRank(spectrum))),
                row(figures, "flatness of all eigenvalues", spectrum -> Digits.of(spectrum.flatness())),
                row(figures, "flatness within the rank", spectrum -> Digits.of(spectrum.flatnessWithinRank())),
                row(figures, "coding rate, bits a sample", spectrum -> Digits.of(figures.codingRate(spectrum))),
                row(figures, "water-filling, bits a sample", spectrum -> Digits.of(figures.waterFilling(spectrum))));
        List<String> notes = new ArrayList<>();
        notes.add("Rates are those at epsilon " + Digits.of(figures.epsilon())
                + ", at the water level theta = epsilon^2 / d = "
                + Digits.of(figures.theta())
                + ". The coding rate of the literature is the one about zero."
                + " About the mean it is SimDINO's expansion term, "
                + Digits.of(figures.expansionNats()) + " nats.");
        notes.add("Effective rank: exp of the entropy of the singular values' shares (Roy and Vetterli 2007).");
        if (figures.samples() < figures.dimensions()) {
            notes.add("There are fewer samples than dimensions: the covariance is singular, and its eigenvalues are"
                    + " found from products of samples.");
        }
        if (figures.aboutZero().rank() < figures.dimensions()
                || figures.aboutMean().rank() < figures.dimensions()) {
            notes.add(
                    "Where the rank is below " + figures.dimensions() + " the flatness of all eigenvalues is 0, or"
                            + " 1 if all are 0. Eigenvalues of the size of rounding errors count as 0; nothing is regularised.");
        }
        return new FigureTable("Spectrum", List.of("", "about zero", "about the mean"), rows, notes);
    }

    private static List<String> row(FeatureFigures figures, String name, Function<EigenSpectrum, String> figure) {
        return List.of(name, figure.apply(figures.aboutZero()), figure.apply(figures.aboutMean()));
    }

    private static FigureTable reduction(RateReduction reduction) {
        List<List<String>> rows = new ArrayList<>();
        List<RateReduction.ClassRate> classes = reduction.classes();
        for (RateReduction.ClassRate one : classes.subList(0, Math.min(MOST_CLASSES, classes.size()))) {
            rows.add(List.of("class " + one.label(), "" + one.samples(), Digits.of(one.bits())));
        }
        int samples =
                classes.stream().mapToInt(RateReduction.ClassRate::samples).sum();
        rows.add(List.of("mean over samples", "" + samples, Digits.of(reduction.parts())));
        rows.add(List.of("all together", "" + samples, Digits.of(reduction.whole())));
        rows.add(List.of("rate reduction", "", Digits.of(reduction.reduction())));
        List<String> notes = new ArrayList<>();
        if (classes.size() > MOST_CLASSES) {
            notes.add("Of " + classes.size() + " classes the first " + MOST_CLASSES + " are shown; --json has all.");
        }
        notes.add("By how much coding each class by itself shortens the code of a sample.");
        return new FigureTable(
                "Rate reduction by classes", List.of("", "samples", "coding rate, bits a sample"), rows, notes);
    }

    private static FigureTable nested(FeatureFigures figures) {
        List<NestedEnergy> columns = List.of(
                NestedEnergy.of(figures.aboutZero().variances()),
                NestedEnergy.of(figures.aboutZero().eigenvalues()),
                NestedEnergy.of(figures.aboutMean().variances()),
                NestedEnergy.of(figures.aboutMean().eigenvalues()));
        int[] sizes = columns.get(0).sizes();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            List<String> row = new ArrayList<>(List.of("first " + sizes[i]));
            for (NestedEnergy column : columns) {
                row.add(Digits.percent(column.shares()[i]));
            }
            rows.add(row);
        }
        return new FigureTable(
                "Share of the energy in nested prefixes",
                List.of("dimensions", "stored", "best basis", "stored, about the mean", "best, about the mean"),
                rows,
                List.of("The best basis is that of the principal axes."));
    }

    private static FigureTable echoes(FeatureFigures figures) {
        double[] stored = figures.storedEchoes();
        double[] principal = figures.principalEchoes();
        double[] rising = stored.clone();
        Arrays.sort(rising);
        int last = rising.length - 1;
        return new FigureTable(
                "Echo noise of variance theta on each dimension, bits",
                List.of("", "stored dimensions", "principal axes"),
                List.of(
                        List.of("sum", sum(stored), sum(principal)),
                        List.of("largest", Digits.of(rising[last]), Digits.of(principal[0])),
                        List.of("median", Digits.of(rising[last / 2]), Digits.of(principal[last - last / 2])),
                        List.of("smallest", Digits.of(rising[0]), Digits.of(principal[last]))),
                List.of("Over the principal axes the sum is the coding rate about zero."));
    }

    private static String sum(double... bits) {
        return Digits.of(Arrays.stream(bits).sum());
    }
}
