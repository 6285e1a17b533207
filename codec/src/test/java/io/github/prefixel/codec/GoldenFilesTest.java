package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of the format as it is, and what their prefixes decode to: neither may change unnoticed, on any machine.
 *
 * <p>To write them anew after a change of the format, run this test with the system property
 * {@code prefixel.golden=write} and review what has changed.
 */
class GoldenFilesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("prefixel.golden"));
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final EncodeOptions ALL =
            EncodeOptions.defaults().withEffort(Effort.FAST).withMaxBytes(1500);
    private static final EncodeOptions LOSSLESS =
            EncodeOptions.defaults().withEffort(Effort.FAST).withLossless();

    enum Golden {
        RGB(() -> Pictures.of(TestImages.photo(67, 61, 1)), ALL),
        RGB_ROTATION(() -> Pictures.of(TestImages.photo(272, 256, 1)), ALL),
        RGB_SSIM(() -> Pictures.of(TestImages.photo(272, 256, 1)), ALL.withTune(Tune.SSIM)),
        GREY_ALPHA_SSIM(
                () -> Pictures.of(Pictures.Content.WAVES, 37, 29, Components.GREY_ALPHA, 12), ALL.withTune(Tune.SSIM)),
        RGB_LOSSLESS(() -> Pictures.of(TestImages.photo(31, 13, 1)), LOSSLESS),
        GREY(() -> Pictures.of(TestImages.zonePlate(48, 40)), ALL),
        RGBA_LOSSLESS(() -> Pictures.of(TestImages.alpha(32, 24, 1)), LOSSLESS),
        GREY_16_BITS(() -> Pictures.of(TestImages.deep(40, 33, 1)), ALL),
        GREY_ALPHA_1_BIT(() -> Pictures.of(Pictures.Content.NOISE, 19, 11, Components.GREY_ALPHA, 1), LOSSLESS),
        PIXEL(() -> Pictures.of(TestImages.flat(1, 1)), ALL),
        DEFAULT_RGB(RGB.picture, ALL.withEffort(Effort.DEFAULT)),
        DEFAULT_RGBA_LOSSLESS(RGBA_LOSSLESS.picture, LOSSLESS.withEffort(Effort.DEFAULT)),
        DEFAULT_GREY_16_BITS(GREY_16_BITS.picture, ALL.withEffort(Effort.DEFAULT)),
        MAX_RGB(RGB.picture, ALL.withEffort(Effort.MAX)),
        MAX_RGBA_LOSSLESS(RGBA_LOSSLESS.picture, LOSSLESS.withEffort(Effort.MAX)),
        MAX_GREY_16_BITS(GREY_16_BITS.picture, ALL.withEffort(Effort.MAX)),
        TRAINED_RGB(
                () -> Pictures.of(TestImages.photo(23, 22, 1)),
                ALL.withEffort(Effort.DEFAULT).withMaxBytes(600).withModel(TrainedParts.of(TrainedModels.AXES)));

        final Supplier<Raster> picture;
        final EncodeOptions options;

        Golden(Supplier<Raster> picture, EncodeOptions options) {
            this.picture = picture;
            this.options = options;
        }

        Path stream() {
            return FOLDER.resolve(name().toLowerCase().replace('_', '-') + ".pfxl");
        }

        Path digests() {
            return FOLDER.resolve(name().toLowerCase().replace('_', '-') + ".sha256");
        }
    }

    @ParameterizedTest
    @EnumSource(Golden.class)
    void encodesToTheSameBytes(Golden golden) throws IOException {
        byte[] file = Prefixel.encode(golden.picture.get(), golden.options);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.write(golden.stream(), file);
            Files.write(golden.digests(), digests(file, golden.options.parts()));
        }
        assertArrayEquals(Files.readAllBytes(golden.stream()), file);
    }

    @ParameterizedTest
    @EnumSource(Golden.class)
    void decodesToTheSamePictures(Golden golden) throws IOException {
        if (!WRITE) {
            List<String> expected = Files.readAllLines(golden.digests(), StandardCharsets.US_ASCII);
            assertEquals(expected, digests(Files.readAllBytes(golden.stream()), golden.options.parts()));
        }
    }

    /** A line for each of some prefixes: its length, the scale, the digest of the picture. */
    private static List<String> digests(byte[] file, TrainedParts parts) {
        int header = Prefixel.info(file).headerBytes();
        int payload = file.length - header;
        int[][] cuts = {
            {header, 0},
            {header + Math.min(5, payload), 0},
            {header + payload / 4, 0},
            {header + payload / 2, 0},
            {header + payload / 2, 1},
            {file.length, 0},
            {file.length, 2}
        };
        return Arrays.stream(cuts)
                .map(cut -> {
                    DecodeOptions options =
                            DecodeOptions.defaults().withScaleLog2(cut[1]).withModel(parts);
                    Raster decoded = Prefixel.decode(Arrays.copyOf(file, cut[0]), options);
                    return cut[0] + " bytes 1/" + (1 << cut[1]) + " " + digest(decoded);
                })
                .toList();
    }

    /** SHA-256 of the description of the format and of the samples, plane by plane, two bytes each. */
    private static String digest(Raster picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(picture.toString().getBytes(StandardCharsets.US_ASCII));
            for (int c = 0; c < picture.components().count(); c++) {
                for (short sample : picture.plane(c)) {
                    digest.update((byte) (sample >> 8));
                    digest.update((byte) sample);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
