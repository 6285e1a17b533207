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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of pictures as tables. */
final class PictureTables {
    private static final String RATE = "bpp";
    private static final String NONE = "-";

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
        List<TransformFigures> transforms = transforms().toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < transforms.size(); i++) {
            int transform = i;
            columns.add(new Column(
                    transforms.get(i).transform(),
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

    private Stream<TransformFigures> transforms() {
        return results.pictures().get(0).transforms().stream();
    }

    private Stream<String> bounds() {
        return results.pictures().get(0).bounds().stream().map(TransformFigures::transform);
    }

    private FigureTable byPicture(String title, List<Column> columns, String... note) {
        return new FigureTable(
                title, PictureRows.head(columns), PictureRows.of(results.pictures(), columns), List.of(note));
    }

    private FigureTable psnr() {
        return byRate(
                "Quality of the stream beside the bounds, PSNR in dB",
                concat("stream", bounds()),
                rate -> concat(
                        Text.fixed(rate.psnr(), 2), rate.bounds().stream().map(bound -> Text.fixed(bound.psnr(), 2))),
                "Bounds: the bits that Gaussian coefficients of the same variances need at least (reverse"
                        + " water-filling). Of all sources with these variances the Gaussian is the hardest, and a bound"
                        + " takes the picture as alike everywhere: a stream that adapts to each place may beat it.",
                "Local: as if the decoder were told the variance of each block of 8 x 8 coefficients for nothing."
                        + " A stream that adapts more finely, as this one does with each coefficient, may beat even"
                        + " that.");
    }

    private FigureTable gaps(String title, Function<BoundMeans, String> gap, String note) {
        return byRate(title, bounds(), rate -> rate.bounds().stream().map(gap), note);
    }

    private FigureTable cutOff() {
        return byRate(
                "Cut-off frequency by prefix length, cycles per pixel",
                Stream.of("bytes", "tokens", "cut-off", "lowest", "highest"),
                rate -> {
                    List<PrefixFigures> prefixes = results.prefixes(rate.rate()).toList();
                    double[] cutOffs = prefixes.stream()
                            .mapToDouble(PrefixFigures::cutOff)
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
                    return Stream.of(
                            mean(prefixes, PrefixFigures::bytes),
                            mean(prefixes, PrefixFigures::tokens),
                            Text.fixed(rate.cutOff(), 4),
                            cutOffs.length == 0 ? NONE : Text.fixed(cutOffs[0], 4),
                            cutOffs.length == 0 ? NONE : Text.fixed(cutOffs[cutOffs.length - 1], 4));
                },
                "Up to the cut-off a prefix has the picture; from there on at least half of the power is missing."
                        + " 0.5, the finest that pixels can show: that much is missing nowhere.");
    }

    private FigureTable missing() {
        List<WaveletLevel> levels = WaveletLevel.of(results.pictures());
        return byRate(
                "Missing share of each wavelet level's variance, %",
                levels.stream().map(WaveletLevel::name),
                rate -> levels.stream().map(level -> Text.fixed(100 * level.missing(results.prefixes(rate.rate())), 3)),
                "Luma, CDF 9/7; level 1 has the finest details, the thumbnail is what remains beneath all levels."
                        + " Low frequencies converge first.");
    }

    /** A row for each rate; of how many pictures, if not of all. */
    private FigureTable byRate(
            String title, Stream<String> heads, Function<RateMeans, Stream<String>> figures, String... notes) {
        int all = results.pictures().size();
        List<String> head = concat(RATE, heads).toList();
        List<List<String>> rows = results.means().stream()
                .map(rate -> concat(
                                Text.rate(rate.rate()) + (rate.pictures() == all ? "" : " (" + rate.pictures() + ")"),
                                // Where no picture counts there are no bounds.
                                Stream.concat(figures.apply(rate), Stream.generate(() -> NONE)))
                        .limit(head.size())
                        .toList())
                .toList();
        List<String> note = new ArrayList<>(List.of(notes));
        if (results.means().stream().anyMatch(rate -> rate.pictures() != all)) {
            note.add("(n): n pictures count at this rate, of " + all
                    + "; the streams of others are shorter or exact by then, or their headers longer.");
        }
        return new FigureTable(title, head, rows, note);
    }

    private static Stream<String> concat(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others);
    }

    private static String mean(List<PrefixFigures> prefixes, ToDoubleFunction<PrefixFigures> figure) {
        return Text.fixed(Mean.of(prefixes.stream().mapToDouble(figure)).value(), 0);
    }

    private static String signed(double value, int digits) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%+." + digits + "f", value);
    }
}
