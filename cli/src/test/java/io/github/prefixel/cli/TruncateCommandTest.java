package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.quality.Psnr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruncateCommandTest {
    @TempDir
    private Path folder;

    private Path stream;
    private Path out;
    private byte[] bytes;

    @BeforeEach
    void writeStream() throws IOException {
        bytes = Samples.stream();
        stream = Files.write(folder.resolve("in.pfxl"), bytes);
        out = folder.resolve("out.pfxl");
    }

    private byte[] cut(String option, Object value) throws IOException {
        CommandRun.of("truncate", option, value, stream, out).succeeds();
        byte[] cut = Files.readAllBytes(out);
        assertArrayEquals(Arrays.copyOf(bytes, cut.length), cut);
        return cut;
    }

    @Test
    void cutsToSoManyBytes() throws IOException {
        assertEquals(123, cut("--bytes", 123).length);
        assertEquals(bytes.length, cut("--bytes", 1_000_000).length);
    }

    @Test
    void cutsToSoManyBitsAPixel() throws IOException {
        assertEquals(288, cut("--bpp", 1.5).length);
    }

    @Test
    void cutsToAQualityAndNotMuchAfterIt() throws IOException {
        int length = cut("--psnr", 30).length;
        assertTrue(psnr(length) >= 30);
        assertTrue(psnr(length) < 30.02 || psnr(length - 1) < 30);
        assertTrue(length < bytes.length / 2);
    }

    private double psnr(int length) {
        return Psnr.of(Samples.raster(), Prefixel.decode(Arrays.copyOf(bytes, length)));
    }

    @Test
    void cutsToSoManyTokens() throws IOException {
        int length = cut("--tokens", 2000).length;
        assertTrue(tokens(length) >= 2000);
        assertTrue(tokens(length - 1) < 2000);
    }

    private long tokens(int length) {
        byte[] prefix = Arrays.copyOf(bytes, length);
        return new EncodedFile(prefix, Prefixel.info(prefix)).tokens(48 * 32, Models.SHIPPED);
    }

    @Test
    void worksInAPipeAndOnTheFileItself() throws IOException {
        CommandRun run =
                CommandRun.withInput(bytes, "truncate", "--bytes", 99, "-", "-").succeeds();
        assertArrayEquals(Arrays.copyOf(bytes, 99), run.output());
        CommandRun.of("truncate", "--bytes", 99, stream, stream).succeeds();
        assertArrayEquals(run.output(), Files.readAllBytes(stream));
    }

    @Test
    void saysWhatItWrote() {
        assertEquals(
                String.format("%s: 48 x 32 RGB, 8 bits a sample, 192 bytes, 1.000 bpp%n", out),
                CommandRun.of("truncate", "--bpp", 1, stream, out).succeeds().error());
    }

    @Test
    void describesTheOutputAsJson() {
        CommandRun run =
                CommandRun.of("truncate", "--json", "--bpp", 1, stream, out).succeeds();
        assertEquals(
                "{\"input\":\"" + stream + "\",\"output\":\"" + out + "\",\"inputBytes\":" + bytes.length
                        + ",\"width\":48,\"height\":32,\"components\":\"RGB\",\"bitDepth\":8,\"lossless\":true,"
                        + "\"bytes\":192,\"bpp\":1.0,\"tokens\":" + tokens(192) + "}" + System.lineSeparator(),
                run.outputText());
        assertEquals("", run.error());
    }

    @Test
    void needsToKnowWhere() {
        CommandRun.of("truncate", stream, out)
                .fails(
                        2,
                        "missing required argument (specify one of these): "
                                + "(--bytes=N | --bpp=R | --psnr=DB | --tokens=K): see 'prefixel truncate --help'");
    }

    @Test
    void refusesACutInsideTheHeader() {
        int header = Prefixel.info(bytes).headerBytes();
        CommandRun.of("truncate", "--bytes", header - 1, stream, out)
                .fails(
                        1,
                        header - 1 + " bytes are less than the header of this stream: ask for " + header
                                + " bytes or more");
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesAPicture() throws IOException {
        Files.writeString(stream, "P6 1 1 255\nabc");
        CommandRun.of("truncate", "--bytes", 100, stream, out)
                .fails(
                        1,
                        stream + ": not a Prefixel file (at byte 0): "
                                + "give a file that 'prefixel encode' of this version has made");
    }

    @Test
    void takesNoMemoryForAPictureOutOfProportion() throws IOException {
        // 40001 x 40001 grey pixels, and hardly a byte of them.
        byte[] huge = {(byte) 0xA6, 'P', 0x11, 0, 5, (byte) 0x9C, 0x40, (byte) 0x9C, 0x40, 1, 2, 3};
        Path promise = Files.write(folder.resolve("promise.pfxl"), huge);
        String line = promise + ": promises 40001 x 40001 pixels, more than the limit of 16973824: "
                + "raise --max-pixels if you trust it";
        CommandRun.of("truncate", "--tokens", 5, promise, out).fails(1, line);
        CommandRun.of("truncate", "--json", "--bytes", 10, promise, out).fails(1, line);
        CommandRun.of("info", "--tokens", promise).fails(1, line);
        assertTrue(Files.notExists(out));
    }

    @Test
    void saysWhichLimitCutTheFile() throws IOException {
        int enough = cut("--psnr", 30).length;
        String psnrFirst = CommandRun.of("truncate", "--psnr", 30, "--max-bytes", enough + 50, stream, out)
                .succeeds()
                .error();
        assertTrue(psnrFirst.matches("(?s).* bpp, 30\\.\\d\\d dB, ended by --psnr\\R"), psnrFirst);
        assertTrue(Files.size(out) <= enough + 20);
        String bytesFirst = CommandRun.of("truncate", "--psnr", 30, "--max-bytes", enough - 50, stream, out)
                .succeeds()
                .error();
        assertTrue(bytesFirst.matches("(?s).* bpp, 2\\d\\.\\d\\d dB, ended by --max-bytes\\R"), bytesFirst);
        assertEquals(enough - 50, Files.size(out));
        CommandRun.of("truncate", "--bytes", 100, "--max-bytes", 100, stream, out)
                .fails(2, "--max-bytes goes with --psnr: see 'prefixel truncate --help'");
        CommandRun.of("truncate", "--psnr", 30, "--max-bytes", 3, stream, out)
                .fails(
                        1,
                        "3 bytes are less than the header of this stream: ask for "
                                + Prefixel.info(bytes).headerBytes() + " bytes or more");
    }
}
