package io.github.prefixel.codec.wavelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every wavelet transform, whatever its filters. Samples are whole numbers. */
abstract class WaveletContract {
    /** Subbands of a plane, which is left as it is. */
    abstract double[][] forward(double[][] plane, SubbandLayout layout);

    /** The low band of a level from subbands, which are left as they are; as large as the array given. */
    abstract double[][] inverse(double[][] subbands, SubbandLayout layout, int toLevel);

    /** One level in one dimension, straight from the definition: low coefficients, then high ones. */
    abstract double[] definition(double[] signal);

    /** Largest rounding error of samples up to 255. */
    abstract double tolerance();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 17, 31, 33, 40})
    void inverseUndoesForward(int height) {
        for (int width = 1; width <= 40; width++) {
            SubbandLayout layout = SubbandLayout.of(width, height);
            double[][] plane = Planes.random(width, height, 40 * height + width);
            assertClose(plane, inverse(forward(plane, layout), layout, 0), width + " x " + height);
        }
    }

    @ParameterizedTest
    @CsvSource({"97, 101", "127, 61", "251, 3", "2, 199", "1, 257", "257, 1", "64, 64", "65, 129"})
    void inverseUndoesForwardOfLargerPlanes(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        double[][] plane = Planes.random(width, height, width);
        assertClose(plane, inverse(forward(plane, layout), layout, 0), "");
    }

    @ParameterizedTest
    @CsvSource({"67, 61", "31, 13", "64, 64", "1, 13", "13, 1", "40, 5"})
    void inverseToLevelGivesTheLowBandOfThatLevel(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        double[][] plane = Planes.random(width, height, 3);
        double[][] subbands = forward(plane, layout);
        for (int level = 0; level <= layout.levels(); level++) {
            double[][] low = Planes.corner(
                    forward(plane, new SubbandLayout(width, height, level)),
                    layout.lowWidth(level),
                    layout.lowHeight(level));
            double[][] alone = Planes.corner(subbands, layout.lowWidth(level), layout.lowHeight(level));
            assertClose(low, inverse(alone, layout, level), "level " + level + " in a plane of its size");
            double[][] inPlace = inverse(subbands, layout, level);
            assertClose(
                    low,
                    Planes.corner(inPlace, layout.lowWidth(level), layout.lowHeight(level)),
                    "level " + level + " in the corner of the full plane");
        }
    }

    /** Coarser levels work on the low band alone: rows of finer detail bands must stay where they are. */
    @ParameterizedTest
    @CsvSource({"67, 61", "64, 64", "31, 13", "13, 40"})
    void detailsOfALevelDoNotDependOnTheNumberOfLevels(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        double[][] plane = Planes.random(width, height, 5);
        double[][] all = forward(plane, layout);
        for (int level = 1; level < layout.levels(); level++) {
            double[][] fewer = forward(plane, new SubbandLayout(width, height, level));
            for (Subband band : layout.subbands()) {
                if (band.level() <= level) {
                    assertClose(Planes.cut(fewer, band), Planes.cut(all, band), band + " of " + level + " levels");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"67, 61", "64, 32", "31, 13", "2, 2", "3, 2", "1, 9", "9, 1", "1, 1"})
    void agreesWithTheDefinition(int width, int height) {
        double[][] plane = Planes.random(width, height, 7);
        SubbandLayout layout = SubbandLayout.of(width, height);
        double[][] expected = Planes.copy(plane);
        for (int level = 0; level < layout.levels(); level++) {
            defineLevel(expected, layout.lowWidth(level), layout.lowHeight(level));
        }
        assertClose(expected, forward(plane, layout), "");
    }

    private void defineLevel(double[][] plane, int width, int height) {
        double[][] columns = Planes.transpose(Planes.corner(plane, width, height));
        for (int x = 0; x < width; x++) {
            columns[x] = definition(columns[x]);
        }
        double[][] rows = Planes.transpose(columns);
        for (int y = 0; y < height; y++) {
            System.arraycopy(definition(rows[y]), 0, plane[y], 0, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"67, 61", "40, 40", "1, 13", "13, 1", "1, 1"})
    void constantPictureHasTheSameLowBandAndNoDetails(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        double[][] plane = new double[height][width];
        for (double[] row : plane) {
            java.util.Arrays.fill(row, 200);
        }
        double[][] subbands = forward(plane, layout);
        for (Subband band : layout.subbands()) {
            double expected = band.orientation() == Orientation.LL ? 200 : 0;
            for (double[] row : Planes.cut(subbands, band)) {
                for (double coefficient : row) {
                    assertEquals(expected, coefficient, tolerance(), band.toString());
                }
            }
        }
    }

    @Test
    void verticalEdgeIsSeenByHlAlone() {
        double[][] plane = new double[48][64];
        for (double[] row : plane) {
            java.util.Arrays.fill(row, 33, 64, 200);
        }
        SubbandLayout layout = SubbandLayout.of(64, 48);
        double[][] subbands = forward(plane, layout);
        for (Subband band : layout.subbands()) {
            double energy = Planes.energy(Planes.cut(subbands, band));
            switch (band.orientation()) {
                case HL -> assertTrue(energy > 100, band + " has " + energy);
                case LH, HH -> assertEquals(0, energy, 1e-4, band.toString());
                case LL -> {}
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 14", "20, 46", "50, 14", "21, 33"})
    void dotIsSeenWhereItStands(int dotX, int dotY) {
        double[][] plane = new double[64][64];
        plane[dotY][dotX] = 200;
        SubbandLayout layout = SubbandLayout.of(64, 64);
        double[][] subbands = forward(plane, layout);
        for (Subband band : layout.subbands()) {
            double[][] coefficients = Planes.cut(subbands, band);
            if (band.level() > 3 || band.orientation() == Orientation.LL) {
                continue;
            }
            int[] peak = Planes.peak(coefficients);
            assertEquals(dotX >> band.level(), peak[0], 1, "column of the peak in " + band);
            assertEquals(dotY >> band.level(), peak[1], 1, "row of the peak in " + band);
        }
    }

    final void assertClose(double[][] expected, double[][] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int y = 0; y < expected.length; y++) {
            int row = y;
            assertArrayEquals(expected[y], actual[y], tolerance(), () -> what + ", row " + row);
        }
    }
}
