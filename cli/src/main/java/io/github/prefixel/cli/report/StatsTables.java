package io.github.prefixel.cli.report;

import io.github.prefixel.tokenizer.stats.CodeCost;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.LearningCurve;
import io.github.prefixel.tokenizer.stats.LengthDistribution;
import io.github.prefixel.tokenizer.stats.Monotonicity;
import io.github.prefixel.tokenizer.stats.OrderEntropy;
import io.github.prefixel.tokenizer.stats.PrefixTable;
import io.github.prefixel.tokenizer.stats.SequenceCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statistics of a data set as tables. */
final class StatsTables {
    private static final String NONE = "-";

    private final DatasetFigures figures;
    private final DatasetStatistics statistics;

    private StatsTables(DatasetFigures figures) {
        this.figures = figures;
        this.statistics = figures.statistics();
    }

    static List<FigureTable> of(DatasetFigures figures) {
        StatsTables tables = new StatsTables(figures);
        return List.of(tables.lengths(), tables.entropies(), tables.cost(), tables.prefixes());
    }

    private FigureTable lengths() {
        LengthDistribution lengths = statistics.sequences().lengths();
        List<String> row = List.of(
                "all " + lengths.items(),
                Integer.toString(lengths.min()),
                Integer.toString(lengths.lowerQuartile()),
                Integer.toString(lengths.median()),
                Text.fixed(lengths.mean(), 1),
                Integer.toString(lengths.upperQuartile()),
                Integer.toString(lengths.max()),
                Long.toString(lengths.tokens()));
        return new FigureTable(
                "Tokens a picture, special ones not counted",
                List.of("pictures", "min", "25 %", "median", "mean", "75 %", "max", "sum"),
                List.of(row),
                List.of());
    }

    private FigureTable entropies() {
        List<List<String>> rows = new ArrayList<>();
        boolean isShort = false;
        for (OrderEntropy entropy : statistics.sequences().entropies()) {
            String more = entropy.isCounted() ? "" : ">";
            rows.add(List.of(
                    Integer.toString(entropy.order()),
                    more + entropy.contexts(),
                    more + entropy.grams(),
                    entropy.isEnough() ? Text.fixed(entropy.plugIn(), 4) : "not enough data",
                    Text.fixed(entropy.adaptiveBits(), 4)));
            isShort |= !entropy.isEnough();
        }
        List<String> note = new ArrayList<>();
        note.add("The order is how many tokens before are known. Adaptive: what a model of this order takes that learns"
                + " while it reads.");
        if (isShort) {
            note.add(
                    "Not enough data: less than ten tokens for each different context with its next token (n-grams), or"
                            + " more than " + SequenceCollector.MOST_GRAMS
                            + " of them; such an entropy would come out too small, whatever the tokens.");
        }
        return new FigureTable(
                "Entropy in bits a token, given the tokens before it",
                List.of("order", "contexts", "n-grams", "entropy", "adaptive"),
                rows,
                note);
    }

    private FigureTable cost() {
        LearningCurve curve = statistics.sequences().learning();
        int n = curve.items();
        int last = curve.lastTenth();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "generic adaptive model",
                Text.fixed(curve.bitsPerToken(0, n), 4),
                Text.fixed(curve.bitsPerItem(0, n), 1),
                Text.fixed(curve.bitsPerToken(last, n), 4),
                Text.fixed(curve.bitsPerItem(last, n), 1)));
        rows.add(List.of(
                "codec's own code",
                cell(statistics.code().map(CodeCost::bitsPerToken), 4),
                cell(statistics.code().map(CodeCost::bitsPerItem), 1),
                cell(statistics.codeOfLastTenth().map(CodeCost::bitsPerToken), 4),
                cell(statistics.codeOfLastTenth().map(CodeCost::bitsPerItem), 1)));
        List<String> note = new ArrayList<>();
        note.add("The last tenth is " + Text.count(n - last, "picture")
                + ", coded with what the model learned from all before. It sees the last four tokens and has to tell"
                + " where sequences end.");
        note.add(codeNote(n, n - last));
        return new FigureTable(
                "Bits under a generic adaptive model",
                List.of("", "a token", "a picture", "a token, last tenth", "a picture, last tenth"),
                rows,
                note);
    }

    private String codeNote(int all, int last) {
        if (statistics.code().isEmpty()) {
            return "The codec has no code for this language.";
        }
        int measured = statistics.code().get().measured();
        int measuredLast = statistics.codeOfLastTenth().orElseThrow().measured();
        return measured == all && measuredLast == last
                ? "The codec's own code is that of the same tokens without headers."
                : "The codec's own code is that of " + measured + " of " + all + " pictures and " + measuredLast
                        + " of the last " + last + " without headers, in proportion to tokens.";
    }

    private static String cell(Optional<Double> value, int digits) {
        return value.map(number -> Text.fixed(number, digits)).orElse(NONE);
    }

    private FigureTable prefixes() {
        PrefixTable table = statistics.prefixes();
        List<List<String>> rows = new ArrayList<>();
        for (PrefixTable.Row row : table.rows()) {
            rows.add(List.of(
                    Integer.toString(row.tokens()),
                    Integer.toString(row.longer()),
                    Integer.toString(row.exact()),
                    Text.decibel(row.psnr()),
                    Text.fixed(row.l1(), 3),
                    row.bitsPerPixel().isPresent()
                            ? Text.fixed(row.bitsPerPixel().getAsDouble(), 4)
                            : NONE));
        }
        List<String> note = new ArrayList<>();
        note.add("Mean over " + Text.count(table.pictures(), "picture") + ", against "
                + (statistics.againstOriginals() ? "the originals" : "the pictures of whole sequences, not originals")
                + ". Sequences that have fewer tokens count with all they have; exact pictures have no PSNR. L1 is the mean"
                + " absolute error in sample units.");
        if (statistics.withoutOriginal() > 0) {
            note.add(Text.count(statistics.withoutOriginal(), "picture")
                    + " of the sample left out: no original of the name.");
        }
        if (figures.options().step() > 0) {
            note.add(monotonicity(table.monotonicity()));
        }
        return new FigureTable(
                "Quality by prefix length",
                List.of("tokens", "longer", "exact", "PSNR-RGB", "L1", "bits/pixel"),
                rows,
                note);
    }

    private String monotonicity(Monotonicity monotonicity) {
        return String.format(
                Locale.ROOT,
                "Mean squared error does not rise at %.4f %% of %d steps of %s (%d rises, the largest by %.4f dB).",
                100 * monotonicity.share(),
                monotonicity.steps(),
                Text.count(figures.options().step(), "token"),
                monotonicity.rises(),
                monotonicity.largestRise());
    }
}
