package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.analyze.PictureRows.Column;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.Mean;
import io.github.prefixel.cli.report.Text;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.RateMeans;
import io.github.prefixel.tokenizer.bench.RateMeans.BoundMeans;
import io.github.prefixel.tokenizer.block.TransformFigures;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of pictures as tables. */
final class PictureTables {
    private static final String RATE = "bpp";

    private final PictureResults results;

    private PictureTables(PictureResults results) {
        this.results = results;
    }

    static List<FigureTable> of(PictureResults results) {
        PictureTables tables = new PictureTables(results);
        return List.of(
                tables.spectrum(),
                tables.gains(),
                tables.psnr(),
                tables.gaps(
                        "Gap in quality: PSNR of the stream less that of the bound at the same rate, dB",
                        bound -> signed(bound.gapDecibels(), 2),
                        "Above 0 the stream is better than the bound."),
                tables.gaps(
                        "Gap in rate: bits per pixel of the stream less those of the bound for the same PSNR",
                        bound -> signed(bound.gapBpp(), 3),
                        "Below 0 the stream is better than the bound."),
                tables.cutOff(),
                tables.missing());
    }

    private FigureTable spectrum() {
        List<Column> columns = List.of(
                new Column("exponent", 3, picture -> picture.powerLaw().exponent()),
                new Column("std. error", 3, picture -> picture.powerLaw().standardError()),
                new Column("flatness", 4, PictureFigures::flatness),
                new Column("Welch flatness", 4, PictureFigures::welchFlatness));
        return byPicture(
                "Power spectrum of the luma",
                columns,
                "Exponent: power falls with frequency f as 1/f^exponent; about 2 for photographs, 0 for white noise.",
                "Flatness: geometric mean of the power over its arithmetic mean, from 0 to 1. White noise has .56 by a"
                        + " single periodogram, whose powers scatter, and nearly 1 by Welch's mean of many.");
    }

