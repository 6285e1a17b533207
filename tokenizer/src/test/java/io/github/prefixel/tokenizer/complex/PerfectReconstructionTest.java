package io.github.prefixel.tokenizer.complex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerfectReconstructionTest {
    private static final double TOLERANCE = 1e-10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 13, 28, 31, 32, 33, 64, 100, 257, 1000})
    void signals(int length) {
        double[] signal = noise(1, length)[0];
        for (int levels = 1; levels <= 6; levels++) {
            assertArrayEquals(signal, SignalDualTree.inverse(SignalDualTree.forward(signal, levels)), TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 13", "13, 1", "2, 3", "4, 4", "7, 5", "16, 64", "31, 13", "89, 127", "97, 32"})
    void planes(int height, int width) {
        double[][] plane = noise(height, width);
        for (int levels = 1; levels <= 5; levels++) {
            double[][] back = PlaneDualTree.inverse(PlaneDualTree.forward(plane, levels));
            assertEquals(height, back.length);
            for (int y = 0; y < height; y++) {
                assertArrayEquals(plane[y], back[y], TOLERANCE, levels + " levels, row " + y);
            }
        }
    }

    /** The transform of a plane is that of its columns and then its rows: on level 1, parts of one product. */
    @Test
    void planesAreTransformedAlongEachAxis() {
        double[] down = noise(1, 32)[0];
        double[] across = noise(1, 16)[0];
        double[][] plane = new double[32][16];
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 16; x++) {
                plane[y][x] = down[y] * across[x];
            }
        }
        ComplexPyramid pyramid = PlaneDualTree.forward(plane, 3);
        SignalDualTree.Coefficients downs = SignalDualTree.forward(down, 3);
        SignalDualTree.Coefficients acrosses = SignalDualTree.forward(across, 3);
        for (int level = 1; level <= 3; level++) {
            ComplexBand rising = pyramid.band(level, Orientation.DEGREES_45);
            ComplexBand falling = pyramid.band(level, Orientation.DEGREES_135);
            ComplexBand vertical = downs.details().get(level - 1);
            ComplexBand horizontal = acrosses.details().get(level - 1);
            for (int y = 0; y < rising.height(); y++) {
                for (int x = 0; x < rising.width(); x++) {
                    double product = vertical.magnitude(0, y) * horizontal.magnitude(0, x) * Math.sqrt(.5);
                    assertEquals(product, rising.magnitude(y, x), TOLERANCE);
                    assertEquals(product, falling.magnitude(y, x), TOLERANCE);
                }
            }
        }
        for (int y = 0; y < pyramid.lowPass().length; y++) {
            for (int x = 0; x < pyramid.lowPass()[y].length; x++) {
                assertEquals(downs.lowPass()[y] * acrosses.lowPass()[x], pyramid.lowPass()[y][x], TOLERANCE);
            }
        }
    }

    @Test
    void constantPlanesAreLowPassOnly() {
        double[][] plane = new double[50][70];
        for (double[] row : plane) {
            Arrays.fill(row, 3);
        }
        ComplexPyramid pyramid = PlaneDualTree.forward(plane, 4);
        double energy = energy(plane);
        pyramid.levels().forEach(bands -> bands.forEach(band -> assertEquals(0, band.energy(), 1e-11 * energy)));
        for (double[] row : pyramid.lowPass()) {
            for (double sample : row) {
                assertEquals(24, sample, TOLERANCE);
            }
        }
    }

    @Test
    void energyIsKept() {
        double[][] plane = noise(128, 96);
        ComplexPyramid pyramid = PlaneDualTree.forward(plane, 4);
        double energy = energy(pyramid.lowPass());
        for (Orientation orientation : Orientation.values()) {
            for (int level = 1; level <= 4; level++) {
                energy += pyramid.band(level, orientation).energy();
            }
        }
        assertEquals(1, energy / energy(plane), .01);
    }

    @Test
    void whatIsNoPlaneIsRefused() {
        assertRefused(new double[0][], 1, "an empty plane has no wavelet transform");
        assertRefused(new double[3][0], 1, "an empty plane has no wavelet transform");
        assertRefused(new double[][] {{1, 2}, {3}}, 1, "row 1 has 1 samples, row 0 has 2");
        assertRefused(new double[][] {{1, 2}, {3, Double.NaN}}, 1, "the sample of row 1, column 1 is NaN");
        assertRefused(new double[][] {{1}}, 0, "levels must be 1 to 10, not 0");
        assertRefused(new double[][] {{1}}, 11, "levels must be 1 to 10, not 11");
        assertThrows(IllegalArgumentException.class, () -> SignalDualTree.forward(new double[0], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> SignalDualTree.forward(new double[] {Double.POSITIVE_INFINITY}, 1));
    }

    private static void assertRefused(double[][] plane, int levels, String message) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> PlaneDualTree.forward(plane, levels));
        assertTrue(refusal.getMessage().equals(message), refusal.getMessage());
    }

    private static double energy(double[][] plane) {
        return Arrays.stream(plane)
                .flatMapToDouble(Arrays::stream)
                .map(v -> v * v)
                .sum();
    }

    private static double[][] noise(int height, int width) {
        Random random = new Random(31L * height + width);
        double[][] plane = new double[height][width];
        for (double[] row : plane) {
            Arrays.setAll(row, x -> random.nextGaussian());
        }
        return plane;
    }
}
