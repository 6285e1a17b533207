package io.github.prefixel.tokenizer.complex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Energies of all subbands as the Python package dtcwt 0.13 gives them: {@code Transform2d(biort='near_sym_b',
 * qshift='qshift_b').forward(plane, nlevels=4)}, then {@code (abs(highpasses[level]) ** 2).sum((0, 1))}. The order of
 * orientations is the same there.
 */
class ReferenceValuesTest {
    private static final double[][] ENERGIES = {
        {165.0747541228, 160.3971251172, 160.9473950845, 165.3128910511, 162.6906690105, 163.9712658866},
        {39.21986703083, 40.93837247217, 44.58581934511, 59.11981405819, 39.07099043873, 38.85499250383},
        {7.961909796261, 10.77706647495, 17.14273339673, 46.35833238958, 11.17038845779, 9.055878603603},
        {2.244779480732, 3.653618321129, 18.23380118616, 69.83721714095, 3.922138510406, 2.061882993209}
    };

    @Test
    void energiesAreThoseOfAnotherProgram() {
        ComplexPyramid pyramid = PlaneDualTree.forward(plane(), ENERGIES.length);
        for (int level = 1; level <= ENERGIES.length; level++) {
            for (Orientation orientation : Orientation.values()) {
                double expected = ENERGIES[level - 1][orientation.ordinal()];
                assertEquals(expected, pyramid.band(level, orientation).energy(), 1e-11 * expected);
            }
        }
        double low = 0;
        for (double[] row : pyramid.lowPass()) {
            for (double sample : row) {
                low += sample * sample;
            }
        }
        assertEquals(17830.71237885498, low, 1e-8);
        assertEquals(
                .16527782175629965, pyramid.band(3, Orientation.DEGREES_135).magnitude(3, 7), 1e-13);
    }

    /** An edge that falls steeply to the right, under a texture. */
    private static double[][] plane() {
        double[][] plane = new double[96][160];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 160; x++) {
                plane[y][x] = (x * 7919 + y * 104729 + x * y * 31) % 257 / 257.0 + (x > 70 + y / 3 ? 1 : 0);
            }
        }
        return plane;
    }
}
