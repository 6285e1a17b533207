package io.github.prefixel.cli.report;

import java.util.List;
import java.util.Map;

/**
 * How a line looks, that of a codec the same in every chart: colours of M. Okabe and K. Ito's palette, which colour-blind readers
 * can tell apart, and a dash pattern for those who print in grey.
 *
 * @param color RGB as in {@code #0072B2}
 * @param textColor the same hue, dark enough for small text on white
 * @param width in pixels
 * @param dashes lengths of dashes and gaps in pixels; none for a solid line
 */
record LineStyle(String color, String textColor, double width, List<Integer> dashes) {
    private static final LineStyle SUBJECT = new LineStyle("#D55E00", "#B34F00", 2.8, List.of());
    private static final LineStyle OTHER = new LineStyle("#999999", "#6B6B6B", 1.7, List.of(4, 4));
    private static final Map<String, LineStyle> BY_CODEC = Map.of(
            "prefixel-fast", subject(List.of(2, 2)),
            "prefixel-default", subject(List.of(7, 3)),
            "prefixel-max", subject(List.of(12, 3)),
            "prefixel-default-ssim", new LineStyle("#E69F00", "#8F6300", 2, List.of()),
            "jpeg2000", new LineStyle("#0072B2", "#0072B2", 1.7, List.of()),
            "avif", new LineStyle("#009E73", "#00785A", 1.7, List.of(8, 3)),
            "avif-s2", new LineStyle("#009E73", "#00785A", 1.2, List.of(2, 3)),
            "jxl", new LineStyle("#CC79A7", "#A4487B", 1.7, List.of(9, 3, 2, 3)),
            "webp", new LineStyle("#56B4E9", "#1F77A8", 1.7, List.of(5, 2)),
            "jpeg", new LineStyle("#666666", "#555555", 1.7, List.of(2, 2)));

    /** Lines beside each other that are no codecs, in order. */
    private static final List<LineStyle> BY_PLACE = List.of(
            new LineStyle("#0072B2", "#0072B2", 1.7, List.of()),
            new LineStyle("#009E73", "#00785A", 1.7, List.of(8, 3)),
            new LineStyle("#CC79A7", "#A4487B", 1.7, List.of(9, 3, 2, 3)),
            new LineStyle("#56B4E9", "#1F77A8", 1.7, List.of(5, 2)),
            new LineStyle("#3A3A3A", "#3A3A3A", 1.7, List.of(2, 2)),
            new LineStyle("#999999", "#6B6B6B", 1.7, List.of(4, 4)));

    /** How many lines that are no codecs can be told apart. */
    static final int SERIES = BY_PLACE.size();

    private static final String SERIES_NAME = "series-";

    /** The codec under test in another mode than the one in front. */
    private static LineStyle subject(List<Integer> dashes) {
        return new LineStyle(SUBJECT.color, SUBJECT.textColor, 2, dashes);
    }

    /** Whether a codec has a look of its own, in which it can be told from others. */
    static boolean isKnown(CodecCurves codec) {
        return BY_CODEC.containsKey(codec.name());
    }

    /** The name of a line that is no codec; after {@link #SERIES} of them looks repeat. */
    static String series(int place) {
        return SERIES_NAME + place % SERIES;
    }

    static LineStyle of(Chart.Line line) {
        if (line.isSubject()) {
            return SUBJECT;
        }
        if (line.name().startsWith(SERIES_NAME)) {
            return BY_PLACE.get(Integer.parseInt(line.name().substring(SERIES_NAME.length())));
        }
        return BY_CODEC.getOrDefault(line.name(), OTHER);
    }
}
