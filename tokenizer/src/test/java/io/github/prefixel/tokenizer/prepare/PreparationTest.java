package io.github.prefixel.tokenizer.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Pictures;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {
    private static Raster picture(
            int width, int height, Components components, int bitDepth, IntBinaryOperator sample) {
        Raster picture = new Raster(width, height, components, bitDepth);
        for (int c = 0; c < components.count(); c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    picture.set(c, x, y, sample.applyAsInt(x, y));
                }
            }
        }
        return picture;
    }

    private static Raster grey(int width, int height, IntBinaryOperator sample) {
        return picture(width, height, Components.GREY, 16, sample);
    }

    static Stream<Named<Raster>> pictures() {
        return Pictures.small();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingToDoIsTheSamePicture(Raster picture) {
        assertSame(picture, Preparation.NONE.apply(picture));
        Raster square = CentreCrop.square(picture);
        assertSame(square, new Preparation(square.width(), Colors.AS_THEY_ARE).apply(square));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureGetsTheFrame(Raster picture) {
        for (int size : new int[] {1, 7, 16, 23}) {
            for (Colors colors : Colors.values()) {
                Raster prepared = new Preparation(size, colors).apply(picture);
                assertEquals(size, prepared.width());
                assertEquals(size, prepared.height());
                assertEquals(picture.bitDepth(), prepared.bitDepth());
                Components expected = switch (colors) {
                    case AS_THEY_ARE -> picture.components();
                    case GREY -> Components.GREY;
                    case RGB -> Components.RGB;
                };
                assertEquals(expected, prepared.components());
            }
        }
    }

    @Test
    void theMiddleIsCropped() {
        Raster wide = grey(7, 4, (x, y) -> 10 * y + x);
        assertEquals(grey(4, 4, (x, y) -> 10 * y + x + 1), CentreCrop.square(wide));
        Raster tall = grey(3, 9, (x, y) -> 10 * y + x);
        assertEquals(grey(3, 3, (x, y) -> 10 * (y + 3) + x), CentreCrop.square(tall));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5, 5", "5, 3, 1, 1", "13, 17, 7, 11", "64, 64, 9, 100", "100, 1, 3, 2"})
    void constantsAreKept(int width, int height, int newWidth, int newHeight) {
        for (int value : new int[] {0, 1, 12345, 65535}) {
            assertEquals(
                    grey(newWidth, newHeight, (x, y) -> value),
                    LanczosResize.resize(grey(width, height, (x, y) -> value), newWidth, newHeight));
        }
    }

    /** Away from edges, where what is missing of the kernel bends them. */
    @ParameterizedTest
    @CsvSource({"64, 32", "64, 16", "60, 20", "32, 64", "50, 35"})
    void rampsAreKept(int side, int size) {
        Raster resized = LanczosResize.resize(grey(side, side, (x, y) -> 500 * x + 300 * y + 1000), size, size);
        double scale = (double) side / size;
        int margin = (int) Math.ceil(3 * Math.max(1, 1 / scale)) + 1;
        for (int y = margin; y < size - margin; y++) {
            for (int x = margin; x < size - margin; x++) {
                double expected = 500 * ((x + .5) * scale - .5) + 300 * ((y + .5) * scale - .5) + 1000;
                // The kernel does not keep ramps exactly: halfway between middles and edges of pixels it is off by a
                // fiftieth of a pixel.
                assertEquals(expected, resized.get(0, x, y), 800 * .0201 * Math.max(1, scale) + .51, x + ", " + y);
            }
        }
    }

    /** Seven waves across, which all of these sizes can show: resizing gives the wave sampled anew. */
    @ParameterizedTest
    @CsvSource({"256, 64", "255, 85", "200, 70", "96, 192"})
    void wavesAreSampledAnew(int side, int size) {
        Raster resized = LanczosResize.resize(grey(side, side, (x, y) -> wave(x, y, side)), size, size);
        double scale = (double) side / size;
        int margin = (int) Math.ceil(3 * Math.max(1, 1 / scale)) + 1;
        double worst = 0;
        for (int y = margin; y < size - margin; y++) {
            for (int x = margin; x < size - margin; x++) {
                double expected = exactWave((x + .5) * scale - .5, (y + .5) * scale - .5, side);
                worst = Math.max(worst, Math.abs(expected - resized.get(0, x, y)));
            }
        }
        assertTrue(worst < .02 * 20000, "off by " + worst);
    }

    private static int wave(double x, double y, int side) {
        return (int) Math.round(exactWave(x, y, side));
    }

    private static double exactWave(double x, double y, int side) {
        return 32000 + 20000 * Math.cos(2 * Math.PI * 7 * x / side) * Math.cos(2 * Math.PI * 3 * y / side);
    }

    /** What the smaller picture cannot show must not fold back into it. */
    @Test
    void finePatternsBecomeFlat() {
        Raster board = grey(128, 128, (x, y) -> (x + y) % 2 * 60000);
        Raster resized = LanczosResize.resize(board, 32, 32);
        for (int y = 3; y < 29; y++) {
            for (int x = 3; x < 29; x++) {
                assertEquals(30000, resized.get(0, x, y), 60);
            }
        }
    }

    /** The same as one sum over both directions, with weights of another making. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 13, 29})
    void rowsAndColumnsAreOneSum(int size) {
        Raster picture = Pictures.photo(13, 13);
        Raster resized = LanczosResize.resize(picture, size, size);
        for (int c = 0; c < 3; c++) {
            for (int v = 0; v < size; v++) {
                for (int u = 0; u < size; u++) {
                    double sum = 0;
                    double weights = 0;
                    for (int y = 0; y < 13; y++) {
                        for (int x = 0; x < 13; x++) {
                            double weight = weight(u, x, size) * weight(v, y, size);
                            sum += weight * picture.get(c, x, y);
                            weights += weight;
                        }
                    }
                    double expected = Math.max(0, Math.min(255, sum / weights));
                    assertEquals(expected, resized.get(c, u, v), .5 + 1e-9);
                }
            }
        }
    }

    private static double weight(int out, int in, int size) {
        double stretch = Math.max(1, 13.0 / size);
        double t = Math.PI * ((in + .5) - (out + .5) * 13 / size) / stretch;
        if (Math.abs(t) >= 3 * Math.PI) {
            return 0;
        }
        return Math.abs(t) < 1e-9 ? 1 : 3 * Math.sin(t) * Math.sin(t / 3) / (t * t);
    }

    @Test
    void lumaIsThatOfBt601() {
        Raster picture = new Raster(3, 1, Components.RGBA, 8);
        int[][] pixels = {{255, 0, 0, 9}, {0, 255, 0, 9}, {255, 255, 255, 9}};
        for (int x = 0; x < 3; x++) {
            for (int c = 0; c < 4; c++) {
                picture.set(c, x, 0, pixels[x][c]);
            }
        }
        Raster luma = new Preparation(0, Colors.GREY).apply(picture);
        assertEquals(Components.GREY, luma.components());
        assertEquals(76, luma.get(0, 0, 0));
        assertEquals(150, luma.get(0, 1, 0));
        assertEquals(255, luma.get(0, 2, 0));
        Raster three = new Preparation(0, Colors.RGB).apply(luma);
        assertEquals(picture(3, 1, Components.RGB, 8, (x, y) -> luma.get(0, x, y)), three);
        assertEquals(luma, new Preparation(0, Colors.GREY).apply(three));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Preparation.MAX_SIZE + 1})
    void sizesHaveLimits(int size) {
        assertThrows(IllegalArgumentException.class, () -> new Preparation(size, Colors.RGB));
    }

    @Test
    void paddingIsBlackAllAround() {
        Raster picture = new Raster(3, 2, Components.GREY, 8);
        Arrays.fill(picture.plane(0), (short) 9);
        Raster padded = new Preparation(0, 6, Colors.AS_THEY_ARE, 0).apply(picture);
        assertEquals(6, padded.width());
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) {
                assertEquals(x >= 1 && x < 4 && y >= 2 && y < 4 ? 9 : 0, padded.get(0, x, y));
            }
        }
        assertSame(padded, new Preparation(0, 6, Colors.AS_THEY_ARE, 0).apply(padded));
        assertThrows(IllegalArgumentException.class, () -> new Preparation(0, 2, Colors.AS_THEY_ARE, 0).apply(picture));
        assertThrows(IllegalArgumentException.class, () -> new Preparation(9, 8, Colors.GREY, 0));
    }

    @Test
    void depthsKeepTheFullRange() {
        Raster wide = new Raster(256, 1, Components.GREY, 16);
        Raster narrow = new Raster(256, 1, Components.GREY, 8);
        for (int x = 0; x < 256; x++) {
            wide.set(0, x, 0, 257 * x);
            narrow.set(0, x, 0, x);
        }
        Preparation eight = new Preparation(0, 0, Colors.AS_THEY_ARE, 8);
        assertEquals(narrow, eight.apply(wide));
        assertSame(narrow, eight.apply(narrow));
        assertEquals(wide, new Preparation(0, 0, Colors.AS_THEY_ARE, 16).apply(narrow));
        Raster bits = new Raster(2, 1, Components.GREY, 1);
        bits.set(0, 1, 0, 1);
        assertEquals(255, eight.apply(bits).get(0, 1, 0));
        assertEquals(
                1, new Preparation(0, 0, Colors.AS_THEY_ARE, 1).apply(narrow).get(0, 128, 0));
        assertEquals(eight, Preparation.of(eight.description()));
        assertThrows(IllegalArgumentException.class, () -> new Preparation(0, 0, Colors.GREY, 17));
    }
}