    private FigureTable gains() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < transforms().size(); i++) {
            int transform = i;
            columns.add(new Column(
                    transforms().get(i).transform(),
                    2,
                    picture -> picture.transforms().get(transform).codingGain()));
        }
        return byPicture(
                "Coding gain, dB",
                columns,
                "By how much less squared error ideal coding at a high rate makes with a transform than without, on the"
                        + " picture's own colour axes. KLT: the best transform of blocks for this very picture. Wavelets (LeGall 5/3, CDF 9/7) have 6 levels.",
                "LeGall 5/3 has no bound below: it is too far from orthonormal for errors of coefficients to add up to those of samples. Local: as if the variance of each block of 8 x 8 coefficients were known for nothing.");
    }

    private List<TransformFigures> transforms() {
        return results.pictures().get(0).transforms();
    }

    private List<TransformFigures> bounds() {
        return results.pictures().get(0).bounds();
    }

    private FigureTable byPicture(String title, List<Column> columns, String... note) {
        return new FigureTable(
                title, PictureRows.head(columns), PictureRows.of(results.pictures(), columns), List.of(note));
    }

    private FigureTable psnr() {
        List<String> head = new ArrayList<>(List.of(RATE, "stream"));
        bounds().forEach(bound -> head.add(bound.transform()));
        return byRate(
                "Quality of the stream beside the bounds, PSNR in dB",
                head,
                (rate, cells) -> {
                    cells.add(Text.fixed(rate.psnr(), 2));
                    rate.bounds().forEach(bound -> cells.add(Text.fixed(bound.psnr(), 2)));
                    return cells;
                },
                List.of(
                        "Bounds: the bits that Gaussian coefficients of the same variances need at least (reverse"
                                + " water-filling). Of all sources with these variances the Gaussian is the hardest, and a bound"
                                + " takes the picture as alike everywhere: a stream that adapts to each place may beat it.",
                        "Local: as if the decoder were told the variance of each block of 8 x 8 coefficients for nothing."
                                + " A stream that adapts more finely, as this one does with each coefficient, may beat even that."));
    }

    private FigureTable gaps(String title, Function<BoundMeans, String> gap, String note) {
        List<String> head = new ArrayList<>(List.of(RATE));
        bounds().forEach(bound -> head.add(bound.transform()));
        return byRate(
                title,
                head,
                (rate, cells) -> {
                    rate.bounds().forEach(bound -> cells.add(gap.apply(bound)));
                    return cells;
                },
                List.of(note));
    }

    private FigureTable byRate(
            String title,
            List<String> head,
            BiFunction<RateMeans, List<String>, List<String>> row,
            List<String> notes) {
        int all = results.pictures().size();
        List<List<String>> rows = results.means().stream()
                .map(rate -> row.apply(rate, new ArrayList<>(List.of(rate(rate.rate(), rate.pictures())))))
                .toList();
        List<String> note = new ArrayList<>(notes);
        if (results.means().stream().anyMatch(rate -> rate.pictures() != all)) {
            note.add("(n): only n of " + Text.count(all, "picture")
                    + ": the others are too small for this rate, or exact by then.");
        }
        return new FigureTable(title, head, rows, note);
    }

    private FigureTable cutOff() {
        List<List<String>> rows = new ArrayList<>();
        for (RateMeans rate : results.means()) {
            DoubleSummaryStatistics cutOffs = new DoubleSummaryStatistics();
            List<PrefixFigures> prefixes = results.prefixes(rate.rate()).toList();
            prefixes.stream()
                    .mapToDouble(PrefixFigures::cutOff)
                    .filter(Double::isFinite)
                    .forEach(cutOffs);
            rows.add(List.of(
                    rate(rate.rate(), prefixes.size()),
                    mean(prefixes.stream()
                            .mapToLong(PrefixFigures::bytes)
                            .asDoubleStream()
                            .boxed()),
                    mean(prefixes.stream()
                            .mapToLong(PrefixFigures::tokens)
                            .asDoubleStream()
                            .boxed()),
                    Text.fixed(rate.cutOff(), 4),
                    cutOffs.getCount() == 0 ? "-" : Text.fixed(cutOffs.getMin(), 4),
                    cutOffs.getCount() == 0 ? "-" : Text.fixed(cutOffs.getMax(), 4)));
        }
        return new FigureTable(
                "Cut-off frequency by prefix length, cycles per pixel",
                List.of(RATE, "bytes", "tokens", "cut-off", "lowest", "highest"),
                rows,
                List.of(
                        "Up to the cut-off a prefix has the picture; from there on at least half of the power is missing."
                                + " 0.5, the finest that pixels can show: that much is missing nowhere."));
    }

    private FigureTable missing() {
        List<WaveletLevel> levels = WaveletLevel.of(results.pictures());
        List<String> head = Stream.concat(Stream.of(RATE), levels.stream().map(WaveletLevel::name))
                .toList();
        List<List<String>> rows = results.rates().stream()
                .map(rate -> Stream.concat(
                                Stream.of(
                                        rate(rate, (int) results.prefixes(rate).count())),
                                levels.stream()
                                        .map(level -> Text.fixed(100 * level.missing(results.prefixes(rate)), 3)))
                        .toList())
                .toList();
        return new FigureTable(
                "Missing share of each wavelet level's variance, %",
                head,
                rows,
                List.of(
                        "Luma, CDF 9/7; level 1 has the finest details, the thumbnail is what remains beneath all levels."
                                + " Low frequencies converge first."));
    }

    /** The rate, and of how many pictures if not of all. */
    private String rate(double rate, int pictures) {
        int all = results.pictures().size();
        return Text.rate(rate) + (pictures == all ? "" : " (" + pictures + ")");
    }

    private static String mean(Stream<Double> numbers) {
        return Text.fixed(Mean.of(numbers.mapToDouble(Double::doubleValue)).value(), 0);
    }

    private static String signed(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%+." + digits + "f", value);
    }
}
