package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis.Figure;
import io.github.prefixel.cli.report.Chart;
import io.github.prefixel.cli.report.Chart.Line;
import io.github.prefixel.cli.report.Scale;
import io.github.prefixel.cli.report.Text;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.RateMeans;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The figures of pictures as charts; of several pictures, their means. */
final class PictureCharts {
    private static final String RATE = "Rate, bits per pixel (whole file)";
    private static final String FREQUENCY = "Frequency, cycles per pixel";
    private static final String POWER = "Power of the luma, (1/255)\u00B2";

    private final PictureResults all;
    /** Those that lines over the rate are drawn of. */
    private final PictureResults common;

    private PictureCharts(PictureResults results) {
        all = results;
        common = results.common();
    }

    /** Those of which anything can be drawn. */
    static List<Figure> of(PictureResults results) {
        PictureCharts charts = new PictureCharts(results);
        List<Figure> figures = new ArrayList<>();
        charts.psnr().drawable().ifPresent(chart -> figures.add(new Figure("psnr", chart)));
        charts.spectrum().drawable().ifPresent(chart -> figures.add(new Figure("spectrum", chart)));
        charts.errors().drawable().ifPresent(chart -> figures.add(new Figure("errors", chart)));
        charts.cutOff().drawable().ifPresent(chart -> figures.add(new Figure("cut-off", chart)));
        charts.missing().drawable().ifPresent(chart -> figures.add(new Figure("missing", chart)));
        return figures;
    }

    private Chart psnr() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.subject("stream", common.rates(), overRate(RateMeans::psnr)));
        List<TransformFigures> bounds = common.pictures().get(0).bounds();
        for (int i = 0; i < bounds.size(); i++) {
            int bound = i;
            lines.add(Line.series(
                    i,
                    bounds.get(i).transform(),
                    common.rates(),
                    overRate(means -> means.bounds().get(bound).psnr())));
        }
        return overRate("The stream beside the bounds", "PSNR, dB", Scale.LINEAR, "mean", lines);
    }

    private List<Double> overRate(ToDoubleFunction<RateMeans> figure) {
        return common.means().stream().map(figure::applyAsDouble).toList();
    }

    private Chart overRate(String title, String quality, Scale scale, String mean, List<Line> lines) {
        return new Chart(title, RATE, quality, note(mean, common.pictures()), Scale.LOG2, scale, lines);
    }

    private Chart spectrum() {
        SpectrumMeans means = SpectrumMeans.of(all.pictures());
        PowerLaw law = means.law();
        List<Double> signal = means.powers(picture -> Optional.of(picture.spectrum()));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.subject(means.pictures().size() == 1 ? "picture" : "pictures", means.frequencies(), signal));
        lines.add(Line.series(
                0,
                "fit, 1 / f^" + Text.fixed(law.exponent(), 2),
                means.frequencies(),
                means.frequencies().stream().map(law::at).toList()));
        return overFrequency("Power spectrum and its power law", means, lines);
    }

    private Chart errors() {
        SpectrumMeans means = SpectrumMeans.of(common.pictures());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.subject(
                means.pictures().size() == 1 ? "picture" : "pictures",
                means.frequencies(),
                means.powers(picture -> Optional.of(picture.spectrum()))));
        List<Double> rates = few(common.rates());
        for (int i = 0; i < rates.size(); i++) {
            double rate = rates.get(i);
            lines.add(Line.series(
                    i,
                    "error at " + Text.rate(rate) + " bpp",
                    means.frequencies(),
                    means.powers(picture -> PictureResults.prefix(picture, rate).map(PrefixFigures::error))));
        }
        return overFrequency("What prefixes lack, by frequency", means, lines);
    }

    /** As many as there are looks for lines, spread evenly. */
    private static List<Double> few(List<Double> rates) {
        int count = Math.min(Line.SERIES, rates.size());
        return IntStream.range(0, count)
                .mapToObj(i -> rates.get(count == 1 ? 0 : i * (rates.size() - 1) / (count - 1)))
                .toList();
    }

    private Chart overFrequency(String title, SpectrumMeans means, List<Line> lines) {
        return new Chart(
                title, FREQUENCY, POWER, note("geometric mean", means.pictures()), Scale.LOG10, Scale.LOG10, lines);
    }

    private Chart cutOff() {
        List<Line> lines = new ArrayList<>();
        if (common.pictures().size() == 1) {
            lines.add(Line.subject("picture", common.rates(), overRate(RateMeans::cutOff)));
        } else {
            lines.add(Line.subject("mean", common.rates(), overRate(RateMeans::cutOff)));
            lines.add(Line.series(0, "highest", common.rates(), cutOffs(figures -> figures.max())));
            lines.add(Line.series(1, "lowest", common.rates(), cutOffs(figures -> figures.min())));
        }
        return overRate(
                "Cut-off frequency of prefixes", "Cut-off, cycles per pixel", Scale.LOG10, "geometric mean", lines);
    }

    private List<Double> cutOffs(Function<DoubleStream, OptionalDouble> which) {
        return common.rates().stream()
                .map(rate -> which.apply(common.prefixes(rate)
                                .mapToDouble(PrefixFigures::cutOff)
                                .filter(Double::isFinite))
                        .orElse(Double.NaN))
                .toList();
    }

    private Chart missing() {
        List<WaveletLevel> levels = WaveletLevel.of(common.pictures()).stream()
                .filter(level -> !level.isThumbnail())
                .toList();
        List<Line> lines = IntStream.range(0, levels.size())
                .mapToObj(i -> Line.series(
                        i,
                        levels.get(i).name(),
                        common.rates(),
                        common.rates().stream()
                                .map(rate -> 100 * levels.get(i).missing(common.prefixes(rate)))
                                .toList()))
                .toList();
        return overRate("What prefixes lack of each wavelet level", "Missing variance, %", Scale.LOG10, "mean", lines);
    }

    private String note(String mean, List<PictureFigures> pictures) {
        if (pictures.size() == 1) {
            return pictures.get(0).name();
        }
        int of = all.pictures().size();
        return mean + " over " + (pictures.size() == of ? "" : pictures.size() + " of ") + Text.count(of, "picture");
    }
}
