package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored curves, and that README and charts say what they say. */
class StoredCurvesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path FOLDER = PROJECT.resolve("docs/benchmarks/kodak");
    private static final MarkedSection SECTION = new MarkedSection("rd-table");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsAsWeWriteIt(Path path) throws IOException {
        String json = Files.readString(path, StandardCharsets.UTF_8);
        CurveFile file = CurveFile.parse(json);
        assertEquals(json, file.toJson());
        assertEquals(path.getFileName().toString(), file.codec().name() + ".json");
        assertEquals("kodak", file.set());
    }

    @Test
    void theReadmeHasTheTableOfTheStoredCurves() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"), StandardCharsets.UTF_8);
        String table = new BenchmarkTable(StoredCurves.in(FOLDER).results()).toMarkdown();
        assertEquals(
                SECTION.replace(readme, table),
                Optional.of(readme),
                "run ./prefixel rd-table docs/benchmarks/kodak --readme README.md --charts docs/figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kodak-psnr.svg", "kodak-msssim.svg"})
    void theChartsAreThoseOfTheStoredCurves(String name, @TempDir Path folder) throws IOException {
        new BenchmarkTable(StoredCurves.in(FOLDER).results()).writeCharts("kodak", new OutputFolder(folder));
        assertEquals(
                Files.readString(folder.resolve(name)),
                Files.readString(PROJECT.resolve("docs/figures").resolve(name)),
                "run ./prefixel rd-table docs/benchmarks/kodak --readme README.md --charts docs/figures");
    }

    /** A curve whose quality rises by 5 dB with each doubling of the rate, at {@code factor} times the bytes. */
    private static CodecCurves codec(String name, double factor, int pictures) {
        List<CurvePoint> points = Stream.of(800, 1600, 3200, 6400, 12800, 25600)
                .map(bytes -> {
                    double decibel = 20 + 5 * Math.log(bytes / factor / 800) / Math.log(2);
                    RdPoint point = new RdPoint(bytes, bytes / 8000.0, decibel, decibel, Double.POSITIVE_INFINITY);
                    return new CurvePoint(bytes.toString(), point);
                })
                .toList();
        return new CodecCurves(name, name, "1.0", "made up", Collections.nCopies(pictures, points));
    }

    private static final List<PictureSize> PICTURES =
            List.of(new PictureSize("a", 320, 200), new PictureSize("b", 200, 320));

    private static void write(Path folder, CodecCurves... codecs) {
        for (CodecCurves codec : codecs) {
            CurveFile file =
                    new CurveFile("set", PICTURES.subList(0, codec.points().size()), codec);
            new OutputFolder(folder).write(codec.name() + ".json", file.toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theTableComparesAllWithJpeg2000TheBestFirst(@TempDir Path folder) {
        write(folder, codec("jpeg2000", 1, 2), codec("prefixel-fast", 0.8, 2), codec("webp", 1.25, 1));
        String table = new BenchmarkTable(StoredCurves.in(folder).results()).toMarkdown();
        assertEquals("""
                | codec | BD PSNR-RGB | BD PSNR-Y | BD MS-SSIM | 0.125 bpp | 0.25 bpp | 0.5 bpp | 1 bpp | 2 bpp |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                | **prefixel-fast** | **\u221220.0 %** | **\u221220.0 %** |  | **23.22** | **28.22** | **33.22** | **38.22** | **43.22** |
                | jpeg2000 (1.0) | 0 | 0 | 0 | 21.61 | 26.61 | 31.61 | 36.61 | 41.61 |
                | webp (1.0) | +25.0 % (1) | +25.0 % (1) |  |  |  |  |  |  |
                """, table);
    }

    @Test
    void aFolderMustFitTogether(@TempDir Path folder) throws IOException {
        assertThrows(CommandFailure.class, () -> StoredCurves.in(folder));
        write(folder, codec("webp", 1.25, 1));
        RdResults results = StoredCurves.in(folder).results();
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkTable(results));
        String other = new CurveFile("other", PICTURES, codec("jxl", 1, 2)).toJson();
        Files.writeString(folder.resolve("jxl.json"), other);
        assertThrows(CommandFailure.class, () -> StoredCurves.in(folder));
    }

    @Test
    void pictureSizesMustAgree(@TempDir Path folder) throws IOException {
        write(folder, codec("jpeg2000", 1, 2));
        CurveFile larger = new CurveFile("set", List.of(new PictureSize("a", 999, 200)), codec("webp", 1, 1));
        Files.writeString(folder.resolve("webp.json"), larger.toJson());
        assertThrows(CommandFailure.class, () -> StoredCurves.in(folder).results());
    }

    @Test
    void mistakesInAFileAreNamed() {
        String good = new CurveFile("set", PICTURES, codec("jxl", 1, 2)).toJson();
        for (String[] change : new String[][] {
            {"prefixel-curves-1", "prefixel-curves-9", "schema"},
            {"\"label\"", "\"lable\"", "line 5: unknown member 'lable'"},
            {"\"bytes\"", "\"octets\"", "unknown member 'octets'"},
            {"[ 800, ", "[ ", "differ in length"},
            {"\"height\" : 200,", "", "lacks something"},
        }) {
            String bad = good.replaceFirst(Pattern.quote(change[0]), change[1]);
            IOException mistake = assertThrows(IOException.class, () -> CurveFile.parse(bad), change[1]);
            assertTrue(mistake.getMessage().contains(change[2]), mistake.getMessage());
        }
        assertThrows(IOException.class, () -> CurveFile.parse(good.substring(0, good.length() / 2)));
    }

    @Test
    void onlyTheMarkedSectionIsReplaced() {
        String text = "before\n<!-- rd-table -->\nold\n<!-- /rd-table -->\nafter\n";
        String expected = text.replace("old\n", "| new |\n");
        assertEquals(Optional.of(expected), SECTION.replace(text, "| new |\n"));
        assertEquals(Optional.empty(), SECTION.replace("no marks\n", "| new |\n"));
    }
}
