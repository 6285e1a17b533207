package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.Tune;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodeCommandTest {
    @TempDir
    private Path folder;

    private Path picture;
    private Path out;

    @BeforeEach
    void writePicture() throws IOException {
        picture = folder.resolve("picture.ppm");
        out = folder.resolve("out.pfxl");
        PictureFiles.write(Samples.raster(), picture);
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void encodesAtVisuallyLosslessQualityAndSaysWhatItWrote() throws IOException {
        CommandRun run = CommandRun.of("encode", picture, out).succeeds();
        byte[] expected = Prefixel.encode(Samples.raster());
        assertArrayEquals(expected, Files.readAllBytes(out));
        assertEquals("", run.outputText());
        assertEquals(
                String.format(
                        "%s: 48 x 32 RGB, 8 bits a sample, %d bytes, %.3f bpp%n",
                        out, expected.length, 8.0 * expected.length / (48 * 32)),
                run.error());
    }

    @Test
    void isSilentIfAskedTo() {
        assertEquals("", CommandRun.of("encode", "-q", picture, out).succeeds().error());
    }

    @ParameterizedTest
    @CsvSource({"--bytes,100,100", "--bytes,777,777", "--bpp,1,192", "--bpp,0.75,144", "--bpp,2.5,480"})
    void meetsASizeToWithinTwoBytes(String option, String value, int bytes) throws IOException {
        CommandRun.of("encode", option, value, picture, out).succeeds();
        long size = Files.size(out);
        assertTrue(size <= bytes && size >= bytes - 2, "asked for " + bytes + ", got " + size);
    }

    @Test
    void meetsAQuality() throws IOException {
        CommandRun.of("encode", "--psnr", "33.5", picture, out).succeeds();
        double psnr = Psnr.of(Samples.raster(), Prefixel.decode(Files.readAllBytes(out)));
        assertTrue(psnr >= 33.5 && psnr < 33.7, "PSNR " + psnr);
    }

    @Test
    void tunesForTheEyeIfAskedTo() throws IOException {
        CommandRun.of("encode", "--tune", "ssim", "--bytes", "700", picture, out)
                .succeeds();
        EncodeOptions options = EncodeOptions.defaults().withTune(Tune.SSIM).withMaxBytes(700);
        assertArrayEquals(Prefixel.encode(Samples.raster(), options), Files.readAllBytes(out));
        CommandRun.of("encode", "--tune", "psnr", picture, out).succeeds();
        assertArrayEquals(Prefixel.encode(Samples.raster()), Files.readAllBytes(out));
    }

    @Test
    void refusesATuningThatThereIsNot() {
        CommandRun.of("encode", "--tune", "eye", picture, out)
                .fails(
                        2,
                        "invalid value for option '--tune': 'eye' is none of psnr, ssim: see 'prefixel encode --help'");
        CommandRun.of("encode", "--tune", "ssim", "--lossless", picture, out)
                .fails(
                        2,
                        "--lossless keeps every bit, which leaves nothing for --tune to choose:"
                                + " see 'prefixel encode --help'");
        assertFalse(Files.exists(out));
    }

    @Test
    void predictsUnlessAskedNotTo() throws IOException {
        EncodeOptions options = EncodeOptions.defaults().withMaxBytes(700);
        CommandRun.of("encode", "--predict", "auto", "--bytes", "700", picture, out)
                .succeeds();
        assertArrayEquals(Prefixel.encode(Samples.raster(), options), Files.readAllBytes(out));
        CommandRun.of("encode", "--predict=off", "--bytes", "700", picture, out).succeeds();
        assertArrayEquals(Prefixel.encode(Samples.raster(), options.withPrediction(false)), Files.readAllBytes(out));
        assertFalse(Prefixel.info(Files.readAllBytes(out)).predicted());
        CommandRun.of("encode", "--predict", "on", picture, out)
                .fails(
                        2,
                        "invalid value for option '--predict': 'on' is none of auto, off: see 'prefixel encode --help'");
    }

    @Test
    void keepsEveryBitIfAskedTo() throws IOException {
        CommandRun.of("encode", "--lossless", picture, out).succeeds();
        assertEquals(Samples.raster(), Prefixel.decode(Files.readAllBytes(out)));
    }

    @Test
    void readsAndWritesPipes() throws IOException {
        CommandRun run = CommandRun.withInput(Files.readAllBytes(picture), "encode", "-", "-")
                .succeeds();
        assertArrayEquals(Prefixel.encode(Samples.raster()), run.output());
        assertTrue(run.error().startsWith("standard output: 48 x 32 RGB"), run.error());
    }

    @Test
    void describesTheOutputAsJson() throws IOException {
        CommandRun run =
                CommandRun.of("encode", "--json", "--bytes", 192, picture, out).succeeds();
        long size = Files.size(out);
        long tokens = new EncodedFile(Files.readAllBytes(out), Prefixel.info(Files.readAllBytes(out)))
                .tokens(48 * 32, Models.SHIPPED);
        assertEquals("", run.error());
        assertEquals(
                "{\"input\":\"" + picture + "\",\"output\":\"" + out + "\",\"width\":48,\"height\":32,"
                        + "\"components\":\"RGB\",\"bitDepth\":8,\"lossless\":false,\"bytes\":" + size
                        + ",\"bpp\":" + 8.0 * size / (48 * 32) + ",\"tokens\":" + tokens + "}" + System.lineSeparator(),
                run.outputText());
    }

    @Test
    void replacesAnOlderFileAndLeavesNothingElse() throws IOException {
        Files.writeString(out, "older");
        CommandRun.of("encode", "--bytes", 100, picture, out).succeeds();
        assertEquals(100, Files.size(out), 2);
        assertEquals(List.of("out.pfxl", "picture.ppm"), filesInFolder());
    }

    @Test
    void followsASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.pfxl"), Files.createFile(out));
        CommandRun.of("encode", picture, link).succeeds();
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(Prefixel.encode(Samples.raster()), Files.readAllBytes(out));
    }

    @Test
    void refusesATargetBelowTheHeader() throws IOException {
        Files.writeString(out, "older");
        CommandRun run = CommandRun.of("encode", "--bytes", 5, picture, out);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().matches("prefixel: .* \\d+ bytes.*: ask for more bytes\\R"), run.error());
        assertEquals("older", Files.readString(out));
        assertEquals(List.of("out.pfxl", "picture.ppm"), filesInFolder());
    }

    @Test
    void saysThatAStreamIsNotAPicture() throws IOException {
        Path stream = Files.write(folder.resolve("in.pfxl"), Samples.stream());
        CommandRun.of("encode", stream, out)
                .fails(
                        1,
                        stream + ": is a Prefixel file already: "
                                + "use 'prefixel truncate' to shorten it or 'prefixel decode' to get the picture");
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "no picture at all", "P6 2 2 255\n", "\u0089PNG\r\n"})
    void refusesWhatIsNotAPicture(String content) throws IOException {
        Files.write(picture, content.getBytes(StandardCharsets.ISO_8859_1));
        CommandRun run = CommandRun.of("encode", picture, out);
        assertEquals(1, run.exitCode(), run.error());
        assertEquals(1, run.error().lines().count(), run.error());
        assertTrue(run.error().startsWith("prefixel: " + picture + ": "), run.error());
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesInputThatCannotBeRead() {
        String advice = "give a file that can be read, or - for standard input";
        Path missing = folder.resolve("missing.png");
        CommandRun.of("encode", missing, out).fails(1, missing + ": no such file: " + advice);
        CommandRun.of("encode", folder, out).fails(1, folder + ": is a directory: give a file");
    }

    @Test
    void refusesOutputThatCannotBeWritten() {
        CommandRun.of("encode", picture, folder).fails(1, folder + ": is a directory: give the name of a file");
        Path nowhere = folder.resolve("missing").resolve("out.pfxl");
        CommandRun.of("encode", picture, nowhere)
                .fails(1, nowhere + ": its directory does not exist: make the directory first");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        CommandRun.of("encode", picture, full)
                .fails(
                        1,
                        "/dev/full: cannot be written, No space left on device: "
                                + "free space or choose another place for the output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bytes=many | invalid value for option '--bytes': 'many' is not a whole number",
                "--bytes=-1 | invalid value for option '--bytes': '-1' is not a whole number",
                "--bpp=0 | invalid value for option '--bpp': '0' is not a number greater than 0",
                "--bpp=NaN | invalid value for option '--bpp': 'NaN' is not a number greater than 0",
                "--psnr=-3 | invalid value for option '--psnr': '-3' is not a number greater than 0",
                "--scale=1/2 | unknown option: '--scale=1/2'",
            })
    void refusesAMistakenTarget(String option, String problem) {
        CommandRun.of("encode", option, picture, out).fails(2, problem + ": see 'prefixel encode --help'");
    }

    @Test
    void refusesTwoTargets() {
        CommandRun.of("encode", "--bytes", 100, "--lossless", picture, out)
                .fails(
                        2,
                        "--bytes=N, --lossless are mutually exclusive (specify only one): see 'prefixel encode --help'");
    }

    @Test
    void saysWhichLimitEndedTheFile() throws IOException {
        CommandRun.of("encode", "--psnr", 30, picture, out).succeeds();
        long enough = Files.size(out);
        String psnrFirst = CommandRun.of("encode", "--psnr", 30, "--max-bytes", enough + 50, picture, out)
                .succeeds()
                .error();
        assertTrue(psnrFirst.matches("(?s).* bpp, 30\\.\\d\\d dB, ended by --psnr\\R"), psnrFirst);
        assertTrue(Files.size(out) <= enough + 20);
        String bytesFirst = CommandRun.of("encode", "--psnr", 30, "--max-bytes", enough - 50, picture, out)
                .succeeds()
                .error();
        assertTrue(bytesFirst.matches("(?s).* bpp, 2\\d\\.\\d\\d dB, ended by --max-bytes\\R"), bytesFirst);
        assertEquals(enough - 50, Files.size(out));
    }

    @Test
    void refusesASizeLimitWithoutAQuality() {
        CommandRun.of("encode", "--max-bytes", 100, picture, out)
                .fails(2, "--max-bytes goes with --psnr: see 'prefixel encode --help'");
    }

    @Test
    void tellsTheQualityAsJson() throws IOException {
        CommandRun run =
                CommandRun.of("encode", "--json", "--psnr", 30, picture, out).succeeds();
        double psnr = Psnr.of(Samples.raster(), Prefixel.decode(Files.readAllBytes(out)));
        assertTrue(run.outputText().endsWith(",\"psnr\":" + psnr + ",\"psnrMet\":true}\n"), run.outputText());
        run = CommandRun.of("encode", "--json", "--psnr", 300, picture, out).succeeds();
        assertTrue(run.outputText().endsWith(",\"psnr\":null,\"psnrMet\":true}\n"), run.outputText());
    }

    @Test
    void neverReadsAsIfAMissedQualityWereMet() {
        assertEquals("39.99 dB", Decibels.text(39.9999));
        assertEquals("every sample exact", Decibels.text(Double.POSITIVE_INFINITY));
    }
}
