package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.StreamInfo;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.stream.Tune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    private Path folder;

    private Path stream;
    private byte[] bytes;
    private StreamInfo info;

    @BeforeEach
    void writeStream() throws IOException {
        bytes = Samples.stream();
        info = Prefixel.info(bytes);
        stream = Files.write(folder.resolve("in.pfxl"), bytes);
    }

    @Test
    void saysWhatTheStreamHolds() {
        String expected = String.format(
                Locale.ROOT,
                """
                width        48
                height       32
                components   RGB
                bitDepth     8
                lossless     true
                bytes        %d
                bpp          %.4f
                version      1
                transform    %s
                color        %s
                model        %s
                tune         psnr
                predicted    false
                levels       %d
                topPlane     %d
                headerBytes  %d
                """,
                bytes.length,
                bytes.length / 192.0,
                info.transform(),
                info.color(),
                info.model(),
                info.levels(),
                info.topPlane(),
                info.headerBytes());
        assertEquals(
                expected, CommandRun.of("info", stream).succeeds().outputText().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void answersWithJson() {
        byte[] prefix = Arrays.copyOf(bytes, 192);
        assertEquals(
                "{\"width\":48,\"height\":32,\"components\":\"RGB\",\"bitDepth\":8,\"lossless\":true,\"bytes\":192,"
                        + "\"bpp\":1.0,\"version\":1,\"transform\":\"" + info.transform() + "\",\"color\":\""
                        + info.color() + "\",\"model\":\"" + info.model()
                        + "\",\"tune\":\"psnr\",\"predicted\":false,\"levels\":" + info.levels()
                        + ",\"topPlane\":" + info.topPlane() + ",\"headerBytes\":" + info.headerBytes()
                        + ",\"tokens\":" + new EncodedFile(prefix, info).tokens(48 * 32, Models.SHIPPED) + "}"
                        + System.lineSeparator(),
                CommandRun.withInput(prefix, "info", "--json", "--tokens", "-")
                        .succeeds()
                        .outputText());
    }

    @Test
    void saysWhatTheStreamIsTunedFor() {
        byte[] tuned =
                Prefixel.encode(Samples.raster(), EncodeOptions.defaults().withTune(Tune.SSIM));
        String text = CommandRun.withInput(tuned, "info", "-").succeeds().outputText();
        assertTrue(text.contains(String.format("%-12s ssim%n", "tune")), text);
    }

    @Test
    void refusesWhatIsNotAStream() throws IOException {
        Files.writeString(stream, "P6 1 1 255\nabc");
        CommandRun.of("info", stream)
                .fails(
                        1,
                        stream + ": not a Prefixel file (at byte 0): "
                                + "give a file that 'prefixel encode' of this version has made");
        Path missing = folder.resolve("missing");
        CommandRun.of("info", missing)
                .fails(1, missing + ": no such file: give a file that can be read, or - for standard input");
    }
}
