package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCommandTest {
    private static final String NOT_OURS = "give a file that 'prefixel encode' of this version has made";

    @TempDir
    private Path folder;

    private Path stream;
    private Path out;
    private byte[] bytes;

    @BeforeEach
    void writeStream() throws IOException {
        bytes = Samples.stream();
        stream = Files.write(folder.resolve("in.pfxl"), bytes);
        out = folder.resolve("out.png");
    }

    private Raster decoded(Object... options) throws IOException {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "decode";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = stream;
        arguments[options.length + 2] = out;
        CommandRun run = CommandRun.of(arguments).succeeds();
        assertEquals("", run.error() + run.outputText());
        return PictureFiles.read(out);
    }

    @Test
    void decodesTheWholeStream() throws IOException {
        assertEquals(Samples.raster(), decoded());
    }

    @Test
    void decodesAPrefixOfSoManyBytes() throws IOException {
        Raster expected = Prefixel.decode(Arrays.copyOf(bytes, 300));
        assertEquals(expected, decoded("--bytes", 300));
        Files.write(stream, Arrays.copyOf(bytes, 300));
        assertEquals(expected, decoded());
    }

    @Test
    void decodesAPrefixOfSoManyBitsAPixel() throws IOException {
        assertEquals(Prefixel.decode(Arrays.copyOf(bytes, 192)), decoded("--bpp", 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 1_000_000_000})
    void decodesAPrefixOfSoManyTokens(long tokens) throws IOException {
        DecodeOptions options = DecodeOptions.defaults().withMaxTokens(tokens);
        assertEquals(Prefixel.decode(bytes, options), decoded("--tokens", tokens));
    }

    @Test
    void decodesWithOrWithoutEstimation() throws IOException {
        DecodeOptions options = DecodeOptions.defaults().withMaxBytes(200);
        assertEquals(Prefixel.decode(bytes, options), decoded("--bytes", 200, "--estimate", "on"));
        assertEquals(
                Prefixel.decode(bytes, options.withEstimation(Estimation.OFF)),
                decoded("--bytes", 200, "--estimate", "off"));
        assertEquals(
                2, CommandRun.of("decode", "--estimate", "perhaps", stream, out).exitCode());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1/1,0", "1/2,1", "1/8,3", "1/2^0,0", "1/2^2,2"})
    void decodesAtSmallerSizes(String scale, int log2) throws IOException {
        Raster picture = decoded("--scale", scale);
        assertEquals(Prefixel.decode(bytes, DecodeOptions.defaults().withScaleLog2(log2)), picture);
        assertEquals(Samples.WIDTH >> log2, picture.width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2", "0", "1/0", "1/2^99", "1/", "half"})
    void refusesOtherSizes(String scale) {
        CommandRun run = CommandRun.of("decode", "--scale", scale, stream, out);
        assertEquals(2, run.exitCode());
        assertTrue(
                run.error()
                        .startsWith("prefixel: invalid value for option '--scale': '" + scale
                                + "' is not one of 1/1, 1/2, 1/4 ..."),
                run.error());
    }

    @Test
    void readsAPipeAndWritesPngToOne() throws IOException {
        CommandRun run = CommandRun.withInput(bytes, "decode", "-", "-").succeeds();
        assertEquals((byte) 0x89, run.output()[0]);
        assertEquals("", run.error());
        assertEquals(Samples.raster(), PictureFiles.read(new ByteArrayInputStream(run.output()), "output"));
    }

    @Test
    void writesTheFormatAskedFor() throws IOException {
        CommandRun run = CommandRun.of("decode", "--format", "PPM", stream, "-").succeeds();
        assertEquals("P6", new String(run.output(), 0, 2, StandardCharsets.US_ASCII));
        assertEquals(Samples.raster(), PictureFiles.read(new ByteArrayInputStream(run.output()), "output"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.xyz", "png", "out."})
    void asksForAFormatThatItKnows(String name) {
        Path unknown = folder.resolve(name);
        CommandRun run = CommandRun.of("decode", stream, unknown);
        assertEquals(2, run.exitCode());
        assertTrue(
                run.error()
                        .startsWith("prefixel: " + unknown + " does not say which format to write, choose one of png"),
                run.error());
        assertFalse(Files.exists(unknown));
    }

    @Test
    void saysThatAFormatCannotHoldThePicture() throws IOException {
        Files.write(stream, Prefixel.encode(Samples.raster(TestImages.alpha(16, 16, 1))));
        Path jpeg = folder.resolve("out.jpg");
        CommandRun run = CommandRun.of("decode", stream, jpeg);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().matches("prefixel: \\Q" + jpeg + "\\E: .*alpha.*\\R"), run.error());
        assertFalse(Files.exists(jpeg));
    }

    @Test
    void describesTheOutputAsJson() {
        CommandRun run = CommandRun.of("decode", "--json", "--tokens", 0, "--scale", "1/2", stream, out)
                .succeeds();
        assertEquals(
                "{\"input\":\"" + stream + "\",\"output\":\"" + out + "\",\"width\":24,\"height\":16,"
                        + "\"components\":\"RGB\",\"bitDepth\":8,\"lossless\":true,\"bytes\":"
                        + Prefixel.info(bytes).headerBytes() + ",\"bpp\":"
                        + 8.0 * Prefixel.info(bytes).headerBytes() / (48 * 32)
                        + ",\"scale\":\"1/2\",\"tokens\":0}" + System.lineSeparator(),
                run.outputText());
    }

    @Test
    void refusesWhatIsNotAStream() throws IOException {
        Files.writeString(stream, "GIF89a");
        CommandRun.of("decode", stream, out).fails(1, stream + ": not a Prefixel file (at byte 0): " + NOT_OURS);
        Files.write(stream, new byte[0]);
        CommandRun.of("decode", stream, out).fails(1, stream + ": the file is empty (at byte 0): " + NOT_OURS);
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesANewerVersion() throws IOException {
        bytes[2] = (byte) (2 << 4 | bytes[2] & 15);
        Files.write(stream, bytes);
        CommandRun run = CommandRun.of("decode", stream, out);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().matches("prefixel: .*version 2.*: " + NOT_OURS + "\\R"), run.error());
    }

    @Test
    void refusesACutInsideTheHeader() throws IOException {
        for (int length = 1; length < Prefixel.info(bytes).headerBytes(); length++) {
            Files.write(stream, Arrays.copyOf(bytes, length));
            CommandRun run = CommandRun.of("decode", stream, out);
            assertEquals(1, run.exitCode());
            assertTrue(run.error().matches("prefixel: .*: " + NOT_OURS + "\\R"), run.error());
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesAPrefixShorterThanTheHeader() {
        CommandRun.of("decode", "--bytes", 3, stream, out)
                .fails(
                        1,
                        "3 bytes are less than the header of this stream: ask for "
                                + Prefixel.info(bytes).headerBytes() + " bytes or more");
    }

    @Test
    void refusesMorePixelsThanAllowed() {
        CommandRun.of("decode", "--max-pixels", 1535, stream, out)
                .fails(
                        1,
                        stream + ": promises 48 x 32 pixels, more than the limit of 1535: "
                                + "raise --max-pixels if you trust it");
        CommandRun.of("decode", "--max-pixels", 1536, stream, out).succeeds();
    }

    /** A header of 2<sup>31</sup> − 1 pixels a side is refused at once, whatever limit the user sets. */
    @Test
    void refusesAHugePictureBeforeItAllocates() {
        byte[] huge = {(byte) 0xA6, 'P', 0x13, (byte) 0x82, 5, 0x7F, -1, -1, -2, 0x7F, -1, -1, -2};
        CommandRun run = CommandRun.withInput(huge, "decode", "-", out);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().contains("2147483647 x 2147483647"), run.error());
        run = CommandRun.withInput(huge, "decode", "--max-pixels", Long.MAX_VALUE / 16, "-", out);
        assertEquals(1, run.exitCode());
        assertEquals(1, run.error().lines().count(), run.error());
        assertFalse(run.error().contains("unexpected"), run.error());
        assertFalse(Files.exists(out));
    }

    @Test
    void decodesACorruptedPayloadToSomePicture() throws IOException {
        byte[] corrupted = bytes.clone();
        for (int i = 40; i < corrupted.length; i += 7) {
            corrupted[i] ^= 0x55;
        }
        Files.write(stream, corrupted);
        assertEquals(Samples.WIDTH, decoded().width());
    }
}
