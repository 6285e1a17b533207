package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.QualityMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Mean quality over rate, ready to be drawn: the figures of a chart, not its looks.
 *
 * @param note over which pictures the means are taken
 */
record Chart(String title, String qualityLabel, String note, List<Line> lines) {
    /**
     * One codec's mean curve.
     *
     * @param isSubject whether it is the codec under test
     * @param bpp rising rates, the same number as {@code quality}
     * @param quality dB
     */
    record Line(String codec, String label, boolean isSubject, List<Double> bpp, List<Double> quality) {}

    /**
     * Means over the pictures that every codec codes over the middle rates, each line as far as all of those reach, so
     * that no line bends only because pictures drop out of its mean.
     */
    static Chart of(RdResults results, QualityMetric metric, String title, String qualityLabel) {
        List<Integer> common = common(results, metric);
        List<Line> lines = new ArrayList<>();
        for (CodecCurves codec : results.codecs()) {
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
        return new Chart(title, qualityLabel, note(common.size(), results), lines);
    }

    private static List<Integer> common(RdResults results, QualityMetric metric) {
        IntPredicate everyoneReaches = picture -> results.codecs().stream()
                .map(codec -> codec.curve(picture))
                .allMatch(curve ->
                        !Double.isNaN(curve.qualityAt(metric, 0.5)) && !Double.isNaN(curve.qualityAt(metric, 1)));
        return IntStream.range(0, results.pictures().size())
                .filter(everyoneReaches)
                .boxed()
                .toList();
    }

    private static String note(int count, RdResults results) {
        int all = results.pictures().size();
        if (all == 1) {
            return results.pictures().get(0).name();
        }
        return count == all ? "mean over " + all + " pictures" : "mean over " + count + " of " + all + " pictures";
    }
}
