package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files end in a picture or an {@link IOException} of one line, and soon. */
class HostileFilesTest {
    private static final int MUTATIONS = 2000;
    private static final PixelLimit LIMIT = new PixelLimit(1 << 16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "png",
                "palette.png",
                "interlaced.png",
                "pbm",
                "pgm",
                "ppm",
                "pam",
                "plain.ppm",
                "bmp",
                "gif",
                "tiff",
                "jpeg",
                "webp"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutationsDoNoHarm(String kind) throws IOException {
        byte[] file = sample(kind);
        assertNotNull(PictureFiles.read(file, kind, LIMIT));
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = mutate(file, random);
            try {
                PictureFiles.read(mutant, "mutant", LIMIT);
            } catch (IOException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            } catch (Throwable e) {
                fail("mutation " + i + " of " + kind + ": " + HexFormat.of().formatHex(mutant), e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "pgm", "pam", "bmp", "gif", "tiff", "jpeg", "webp"})
    void picturesAboveTheLimitAreRefused(String kind) throws IOException {
        byte[] file = sample(kind);
        IOException e = assertThrows(IOException.class, () -> PictureFiles.read(file, kind, new PixelLimit(107)));
        assertTrue(e.getMessage().contains("12 x 9 pixels, more than the limit of 107"), e.getMessage());
    }

    /** Ninety bytes that promise 8 megapixels kept the plug-in busy for 40 seconds. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPluginThatReadsBeyondTheEndIsStopped() {
        byte[] file = WebpBuilder.buildWithSize(
                4000,
                2000,
                Pictures.random(12, 9, Components.GREY, 1, 1),
                OrientationTest.exif(1, ByteOrder.BIG_ENDIAN));
        IOException e = assertThrows(IOException.class, () -> PictureFiles.read(file, "x", PixelLimit.DEFAULT));
        assertEquals("x: the file ends too early", e.getMessage());
    }

    private static byte[] sample(String kind) throws IOException {
        return switch (kind) {
            case "palette.png" ->
                new PngBuilder()
                        .header(4, 2, 2, 3)
                        .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9)
                        .chunk("tRNS", 9)
                        .chunk("eXIf", OrientationTest.exif(6, ByteOrder.BIG_ENDIAN))
                        .rows(0, 0x1A, 0, 0x04)
                        .end();
            case "interlaced.png" ->
                new PngBuilder()
                        .chunk("IHDR", 0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 1)
                        .rows(0, 1, 0, 2, 0, 3, 0, 4, 5, 6)
                        .end();
            case "plain.ppm" -> "P3 2 2 255 1 2 3 4 5 6 7 8 9 10 11 12".getBytes(StandardCharsets.US_ASCII);
            case "gif" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(12, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif", out);
                yield out.toByteArray();
            }
            case "webp" ->
                WebpBuilder.build(
                        Pictures.random(12, 9, Components.GREY, 1, 1), OrientationTest.exif(8, ByteOrder.BIG_ENDIAN));
            case "pbm" -> write(Pictures.random(12, 9, Components.GREY, 1, 1), kind);
            case "pgm" -> write(Pictures.random(12, 9, Components.GREY, 10, 1), kind);
            case "pam" -> write(Pictures.random(12, 9, Components.RGBA, 8, 1), kind);
            default -> write(Pictures.random(12, 9, Components.RGB, 8, 1), kind);
        };
    }

    private static byte[] write(Raster picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureFiles.write(picture, out, format);
        return out.toByteArray();
    }

    /** One to four of: a bit flipped, a byte replaced by an extreme or a random one, the file cut, a piece doubled. */
    private static byte[] mutate(byte[] file, SplittableRandom random) {
        byte[] mutant = file.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && mutant.length > 0; times--) {
            // Headers decide most, so half of the mutations fall there.
            int reach = random.nextBoolean() ? Math.min(64, mutant.length) : mutant.length;
            int at = random.nextInt(reach);
            switch (random.nextInt(6)) {
                case 0, 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant[at] = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
                case 3 -> mutant[at] = (byte) random.nextInt(256);
                case 4 -> mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length + 1));
                default -> {
                    int length = random.nextInt(Math.min(16, mutant.length - at) + 1);
                    byte[] longer = Arrays.copyOf(mutant, mutant.length + length);
                    System.arraycopy(mutant, at, longer, at + length, mutant.length - at);
                    mutant = longer;
                }
            }
        }
        return mutant;
    }
}
