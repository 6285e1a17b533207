package io.github.prefixel.cli.rd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.peers.CurveSource;
import io.github.prefixel.cli.report.CodecCurves;
import io.github.prefixel.cli.report.CurveFile;
import io.github.prefixel.cli.report.RdResults;
import io.github.prefixel.cli.report.StoredCurves;
import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RdCommandTest {
    private static final Map<String, CurveSource> PEERS = Map.of(
            "twin", new FakePrefixSource("twin", RateList.STANDARD, Optional.empty()),
            "absent", new FakePrefixSource("absent", RateList.STANDARD, Optional.of("absentenc is not on the PATH")));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path pictures;

    @BeforeEach
    void writePictures() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        PictureFiles.write(picture(64, 48, Components.RGB), pictures.resolve("b.png"));
        PictureFiles.write(picture(40, 40, Components.GREY_ALPHA), pictures.resolve("a.png"));
        Files.writeString(pictures.resolve("notes.txt"), "no picture");
    }

    private static Raster picture(int width, int height, Components components) {
        Raster picture = new Raster(width, height, components, 8);
        for (int c = 0; c < components.count(); c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                picture.plane(c)[i] = (short) ((i * (7 + c) + i * i % 31) & 0xFF);
            }
        }
        return picture;
    }

    private int run(String... arguments) {
        StandardStreams streams = new StandardStreams(InputStream.nullInputStream(), out, new PrintStream(err, true));
        RdCommand command = new RdCommand(
                streams,
                (rates, options) -> new FakePrefixSource("fake", rates, Optional.empty()),
                name -> Optional.ofNullable(PEERS.get(name)));
        return new CommandLine(command)
                .setExecutionExceptionHandler((e, line, result) -> {
                    assertEquals(CommandFailure.class, e.getClass());
                    new PrintStream(err, true).println(e.getMessage());
                    return 1;
                })
                .setParameterExceptionHandler((e, given) -> {
                    new PrintStream(err, true).println(e.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsATableOfAFoldersPictures() {
        assertEquals(0, run(pictures.toString(), "--against", "twin,absent"), err());
        List<String> lines = out().lines().toList();
        assertTrue(lines.get(1).startsWith("picture"), out());
        assertTrue(lines.get(2).matches("a( +[0-9]+\\.[0-9]{2}){5} +[+-]0\\.0 %"), lines.get(2));
        assertTrue(lines.get(3).startsWith("b  "), out());
        assertTrue(lines.get(4).startsWith("mean fake"), out());
        assertTrue(lines.get(lines.size() - 1).matches("twin( +[+-]0\\.0 %){4}"), out());
        assertEquals("absent: left out, absentenc is not on the PATH" + System.lineSeparator(), err());
    }

    @Test
    void jsonStandsAloneOnStandardOutput() {
        assertEquals(0, run(pictures.resolve("b.png").toString(), "--json", "--rates", "1,0.25,1"), err());
        assertTrue(out().startsWith("{"), out());
        assertTrue(out().contains("\"parameter\" : [ \"0.25\", \"1\" ]"), out());
        assertTrue(out().contains("\"bytes\" : [ 96, 384 ]"), out());
        assertEquals("", err());
    }

    @Test
    void writesTheSameFilesEachTime() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertEquals(0, run(pictures.toString(), "--against", "twin", "--out", first.toString()), err());
        assertEquals(0, run(pictures.toString(), "--against", "twin", "--out", second.toString()), err());
        for (String name : List.of("rd.csv", "rd.json", "rd.svg", "msssim.svg", "rd.png", "index.html")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
        assertTrue(err().contains("report: " + first.resolve("index.html")), err());
    }

    @Test
    void curvesAreStoredForATable() throws IOException {
        Path curves = folder.resolve("small set");
        assertEquals(0, run(pictures.toString(), "--against", "twin", "--curves", curves.toString()), err());
        CurveFile stored = CurveFile.parse(Files.readString(curves.resolve("twin.json")));
        assertEquals("small set", stored.set());
        assertEquals("fake 1.0", stored.codec().version());
        assertEquals(2, stored.pictures().size());
        assertEquals(RateList.STANDARD.size(), stored.codec().points().get(1).size());
        assertEquals(
                List.of("fake", "twin"),
                StoredCurves.in(curves).results().codecs().stream()
                        .map(CodecCurves::name)
                        .toList());
    }

    @Test
    void cutsAreManyAndTheirLossesATable() {
        assertEquals(0, run(pictures.toString(), "--cuts", "5"), err());
        List<String> lines = out().lines().toList();
        int title = lines.indexOf("Loss of a cut against the upper concave hull of PSNR-RGB over rate");
        assertEquals("", lines.get(title - 1));
        assertTrue(lines.get(title + 2).matches("a( +[0-9]\\.[0-9]{3}){3}"), lines.get(title + 2));
        assertTrue(lines.get(title + 4).matches("all( +[0-9]\\.[0-9]{3}){3}"), lines.get(title + 4));
        assertEquals(List.of(0.06, 0.15955, 0.42426, 1.1282, 3.0), RateList.cuts(5));
    }

    @Test
    void theBuiltInPicturesAreTheDefault() {
        assertEquals(0, run("--rates", "0.5,1"), err());
        assertTrue(out().contains("\nphoto "), out());
    }

    @Test
    void mistakesOnTheCommandLine() {
        assertEquals(2, run(pictures.toString(), "--against", "gif"));
        assertEquals(2, run(pictures.toString(), "--rates", "0"));
        assertEquals(2, run(pictures.toString(), "--rates", "much"));
        assertEquals(2, run(pictures.toString(), "--rates", "1", "--cuts", "200"));
        assertEquals(2, run(pictures.toString(), "--cuts", "1"));
        assertTrue(err().startsWith("unknown codec 'gif', choose from jpeg, jpeg2000, jxl, avif, webp"), err());
        assertEquals("", out());
    }

    @Test
    void failuresAreOneLineAndLeaveNothing() throws IOException {
        Path broken = Files.write(pictures.resolve("c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
        Path target = folder.resolve("out");
        assertEquals(1, run(folder.resolve("nothing").toString()));
        assertEquals(1, run(pictures.toString(), "--out", target.toString()));
        assertEquals(1, run(pictures.resolve("b.png").toString(), "--out", broken.toString()));
        assertEquals(1, run(Files.createDirectory(folder.resolve("empty")).toString()));
        List<String> lines = err().lines().toList();
        assertEquals(4, lines.size(), err());
        assertTrue(lines.get(0).endsWith("nothing: no such file or folder: name pictures or folders of pictures"));
        assertTrue(lines.get(1).contains("c.png"), lines.get(1));
        assertTrue(lines.get(2).contains("is not a folder"), lines.get(2));
        assertTrue(lines.get(3).contains("no pictures in this folder"), lines.get(3));
        assertFalse(Files.exists(target));
        assertEquals("", out());
    }

    @Test
    void aPeerThatFailsIsLeftOutForThatPicture() throws Exception {
        PictureFiles.write(picture(13, 20, Components.RGB), pictures.resolve("c.png"));
        CurveSource twin = PEERS.get("twin");
        Measurement.Listener listener = new Measurement.Listener() {
            @Override
            public void done(int done) {}

            @Override
            public synchronized void warn(String line) {
                new PrintStream(err, true).println(line);
            }
        };
        PrefixSource subject =
                new PrefixelSource(List.of(0.5, 1.0), EncodeOptions.defaults().withEffort(Effort.FAST));
        RdResults results = new Measurement(subject, List.of(twin), listener).run(PictureSource.of(List.of(pictures)));
        assertEquals("twin: skips c, does not like 13" + System.lineSeparator(), err());
        assertEquals(List.of(), results.peers().get(0).points().get(2));
        assertEquals(2, results.subject().points().get(2).size());
    }

    @Test
    void equalNamesAreToldApartByTheirPaths() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        PictureFiles.write(picture(8, 8, Components.RGB), other.resolve("a.ppm"));
        List<String> names = PictureSource.of(List.of(pictures, other, other.resolve("a.ppm"))).stream()
                .map(PictureSource::name)
                .toList();
        assertEquals(
                List.of(
                        pictures.resolve("a.png").toString(),
                        "b",
                        other.resolve("a.ppm").toString()),
                names);
    }

    @Test
    void alphaIsLeftOut() {
        Raster read =
                PictureSource.of(List.of(pictures.resolve("a.png"))).get(0).read();
        assertEquals(Components.GREY, read.components());
    }
}
