package io.github.prefixel.cli.report;

import io.github.prefixel.tokenizer.stats.CodeCost;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.LearningCurve;
import io.github.prefixel.tokenizer.stats.PrefixTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statistics of a data set as charts. */
final class StatsCharts {
    private StatsCharts() {}

    /** PSNR over tokens; none if there are not two points. */
    static Optional<Chart> quality(DatasetFigures figures) {
        DatasetStatistics statistics = figures.statistics();
        List<Double> tokens = new ArrayList<>();
        List<Double> psnr = new ArrayList<>();
        for (PrefixTable.Row row : statistics.prefixes().rows()) {
            if (row.tokens() > 0 && !Double.isNaN(row.psnr())) {
                tokens.add((double) row.tokens());
                psnr.add(row.psnr());
            }
        }
        String against = statistics.againstOriginals() ? "originals" : "the pictures of whole sequences";
        String note = figures.name() + ", mean over "
                + Text.count(statistics.prefixes().pictures(), "picture") + " against " + against;
        String language = figures.info().language();
        return chart(
                "Quality by prefix length",
                "Tokens",
                "PSNR-RGB, dB",
                note,
                List.of(new Chart.Line(language, language, true, tokens, psnr)));
    }

    /** Bits a token over pictures seen, a mean for each doubling of these; none if there are too few. */
    static Optional<Chart> learning(DatasetFigures figures) {
        LearningCurve curve = figures.statistics().sequences().learning();
        List<Double> seen = new ArrayList<>();
        List<Double> bits = new ArrayList<>();
        int from = 0;
        while (from < curve.items()) {
            int to = (int) Math.min(curve.items(), 2L * from + 1);
            // What is left over would be the mean of too few.
            to = curve.items() - to < to / 2 ? curve.items() : to;
            if (curve.tokens(from, to) > 0) {
                seen.add((double) to);
                bits.add(curve.bitsPerToken(from, to));
            }
            from = to;
        }
        List<Chart.Line> lines = new ArrayList<>();
        lines.add(new Chart.Line("adaptive", "adaptive model", true, seen, bits));
        Optional<CodeCost> code = figures.statistics().code();
        if (code.isPresent() && !seen.isEmpty()) {
            double own = code.get().bitsPerToken();
            List<Double> ends = List.of(seen.get(0), seen.get(seen.size() - 1));
            lines.add(new Chart.Line("codec", "codec's own code", false, ends, List.of(own, own)));
        }
        return chart(
                "What a generic model learns",
                "Pictures seen",
                "Bits a token",
                figures.name() + ", " + figures.info().language() + ", mean since the point before",
                lines);
    }

    private static Optional<Chart> chart(String title, String x, String y, String note, List<Chart.Line> lines) {
        return lines.get(0).x().size() < 2
                ? Optional.empty()
                : Optional.of(new Chart(title, x, y, note, Scale.LOG2, Scale.LINEAR, lines));
    }
}
