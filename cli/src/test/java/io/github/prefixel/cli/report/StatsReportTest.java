package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.stats.CodeCost;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.Monotonicity;
import io.github.prefixel.tokenizer.stats.PrefixTable;
import io.github.prefixel.tokenizer.stats.PrefixTable.Row;
import io.github.prefixel.tokenizer.stats.SequenceCollector;
import io.github.prefixel.tokenizer.stats.SurveyOptions;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class StatsReportTest {
    private static final Frame FRAME = new Frame(8, 8, Components.GREY, 8);

    /** Two hundred sequences of four even tokens. */
    private static DatasetFigures figures(int items, boolean isPacked) {
        SequenceCollector collector = new SequenceCollector(7);
        for (int i = 0; i < items; i++) {
            int[] ids = new SplittableRandom(i).ints(40 + i % 3, 3, 7).toArray();
            collector.add(TokenSequence.of(FRAME, ids));
        }
        CodeCost cost = new CodeCost(items, 2, 82);
        List<Row> rows = List.of(
                new Row(1, items, 0, 12.5, 40.25, isPacked ? OptionalDouble.of(0.03125) : OptionalDouble.empty()),
                new Row(16, items, 1, 20.125, 12, isPacked ? OptionalDouble.of(0.5) : OptionalDouble.empty()),
                new Row(42, 0, items, Double.NaN, 0, isPacked ? OptionalDouble.of(1) : OptionalDouble.empty()));
        DatasetStatistics statistics = new DatasetStatistics(
                collector.statistics(),
                isPacked ? Optional.of(cost) : Optional.empty(),
                isPacked ? Optional.of(cost) : Optional.empty(),
                new PrefixTable(items, rows, new Monotonicity(1000, 1, 0.25)),
                isPacked,
                2);
        DatasetInfo info = new DatasetInfo(
                "prefixel",
                isPacked ? "packed" : "made-up",
                Map.of("vocabulary", "4"),
                7,
                DatasetFormat.NPY,
                items,
                0,
                false,
                FRAME,
                0,
                Map.of(),
                List.of());
        return new DatasetFigures(
                "<set>", info, new SurveyOptions(100, List.of(), isPacked ? 1 : 0, null, 1), statistics);
    }

    @Test
    void tablesForATerminal() {
        List<String> lines =
                new StatsReport(figures(200, true)).toText().lines().toList();
        assertEquals(
                "<set>: packed (vocabulary 4), vocabulary of 7 with the special tokens, 200 pictures", lines.get(0));
        assertTrue(lines.contains("pictures  min  25 %  median  mean  75 %  max   sum"), String.join("\n", lines));
        assertTrue(lines.contains("all 200    40    40      41  41.0    42   42  8199"));
        assertTrue(lines.stream().anyMatch(line -> line.matches("0 +1 +4 +1\\.99\\d\\d +2\\.0\\d\\d\\d")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("4 +3\\d\\d +1\\d\\d\\d +not enough data +2\\.\\d+")));
        assertTrue(lines.contains("tokens  longer  exact  PSNR-RGB      L1  bits/pixel"));
        assertTrue(lines.contains("16         200      1     20.13  12.000      0.5000"));
        assertTrue(lines.contains("42           0    200         -   0.000      1.0000"));
        assertTrue(lines.contains("Mean squared error does not rise at 99.9000 % of 1000 steps of 1 token (1 rises,"));
        assertTrue(lines.contains("the largest by 0.2500 dB)."));
        assertTrue(lines.contains("2 pictures of the sample left out: no original of the name."));
    }

    @Test
    void languagesWithoutACodeHaveADash() {
        String text = new StatsReport(figures(200, false)).toText();
        assertTrue(text.lines().anyMatch(line -> line.matches("codec's own code +- +- +- +-")), text);
        assertTrue(text.contains("not originals"));
        assertFalse(text.contains("does not rise"));
    }

    @Test
    void jsonHoldsEveryFigure() throws Exception {
        String json = new StatsReport(figures(200, true)).toJson();
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                depth++;
            }
        }
        assertTrue(depth > 100);
        for (String member : new String[] {
            "\"schema\" : \"prefixel-stats-1\"",
            "\"dataset\" : \"<set>\"",
            "\"tokens\" : 8199",
            "\"enough_data\" : false",
            "\"psnr_rgb\" : null",
            "\"bpp\" : 0.03125",
            "\"against\" : \"originals\"",
            "\"share\" : 0.999"
        }) {
            assertTrue(json.contains(member), member);
        }
        assertTrue(new StatsReport(figures(200, false)).toJson().contains("\"own_code\" : null"));
    }

    @Test
    void theFolderHoldsFiguresChartsAndAPage(@TempDir Path folder) throws Exception {
        new StatsReport(figures(200, true)).write(new OutputFolder(folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("index.html", "learning.svg", "psnr.svg", "stats.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String page = Files.readString(folder.resolve("index.html"));
        assertFalse(page.contains("{{"), "a placeholder is left");
        assertFalse(page.contains("<set>"), "a name is taken for a tag");
        assertEquals(4, page.split("<table>", -1).length - 1);
        assertEquals(2, page.split("<svg ", -1).length - 1);
        for (String chart : new String[] {"learning.svg", "psnr.svg"}) {
            String svg = Files.readString(folder.resolve(chart));
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
        String learning = Files.readString(folder.resolve("learning.svg"));
        assertTrue(learning.contains(">codec's own code<") && learning.contains(">adaptive model<"));
        assertTrue(learning.contains(">Pictures seen<") && learning.contains(">Bits a token<"));
    }

    @Test
    void tooLittleToDrawIsNotDrawn(@TempDir Path folder) throws Exception {
        new StatsReport(figures(0, false)).write(new OutputFolder(folder));
        assertTrue(Files.exists(folder.resolve("index.html")));
        assertFalse(Files.exists(folder.resolve("learning.svg")));
    }

    @Test
    void eachDoublingHasAPoint() {
        Chart.Line line =
                StatsCharts.learning(figures(200, true)).orElseThrow().lines().get(0);
        assertEquals(List.of(1.0, 3.0, 7.0, 15.0, 31.0, 63.0, 127.0, 200.0), line.x());
    }

    @Test
    void longAxesHaveFewerTicks() {
        List<Double> x = List.of(1.0, 1048576.0);
        Axis axis = Axis.ofX(new Chart(
                "",
                "",
                "",
                "",
                Scale.LOG2,
                Scale.LINEAR,
                List.of(new Chart.Line("a", "a", true, x, List.of(1.0, 2.0)))));
        assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0), axis.ticks());
    }
}
