package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.QualityMetric;
import io.github.prefixel.codec.quality.RdPoint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private static final int PIXELS = 100_000;

    /** A codec that takes {@code factor} times the bytes of a made-up one at each quality. */
    private static CodecCurves codec(String name, double factor, double least, double... startDecibels) {
        List<List<CurvePoint>> pictures = new ArrayList<>();
        for (double start : startDecibels) {
            List<CurvePoint> points = new ArrayList<>();
            for (double rate = least; rate < 4; rate *= 1.5) {
                double decibel = start + 5 * Math.log(rate / factor);
                points.add(new CurvePoint(
                        Text.rate(rate),
                        new RdPoint(
                                (long) (rate * PIXELS / 8),
                                rate,
                                decibel,
                                decibel + 1,
                                1 - Math.pow(10, -decibel / 20))));
            }
            pictures.add(points);
        }
        return new CodecCurves(name, name.toUpperCase(Locale.ROOT), "test 1.0", "made up <for> a test", pictures);
    }

    private static RdResults results() {
        return new RdResults(
                List.of(new PictureSize("lake", 400, 250), new PictureSize("wood, \"dark\"", 500, 200)),
                List.of(
                        codec("prefixel", 1, 0.05, 36, 31),
                        codec("jpeg2000", 1.25, 0.05, 36, 31),
                        codec("webp", 1.25, 0.2, 36, 31)));
    }

    @Test
    void theSummaryHasMeansAndBdRates() {
        String text = new Summary(results()).toString();
        List<String> lines = text.lines().toList();
        assertEquals("picture        0.125   0.25    0.5      1      2  BD jpeg2000  BD webp", lines.get(1));
        assertEquals("lake           25.60  29.07  32.53  36.00  39.47      -20.0 %  -20.0 %", lines.get(2));
        assertEquals("mean prefixel  23.10  26.57  30.03  33.50  36.97      -20.0 %  -20.0 %", lines.get(4));
        assertTrue(text.contains("against   PSNR-RGB  PSNR-RGB .125-2 bpp   PSNR-Y  MS-SSIM"), text);
        assertTrue(text.contains("jpeg2000   -20.0 %              -20.0 %  -20.0 %  -20.0 %"), text);
    }

    @Test
    void aRateThatNotAllReachIsMarked() {
        CodecCurves subject = codec("prefixel", 1, 0.05, 36, 31);
        List<List<CurvePoint>> points = List.of(subject.points().get(0), List.of());
        RdResults results =
                new RdResults(results().pictures(), List.of(new CodecCurves("prefixel", "Prefixel", "", "", points)));
        String text = new Summary(results).toString();
        assertTrue(text.contains("(n): only n of 2 pictures reach this rate"), text);
        assertTrue(text.contains("25.60 (1)"), text);
    }

    @Test
    void csvHasOneLineForEachPoint() {
        RdResults results = results();
        List<String> lines = CsvReport.of(results).lines().toList();
        int points = results.codecs().stream()
                .flatMap(codec -> codec.points().stream())
                .mapToInt(List::size)
                .sum();
        assertEquals("codec,picture,parameter,bytes,bpp,psnr_rgb,psnr_y,msssim", lines.get(0));
        assertEquals(points + 1, lines.size());
        assertEquals("prefixel,lake,0.05,625,0.050000,21.02134,22.02134,0.9110936", lines.get(1));
        assertTrue(lines.get(20).startsWith("prefixel,\"wood, \"\"dark\"\"\","), lines.get(20));
    }

    @Test
    void csvAndJsonSayWhereAPictureIsExact() throws Exception {
        RdPoint exact = new RdPoint(9, 0.5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        RdResults results = new RdResults(
                List.of(new PictureSize("flat", 12, 12)),
                List.of(new CodecCurves(
                        "prefixel", "Prefixel", "", "", List.of(List.of(new CurvePoint("0.5", exact))))));
        assertTrue(CsvReport.of(results).endsWith("prefixel,flat,0.5,9,0.500000,inf,inf,1.0000000\n"));
        String json = JsonReport.of(results);
        assertTrue(json.contains("\"psnr_rgb\" : [ null ]"), json);
        new Summary(results).toString();
    }

    @Test
    void jsonHasOneSchemaForAll() throws Exception {
        String json = JsonReport.of(results());
        TreeSet<String> fieldsOfCodecs = new TreeSet<>();
        int nulls = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    fieldsOfCodecs.add(parser.currentName());
                }
                nulls += token == JsonToken.VALUE_NULL ? 1 : 0;
            }
        }
        assertTrue(fieldsOfCodecs.containsAll(List.of(
                "schema",
                "codecs",
                "name",
                "label",
                "description",
                "curves",
                "picture",
                "width",
                "height",
                "parameter",
                "bytes",
                "bpp",
                "psnr_rgb",
                "psnr_y",
                "msssim",
                "mean",
                "msssim_db",
                "pictures",
                "bd_rate",
                "codec",
                "against",
                "metric",
                "range_bpp",
                "percent",
                "by_picture")));
        // Three of four columns are over the whole overlap, for each of two peers; webp has no mean at 0.125 bpp.
        assertEquals(6 + 3, nulls, json);
        assertTrue(json.contains("\"percent\" : -20.0"), json);
    }

    @Test
    void svgIsWellFormedAndNamesEachLine() throws Exception {
        String svg = SvgCanvas.draw(Chart.of(results(), QualityMetric.PSNR, "Title & more", "PSNR <dB>"));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        for (String name : List.of("PREFIXEL", "JPEG2000", "WEBP", "Title &amp; more", "mean over 2 pictures")) {
            assertTrue(svg.contains(">" + name + "<"), name);
        }
    }

    @Test
    void linesShareTheirPictures() {
        CodecCurves full = codec("prefixel", 1, 0.05, 36, 31);
        CodecCurves partial = codec("webp", 1, 0.2, 36, 31);
        List<List<CurvePoint>> points = List.of(partial.points().get(0), List.of());
        RdResults results =
                new RdResults(results().pictures(), List.of(full, new CodecCurves("webp", "WebP", "", "", points)));
        Chart chart = Chart.of(results, QualityMetric.PSNR, "t", "q");
        assertEquals("mean over 1 of 2 pictures", chart.note());
        Chart.Line line = chart.lines().get(0);
        assertEquals(0.0625, line.x().get(0));
        assertEquals(36 + 5 * Math.log(0.0625), line.y().get(0), 1e-9);
        assertTrue(chart.lines().get(1).x().get(0) >= 0.2);
    }

    @Test
    void pngIsAPicture() throws Exception {
        byte[] png = PngCanvas.draw(Chart.of(results(), QualityMetric.MS_SSIM, "Title", "dB"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1992, image.getWidth());
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
    }

    @Test
    void theFolderHoldsAllFilesAndThePageNeedsNoOther(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("deep/er");
        GalleryPicture.Prefix prefix = new GalleryPicture.Prefix(
                results().subject().points().get(0).get(0).point(), new byte[] {1, 2});
        GalleryPicture picture =
                new GalleryPicture(new PictureSize("</script><b>", 4, 4), "", new byte[] {3}, List.of(prefix));
        new RdReport(results()).write(new OutputFolder(out), List.of(picture));
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of("index.html", "msssim.png", "msssim.svg", "rd.csv", "rd.json", "rd.png", "rd.svg"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String page = Files.readString(out.resolve("index.html"));
        assertFalse(page.contains("{{"), "a placeholder is left");
        assertFalse(page.contains("</script><b>"), "a name ends the script");
        assertEquals(List.of("http://www.w3.org/2000/svg"), urls(page));
    }

    private static List<String> urls(String page) {
        return Pattern.compile("https?://[^\"' ]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @Test
    void aFileIsNoFolder(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(CommandFailure.class, () -> new OutputFolder(file));
        assertThrows(CommandFailure.class, () -> new OutputFolder(file.resolve("below")));
        new OutputFolder(folder.resolve("not/there/yet"));
        assertTrue(Files.notExists(folder.resolve("not")));
    }

    @Test
    void aFailureLeavesNoPart(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("name/full"));
        OutputFolder out = new OutputFolder(folder);
        assertThrows(CommandFailure.class, () -> out.write("name", new byte[3]));
        assertTrue(Files.notExists(folder.resolve("name.part")));
    }

    @Test
    void figuresAsText() {
        assertEquals(
                List.of("0.0625", "1", "1.5", "20"),
                List.of(0.0625, 1.0, 1.5, 20.0).stream().map(Text::rate).toList());
        assertEquals("-", Text.decibel(Double.NaN));
        assertEquals("inf", Text.decibel(Double.POSITIVE_INFINITY));
        assertEquals("+3.2 %", Text.percent(3.21));
    }
}
