package io.github.prefixel.tokenizer.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneSpectrumTest {
    private static double[][] white(int width, int height, double deviation, long seed) {
        Random random = new Random(seed);
        double[][] plane = new double[height][width];
        for (double[] row : plane) {
            for (int x = 0; x < width; x++) {
                row[x] = 100 + deviation * random.nextGaussian();
            }
        }
        return plane;
    }

    /** |Σ w (x − mean) e^…|² / Σ w² of one square. */
    private static double power(double[][] plane, int left, int top, int side, int kx, int ky) {
        double[] window = Window.HANN.weights(side);
        double mean = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                mean += plane[top + y][left + x] / (side * side);
            }
        }
        double real = 0;
        double imaginary = 0;
        double energy = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double weight = window[y] * window[x];
                double angle = 2 * Math.PI * (kx * x + ky * y) / side;
                real += weight * (plane[top + y][left + x] - mean) * Math.cos(angle);
                imaginary += weight * (plane[top + y][left + x] - mean) * Math.sin(angle);
                energy += weight * weight;
            }
        }
        return (real * real + imaginary * imaginary) / energy;
    }

    /** 13 × 12 makes squares of 8 at 0, 2, 5 across and 0, 4 down: a number of pairs; 13 × 15 makes an odd number. */
    @Test
    void equalsTheSumsOfTheDefinition() {
        int[][] tops = {{0, 4}, {0, 3, 7}};
        int[] heights = {12, 15};
        for (int i = 0; i < heights.length; i++) {
            double[][] plane = white(13, heights[i], 10, i);
            PlaneSpectrum spectrum = PlaneSpectrum.welch(plane);
            assertEquals(8, spectrum.side());
            for (int ky = 0; ky < 8; ky++) {
                for (int kx = 0; kx < 8; kx++) {
                    double sum = 0;
                    for (int top : tops[i]) {
                        for (int left : new int[] {0, 2, 5}) {
                            sum += power(plane, left, top, 8, kx, ky);
                        }
                    }
                    assertEquals(sum / (3 * tops[i].length), spectrum.powers()[ky][kx], 1e-9);
                }
            }
        }
    }

    @Test
    void periodogramIsThatOfTheMiddle() {
        double[][] plane = white(11, 9, 10, 3);
        PlaneSpectrum spectrum = PlaneSpectrum.periodogram(plane);
        assertEquals(8, spectrum.side());
        for (int ky = 0; ky < 8; ky++) {
            for (int kx = 0; kx < 8; kx++) {
                assertEquals(power(plane, 1, 0, 8, kx, ky), spectrum.powers()[ky][kx], 1e-9);
            }
        }
    }

    @Test
    void whiteNoiseIsFlat() {
        double[][] plane = white(700, 500, 6, 4);
        for (double power : PlaneSpectrum.welch(plane).radial().powers()) {
            assertEquals(36, power, 12);
        }
        assertEquals(0.5615, PlaneSpectrum.periodogram(plane).flatness(), 0.01);
        double welch = PlaneSpectrum.welch(plane).flatness();
        assertTrue(welch > 0.92 && welch < 1, "flatness " + welch);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 512, 512", "2, 200, 300", "2, 300, 200", "2, 256, 256",
        "2.454, 512, 512", "2.454, 200, 300", "2.454, 300, 200", "2.454, 256, 256",
        "0, 512, 512", "0, 200, 300", "0, 300, 200", "0, 256, 256"
    })
    void exponentsAreThoseOfTheField(double exponent, int width, int height) {
        for (long seed = 1; seed <= 2; seed++) {
            double[][] field = RandomPhaseField.of(width, height, exponent, seed);
            for (double[][] plane : new double[][][] {
                field, RandomPhaseField.rounded(field, 255), RandomPhaseField.rounded(field, 65535)
            }) {
                PowerLaw law = PowerLaw.of(PlaneSpectrum.welch(plane).radial());
                assertEquals(exponent, law.exponent(), 0.06, "seed " + seed);
                assertTrue(law.standardError() < 0.05);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "2, 2", "3, 5", "5, 5", "6, 6", "9, 40"})
    void smallAndConstantPlanesAreDefined(int width, int height) {
        for (double[][] plane : new double[][][] {new double[height][width], white(width, height, 5, 5)}) {
            PlaneSpectrum spectrum = PlaneSpectrum.welch(plane);
            RadialSpectrum radial = spectrum.radial();
            assertEquals(spectrum.side() < 4, radial.bins() == 0);
            assertEquals(spectrum.side() < 4, Double.isNaN(spectrum.flatness()));
            assertTrue(Double.isNaN(PowerLaw.of(radial).exponent()));
            assertEquals(
                    Math.min(width, height) < 4,
                    Double.isNaN(PlaneSpectrum.periodogram(plane).flatness()));
            assertEquals(radial.bins() == 0, Double.isNaN(CutOff.of(radial, radial)));
        }
    }

    /** So thin that its squares are tiny, and so long that there are very many. */
    @Test
    void thinPlanesAreCoveredToTheirEnd() {
        double[][] plane = new double[3][60_000];
        plane[1][plane[1].length - 2] = 1;
        assertTrue(PlaneSpectrum.welch(plane).powers()[1][1] > 0);
    }

    @Test
    void refusesWhatIsNoPlane() {
        assertThrows(IllegalArgumentException.class, () -> PlaneSpectrum.welch(new double[0][0]));
        assertThrows(IllegalArgumentException.class, () -> PlaneSpectrum.welch(new double[2][0]));
        assertThrows(IllegalArgumentException.class, () -> PlaneSpectrum.welch(new double[][] {{1, 2}, {3}}));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PlaneSpectrum.periodogram(new double[][] {{1, 2}, {3, Double.NaN}}))
                .getMessage();
        assertEquals("the sample in row 1, column 1 is NaN", message);
    }
}
