package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzePicturesTest {
    @TempDir
    Path folder;

    private Path pictures;

    @BeforeEach
    void writePictures() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        PictureFiles.write(Samples.raster(TestImages.photo(120, 80, 1)), pictures.resolve("b.png"));
        PictureFiles.write(Samples.raster(TestImages.photo(64, 64, 2)), pictures.resolve("a.png"));
    }

    private static CommandRun analyze(Object... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("analyze", "--effort", "fast"), Stream.of(arguments))
                .toArray());
    }

    private static Raster noise(int width, int height, Components components, int bits) {
        Raster picture = new Raster(width, height, components, bits);
        for (int c = 0; c < components.count(); c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                picture.plane(c)[i] = (short) ((i * 7919 + i * i % 997 * (c + 1)) & picture.maxSample());
            }
        }
        return picture;
    }

    /** The numbers of a field, in order. */
    private static List<Double> numbers(String json, String field) throws IOException {
        List<Double> numbers = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && field.equals(parser.currentName())) {
                    numbers.add(parser.getDoubleValue());
                }
            }
        }
        return numbers;
    }

    @Test
    void tablesAreOfThePicturesByName() {
        CommandRun run = analyze(pictures, "--rates", "2,0.5,1").succeeds();
        List<String> lines = run.outputText().lines().toList();
        assertEquals("2 pictures: effort fast, tune psnr; one stream for each, cut at 0.5, 1, 2 bpp", lines.get(0));
        assertTrue(lines.get(4).matches("a( +-?[0-9.]+){4}"), lines.get(4));
        assertTrue(lines.get(5).matches("b( +-?[0-9.]+){4}"), lines.get(5));
        assertTrue(lines.get(6).matches("mean( +-?[0-9.]+){4}"), lines.get(6));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), run.outputText());
        assertFalse(run.outputText().contains("NaN"), run.outputText());
        assertEquals("", run.error());
    }

    @Test
    void jsonStandsAloneAndIsOfTheStream() throws IOException {
        String json = analyze(pictures.resolve("b.png"), "--rates", "0.5,1,2", "--json")
                .succeeds()
                .outputText();
        assertEquals(List.of(120.0), numbers(json, "width"));
        assertEquals(List.of(600.0, 1200.0, 2400.0), numbers(json, "bytes"));
        List<Double> psnr = numbers(json, "psnr_rgb");
        // Of the prefixes, and again as means.
        assertEquals(6, psnr.size());
        assertEquals(psnr.subList(0, 3), psnr.subList(3, 6));
        assertTrue(psnr.get(0) < psnr.get(1) && psnr.get(1) < psnr.get(2), psnr.toString());
        Path file = folder.resolve("b.pfx");
        Path decoded = folder.resolve("b-decoded.png");
        CommandRun.of("encode", "--effort", "fast", "--bpp", "2", pictures.resolve("b.png"), file)
                .succeeds();
        CommandRun.of("decode", file, decoded).succeeds();
        assertEquals(psnr(PictureFiles.read(pictures.resolve("b.png")), PictureFiles.read(decoded)), psnr.get(2), 0.1);
    }

    private static double psnr(Raster a, Raster b) {
        double error = 0;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < a.pixels(); i++) {
                error += Math.pow(a.plane(c)[i] - b.plane(c)[i], 2);
            }
        }
        return 10 * Math.log10(255 * 255 * 3.0 * a.pixels() / error);
    }

    @Test
    void theNumberOfThreadsMakesNoDifference() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            Path out = folder.resolve("out" + threads);
            analyze(pictures, "--rates", "0.5,1,2", "--threads", threads, "--out", out)
                    .succeeds();
            pages.add(Files.readAllBytes(out.resolve("index.html")));
            pages.add(Files.readAllBytes(out.resolve("analysis.json")));
        }
        assertEquals(new String(pages.get(0)), new String(pages.get(2)));
        assertEquals(new String(pages.get(1)), new String(pages.get(3)));
    }

    @Test
    void theFolderHoldsChartsAndAPage() throws Exception {
        Path out = folder.resolve("out");
        CommandRun run = analyze(pictures, "--rates", "0.5,1,2", "--out", out).succeeds();
        assertEquals("report: " + out.resolve("index.html") + System.lineSeparator(), run.error());
        List<String> charts = List.of("cut-off.svg", "errors.svg", "missing.svg", "psnr.svg", "spectrum.svg");
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    Stream.concat(
                                    charts.stream(),
                                    Stream.of("analysis.json", "complex.npy", "index.html", "orientations.png"))
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (String chart : charts) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(out.resolve(chart).toFile());
            assertFalse(Files.readString(out.resolve(chart)).contains("NaN"), chart);
        }
        String page = Files.readString(out.resolve("index.html"));
        assertFalse(page.contains("{{"), "a placeholder is left");
        assertEquals(5, page.split("<svg ", -1).length - 1);
        assertEquals(8, page.split("<table>", -1).length - 1);
    }

    @Test
    void oddPicturesHaveFigures() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        PictureFiles.write(noise(1, 1, Components.RGB, 8), odd.resolve("a.png"));
        PictureFiles.write(noise(1, 9, Components.GREY, 8), odd.resolve("b.png"));
        PictureFiles.write(noise(40, 24, Components.GREY, 16), odd.resolve("c.png"));
        PictureFiles.write(noise(33, 17, Components.RGB, 16), odd.resolve("d.png"));
        PictureFiles.write(noise(20, 20, Components.RGBA, 8), odd.resolve("e.png"));
        Path out = folder.resolve("out");
        CommandRun run = analyze(odd, "--rates", "1,8,200", "--out", out).succeeds();
        assertFalse(run.outputText().contains("NaN"), run.outputText());
        assertFalse(run.outputText().contains("Infinity"), run.outputText());
        String json = Files.readString(out.resolve("analysis.json"));
        assertEquals(List.of(3.0, 1.0, 1.0, 3.0, 3.0), numbers(json, "colors"));
        // What is too small for a rate has no prefix of it: the header alone is longer.
        assertTrue(run.outputText().contains("(n): n pictures count at this rate, of 5;"), run.outputText());
    }

    @Test
    void aPictureOfOnePixelHasNoCharts() throws IOException {
        Path file = folder.resolve("dot.png");
        PictureFiles.write(noise(1, 1, Components.RGB, 8), file);
        Path out = folder.resolve("out");
        analyze(file, "--out", out).succeeds();
        assertFalse(Files.exists(out.resolve("psnr.svg")));
        assertTrue(Files.readString(out.resolve("index.html")).contains("Prefixel: dot"));
    }

    @Test
    void failuresAreOneLine() throws IOException {
        String help = ": see 'prefixel analyze --help'";
        Path text = Files.writeString(pictures.resolve("c.png"), "no picture");
        CommandRun unreadable = analyze(pictures);
        assertEquals(1, unreadable.exitCode());
        assertTrue(unreadable.error().startsWith("prefixel: " + text + ": "), unreadable.error());
        assertTrue(unreadable.error().contains("leave it out"), unreadable.error());
        Path none = Files.createDirectory(folder.resolve("none"));
        analyze(none).fails(1, none + ": no pictures in this folder: name pictures or folders of pictures");
        Path matrix = Files.write(none.resolve("a.npy"), new byte[8]);
        analyze(none).fails(1, none + ": holds matrices, no pictures: name one *.npy to analyse it");
        analyze().fails(2, "missing required parameter: 'INPUT'" + help);
        analyze(pictures, "--rates", "0")
                .fails(
                        2,
                        "invalid value for option '--rates' (BPP): '0' is not a rate in bits per pixel, such as 0.5"
                                + help);
        analyze(pictures, matrix).fails(2, "a matrix is analysed by itself: name one *.npy and no more" + help);
        analyze(matrix).fails(2, "--effort goes with pictures, not with a matrix" + help);
        analyze(pictures, "--labels", matrix)
                .fails(2, "--labels, --epsilon, --normalise and --weights go with a matrix, a file *.npy" + help);
    }
}
