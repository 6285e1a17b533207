package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Pictures.Content;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static final int[][] SIZES = {{1, 1}, {1, 13}, {13, 1}, {31, 13}, {8, 8}, {17, 64}, {67, 61}};
    /** The whole stream, where the default ends early. */
    private static final EncodeOptions ALL = EncodeOptions.defaults().withMaxBytes(1 << 30);

    static Stream<Arguments> formats() {
        return Arrays.stream(Components.values())
                .flatMap(c -> IntStream.of(1, 2, 4, 7, 8, 10, 12, 16).mapToObj(depth -> Arguments.of(c, depth)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void losslessIsBitExact(Components components, int bitDepth) {
        for (int[] size : SIZES) {
            for (Content content : Content.values()) {
                Raster picture = Pictures.of(content, size[0], size[1], components, bitDepth);
                byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withLossless());
                assertEquals(picture, Prefixel.decode(file), () -> content + " of " + picture);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEFAULT")
    void losslessIsBitExactAtOtherEfforts(Effort effort) {
        for (int[] size : new int[][] {{1, 1}, {1, 13}, {13, 1}, {19, 11}}) {
            for (Components components : Components.values()) {
                for (int bitDepth : new int[] {1, 8, 16}) {
                    for (Content content : Content.values()) {
                        Raster picture = Pictures.of(content, size[0], size[1], components, bitDepth);
                        byte[] file = Prefixel.encode(
                                picture, EncodeOptions.defaults().withLossless().withEffort(effort));
                        assertEquals(picture, Prefixel.decode(file), () -> content + " of " + picture);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void losslessPhotoIsBitExactAtEveryEffort(Effort effort) {
        Raster picture = Pictures.of(TestImages.photo(67, 61, 1));
        byte[] file =
                Prefixel.encode(picture, EncodeOptions.defaults().withLossless().withEffort(effort));
        assertEquals(effort.model().label(), Prefixel.info(file).model());
        assertEquals(picture, Prefixel.decode(file));
    }

    /** Coefficients are known to an eighth of a sample, so what is left is mostly rounding to samples. */
    @ParameterizedTest
    @MethodSource("formats")
    void wholeLossyStreamIsNearlyExact(Components components, int bitDepth) {
        for (int[] size : SIZES) {
            for (Content content : Content.values()) {
                Raster picture = Pictures.of(content, size[0], size[1], components, bitDepth);
                Raster decoded = Prefixel.decode(Prefixel.encode(picture, ALL));
                for (int c = 0; c < components.count(); c++) {
                    for (int i = 0; i < picture.pixels(); i++) {
                        int error = (picture.plane(c)[i] & 0xFFFF) - (decoded.plane(c)[i] & 0xFFFF);
                        if (Math.abs(error) > 1) {
                            assertEquals(0, error, 1, content + " of " + picture + ", sample " + i + " of " + c);
                        }
                    }
                }
                assertTrue(Psnr.of(picture, decoded) > 55 + 6 * (bitDepth - 8), () -> content + " of " + picture);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "leaves", "text", "zone-plate", "deep", "alpha", "127x89"})
    void defaultIsVisuallyLossless(String name) {
        Raster picture = Pictures.of(TestImages.byName(name));
        byte[] file = Prefixel.encode(picture);
        Raster decoded = Prefixel.decode(file);
        assertTrue(Psnr.of(picture, decoded) > 38, name + ": " + Psnr.of(picture, decoded));
        if (picture.components().hasAlpha()) {
            assertTrue(Psnr.ofAlpha(picture, decoded) > 38, name + ": " + Psnr.ofAlpha(picture, decoded));
        }
        assertTrue(file.length < picture.pixels() * picture.components().count() * picture.bitDepth() / 8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 13", "31, 13", "67, 61", "128, 96"})
    void scaledPicturesHaveRoundedUpSidesAndTheSameColour(int width, int height) {
        for (EncodeOptions options : new EncodeOptions[] {ALL, ALL.withLossless()}) {
            Raster flat = new Raster(width, height, Components.RGBA, 8);
            for (int c = 0; c < 4; c++) {
                Arrays.fill(flat.plane(c), (short) (40 + 50 * c));
            }
            byte[] file = Prefixel.encode(flat, options);
            int levels = Prefixel.info(file).levels();
            for (int k = 0; k <= 6; k++) {
                Raster scaled = Prefixel.decode(file, DecodeOptions.defaults().withScaleLog2(k));
                int level = Math.min(k, levels);
                assertEquals(ceilShift(width, level), scaled.width(), "width at 1/2^" + k);
                assertEquals(ceilShift(height, level), scaled.height(), "height at 1/2^" + k);
                for (int c = 0; c < 4; c++) {
                    for (int i = 0; i < scaled.pixels(); i++) {
                        assertEquals(40 + 50 * c, scaled.plane(c)[i] & 0xFFFF, 1, "sample at 1/2^" + k);
                    }
                }
            }
        }
    }

    private static int ceilShift(int side, int shift) {
        return (side + (1 << shift) - 1) / (1 << shift);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void scaledPhotoIsTheAverageAroundItsPixels(boolean lossless) {
        Raster picture = Pictures.of(TestImages.photo(256, 192, 3));
        byte[] file = Prefixel.encode(picture, lossless ? ALL.withLossless() : ALL);
        Raster average = picture;
        for (int k = 1; k <= 4; k++) {
            average = halve(average);
            double psnr = Psnr.of(
                    average, Prefixel.decode(file, DecodeOptions.defaults().withScaleLog2(k)));
            // The wavelet's low-pass filter is sharper, so they are alike but not equal.
            assertTrue(psnr > 26, "1/2^" + k + ": " + psnr);
        }
    }

    /** Every second pixel, weighted 1 2 1 with its neighbours both ways. */
    private static Raster halve(Raster p) {
        Raster half = new Raster((p.width() + 1) / 2, (p.height() + 1) / 2, p.components(), p.bitDepth());
        for (int c = 0; c < p.components().count(); c++) {
            for (int y = 0; y < half.height(); y++) {
                for (int x = 0; x < half.width(); x++) {
                    int sum = 0;
                    for (int i = 0; i < 16; i++) {
                        int column = Math.min(p.width() - 1, Math.abs(2 * x + (i & 1) - (i >> 1 & 1)));
                        int row = Math.min(p.height() - 1, Math.abs(2 * y + (i >> 2 & 1) - (i >> 3)));
                        sum += p.get(c, column, row);
                    }
                    half.set(c, x, y, sum + 8 >> 4);
                }
            }
        }
        return half;
    }

    @Test
    void encodingLeavesThePictureAsItIsAndIsRepeatable() {
        Raster picture = Pictures.of(TestImages.photo(300, 240, 5));
        Raster copy = Pictures.of(TestImages.photo(300, 240, 5));
        byte[] first = Prefixel.encode(picture);
        assertEquals(copy, picture);
        assertArrayEquals(first, Prefixel.encode(picture));
    }
}
