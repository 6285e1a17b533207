package io.github.prefixel.codec.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorRotationTest {
    static Stream<ColorRotation> rotations() {
        Random random = new Random(1);
        Stream<ColorRotation> extremes = Stream.of(
                ColorRotation.OPPONENT,
                new ColorRotation(-128, -128, -128),
                new ColorRotation(127, 127, 127),
                new ColorRotation(-128, 0, 127),
                new ColorRotation(0, -128, 64));
        return Stream.concat(
                extremes,
                Stream.generate(() -> new ColorRotation(
                                random.nextInt(256) - 128, random.nextInt(256) - 128, random.nextInt(256) - 128))
                        .limit(30));
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void rowsAreOrthonormal(ColorRotation rotation) {
        float[][] m = rotation.matrix();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double dot = m[i][0] * m[j][0] + m[i][1] * m[j][1] + m[i][2] * m[j][2];
                assertEquals(i == j ? 1 : 0, dot, 1e-6, "rows " + i + " and " + j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void inverseUndoesForward(ColorRotation rotation) {
        Random random = new Random(2);
        float[][][] planes = new float[3][5][7];
        float[][][] original = new float[3][5][7];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 7; x++) {
                    planes[c][y][x] = random.nextInt(256) - 128;
                    original[c][y][x] = planes[c][y][x];
                }
            }
        }
        rotation.forward(planes);
        rotation.inverse(planes);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 5; y++) {
                assertArrayEquals(original[c][y], planes[c][y], 1e-3f);
            }
        }
    }

    /** The turns as their documentation words them, one by one: the format depends on order, direction and unit. */
    @Test
    void eachAngleTurnsItsPairOfRows() {
        float[][] f = ColorRotation.OPPONENT.matrix();
        assertArrayEquals(new float[] {0.57735027f, 0.57735027f, 0.57735027f}, f[0], 1e-6f);
        assertArrayEquals(new float[] {-0.40824829f, -0.40824829f, 0.81649658f}, f[1], 1e-6f);
        assertArrayEquals(new float[] {0.70710678f, -0.70710678f, 0}, f[2], 1e-6f);
        assertTurned(f, new ColorRotation(64, 0, 0), 0, 1);
        assertTurned(f, new ColorRotation(0, 64, 0), 0, 2);
        assertTurned(f, new ColorRotation(0, 0, 64), 1, 2);
    }

    /** 64 units are 45°: row i goes half-way to row j, row j half-way away from row i. */
    private static void assertTurned(float[][] f, ColorRotation rotation, int i, int j) {
        float[][] m = rotation.matrix();
        float half = (float) Math.sqrt(0.5);
        for (int k = 0; k < 3; k++) {
            assertEquals(half * (f[i][k] + f[j][k]), m[i][k], 1e-6f);
            assertEquals(half * (f[j][k] - f[i][k]), m[j][k], 1e-6f);
            assertEquals(f[3 - i - j][k], m[3 - i - j][k], 1e-6f);
        }
    }
}
