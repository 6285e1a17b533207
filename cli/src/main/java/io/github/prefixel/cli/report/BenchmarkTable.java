package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.QualityMetric;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every codec against JPEG 2000 in one table of Markdown, the best first: BD-rates over the whole overlap of the curves,
 * and mean PSNR over R, G and B at fixed rates where all pictures reach them.
 */
public final class BenchmarkTable {
    private static final String REFERENCE = "jpeg2000";
    private static final String OURS = "prefixel";

    /** One codec against the reference, which has none against itself. */
    private record Row(CodecCurves codec, BdTable bd) {
        boolean isOurs() {
            return codec.name().startsWith(OURS);
        }

        double percent() {
            return codec.name().equals(REFERENCE) ? 0 : bd.mean(0).value();
        }
    }

    private static final List<Integer> BD_COLUMNS = IntStream.range(0, BdTable.COLUMNS.size())
            .filter(column -> !BdTable.COLUMNS.get(column).isRestricted())
            .boxed()
            .toList();

    private final RdResults results;
    private final List<Row> rows;

    /** @throws IllegalArgumentException if JPEG 2000, which all others are compared with, is not among the codecs */
    public BenchmarkTable(RdResults results) {
        this.results = results;
        CodecCurves reference = results.codecs().stream()
                .filter(codec -> codec.name().equals(REFERENCE))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no curves of " + REFERENCE));
        this.rows = results.codecs().stream()
                .map(codec -> new Row(codec, BdTable.of(codec, reference)))
                .sorted(Comparator.comparingDouble(Row::percent))
                .toList();
    }

    /** The table, each line ended by a newline. */
    public String toMarkdown() {
        Stream<String> head = Stream.concat(
                Stream.of("codec"),
                Stream.concat(
                        BD_COLUMNS.stream()
                                .map(column ->
                                        "BD " + BdTable.COLUMNS.get(column).label()),
                        Rates.TABLE.stream().map(rate -> Text.rate(rate) + " bpp")));
        String rule = "|---" + "|---:".repeat(BD_COLUMNS.size() + Rates.TABLE.size()) + "|\n";
        return line(head) + rule + rows.stream().map(row -> line(cells(row))).collect(Collectors.joining());
    }

    /**
     * The charts {@code SET-psnr.svg} and {@code SET-msssim.svg}, of Prefixel and of those peers that have a style of
     * their own; Prefixel's best entry is the one in front.
     */
    public void writeCharts(String set, OutputFolder folder) {
        Stream<Row> ours = rows.stream().filter(Row::isOurs);
        Stream<Row> peers = rows.stream().filter(row -> !row.isOurs());
        RdResults drawn = new RdResults(
                results.pictures(),
                Stream.concat(ours, peers)
                        .map(Row::codec)
                        .filter(LineStyle::isKnown)
                        .toList());
        folder.write(set + "-psnr.svg", SvgCanvas.draw(Chart.psnr(drawn)).getBytes(StandardCharsets.UTF_8));
        folder.write(set + "-msssim.svg", SvgCanvas.draw(Chart.msSsim(drawn)).getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> cells(Row row) {
        CodecCurves codec = row.codec();
        String name = row.isOurs() ? codec.label() : codec.label() + " (" + codec.version() + ")";
        Stream<String> percents =
                BD_COLUMNS.stream().map(column -> percent(row, row.bd().mean(column)));
        Stream<String> decibels = Rates.TABLE.stream().map(rate -> decibel(codec, rate));
        Stream<String> cells = Stream.concat(Stream.of(name), Stream.concat(percents, decibels));
        return row.isOurs() ? cells.map(cell -> cell.isEmpty() ? cell : "**" + cell + "**") : cells;
    }

    private String percent(Row row, Mean mean) {
        if (row.codec().name().equals(REFERENCE)) {
            return "0";
        }
        if (mean.count() == 0) {
            return "";
        }
        return Text.of(mean, Text.percent(mean.value()), results.pictures().size())
                .replace('-', '\u2212');
    }

    /** A mean over some of the pictures could not be compared with one over all. */
    private String decibel(CodecCurves codec, double rate) {
        List<Integer> all =
                IntStream.range(0, results.pictures().size()).boxed().toList();
        Mean mean = codec.meanAt(QualityMetric.PSNR, rate, all);
        return mean.count() == all.size() ? Text.decibel(mean.value()) : "";
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
