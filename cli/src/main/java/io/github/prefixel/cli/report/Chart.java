package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.QualityMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lines, such as mean quality over rate, ready to be drawn: the figures of a chart, not its looks.
 *
 * @param note over which pictures the means are taken, or what else a reader should know
 * @param lines at least one; all values over 0 where the scale is logarithmic
 */
public record Chart(
        String title, String xLabel, String yLabel, String note, Scale xScale, Scale yScale, List<Line> lines) {
    private static final String RATE_LABEL = "Rate, bits per pixel (whole file)";

    /**
     * One line, such as a codec's mean curve.
     *
     * @param name by which its looks are chosen, such as that of a codec
     * @param isSubject whether it is what the chart is about, such as the codec under test
     * @param x rising, the same number as {@code y}, at least one
     */
    public record Line(String name, String label, boolean isSubject, List<Double> x, List<Double> y) {
        /** How many {@link #series} can be told apart. */
        public static final int SERIES = LineStyle.SERIES;

        /** What the chart is about. */
        public static Line subject(String label, List<Double> x, List<Double> y) {
            return new Line("subject", label, true, x, y);
        }

        /**
         * One of several lines beside it that differ in colour and dashes.
         *
         * @param place 0 to {@link #SERIES} − 1 among them
         */
        public static Line series(int place, String label, List<Double> x, List<Double> y) {
            return new Line(LineStyle.series(place), label, false, x, y);
        }
    }

    /** Without points that its scales cannot place and lines of fewer than two points; none if nothing is left. */
    public Optional<Chart> drawable() {
        List<Line> drawable = lines.stream()
                .map(this::drawable)
                .filter(line -> line.x().size() > 1)
                .toList();
        return drawable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(title, xLabel, yLabel, note, xScale, yScale, drawable));
    }

    private Line drawable(Line line) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < line.x().size(); i++) {
            if (Double.isFinite(xScale.place(line.x().get(i)))
                    && Double.isFinite(yScale.place(line.y().get(i)))) {
                x.add(line.x().get(i));
                y.add(line.y().get(i));
            }
        }
        return new Line(line.name(), line.label(), line.isSubject(), x, y);
    }

    static Chart psnr(RdResults results) {
        return of(results, QualityMetric.PSNR, "PSNR over R, G and B", "PSNR-RGB, dB");
    }

    static Chart msSsim(RdResults results) {
        return of(
                results,
                QualityMetric.MS_SSIM,
                "Multi-scale structural similarity",
                "MS-SSIM, dB (\u221210 log\u2081\u2080(1 \u2212 MS-SSIM))");
    }

    /**
     * Means over the pictures that every codec measured codes over the middle rates, each line as far as all of those reach, so
     * that no line bends only because pictures drop out of its mean.
     */
    static Chart of(RdResults results, QualityMetric metric, String title, String qualityLabel) {
        List<Integer> all =
                IntStream.range(0, results.pictures().size()).boxed().toList();
        List<CodecCurves> measured = results.codecs().stream()
                .filter(codec -> codec.meanAt(metric, 1, all).count() > 0)
                .toList();
        List<Integer> common = common(measured, all, metric);
        List<Line> lines = new ArrayList<>();
        for (CodecCurves codec : measured) {
            List<Double> bpp = new ArrayList<>();
            List<Double> quality = new ArrayList<>();
            for (double rate : Rates.CHART) {
                Mean mean = codec.meanAt(metric, rate, common);
                if (mean.count() > 0 && mean.count() == common.size()) {
                    bpp.add(rate);
                    quality.add(mean.value());
                }
            }
            if (bpp.size() > 1) {
                lines.add(new Line(codec.name(), codec.label(), codec == results.subject(), bpp, quality));
            }
        }
        return new Chart(
                title, RATE_LABEL, qualityLabel, note(common.size(), results), Scale.LOG2, Scale.LINEAR, lines);
    }

    private static List<Integer> common(List<CodecCurves> codecs, List<Integer> pictures, QualityMetric metric) {
        Predicate<Integer> everyoneReaches = picture -> codecs.stream()
                .map(codec -> codec.curve(picture))
                .allMatch(curve ->
                        !Double.isNaN(curve.qualityAt(metric, 0.5)) && !Double.isNaN(curve.qualityAt(metric, 1)));
        return pictures.stream().filter(everyoneReaches).toList();
    }

    private static String note(int count, RdResults results) {
        int all = results.pictures().size();
        if (all == 1) {
            return results.pictures().get(0).name();
        }
        return count == all ? "mean over " + all + " pictures" : "mean over " + count + " of " + all + " pictures";
    }
}
