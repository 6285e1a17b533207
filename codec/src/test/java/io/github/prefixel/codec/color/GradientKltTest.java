package io.github.prefixel.codec.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientKltTest {
    /** Steps of the three principal gradients, in samples of 16 bits. */
    private static final int[] STEPS = {16000, 8000, 4000};

    /** Angles are rounded to half a unit each; together that turns an axis by about a unit at most. */
    private static final double LEAST_COSINE = Math.cos(1.25 * ColorRotation.UNIT);

    /** Every rotation is found again from a picture whose gradients lie along its axes. */
    @ParameterizedTest
    @ValueSource(ints = {-128, -127, -96, -33, 0, 1, 64, 127})
    void findsTheAxesOfThePicture(int a) {
        for (int b = -128; b < 128; b += 17) {
            for (int c = -128; c < 128; c += 15) {
                float[][] axes = new ColorRotation(a, b, c).matrix();
                float[][] found = GradientKlt.of(pictureWithAxes(axes)).matrix();
                for (int i = 0; i < 3; i++) {
                    double cosine = Math.abs(dot(axes[i], found[i]));
                    assertTrue(cosine >= LEAST_COSINE, "axis " + i + " of " + a + ", " + b + ", " + c + ": " + cosine);
                }
            }
        }
    }

    /** Steps to and fro along each axis. */
    private static Raster pictureWithAxes(float[][] axes) {
        Raster picture = new Raster(6, 1, Components.RGB, 16);
        for (int c = 0; c < 3; c++) {
            for (int x = 0; x < 6; x++) {
                double step = x % 2 == 0 ? 0 : STEPS[x / 2] * axes[x / 2][c];
                picture.set(c, x, 0, 32768 + (int) Math.rint(step));
            }
        }
        return picture;
    }

    private static double dot(float[] a, float[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void decorrelatesTheGradientsOfMixedNoise(long seed) {
        Raster picture = mixedNoise(new Random(seed));
        double[][] covariance = covarianceAfter(GradientKlt.of(picture), picture);
        double spread = covariance[0][0] - covariance[2][2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(0, covariance[i][j] / spread, ColorRotation.UNIT, "components " + j + " and " + i);
                assertTrue(covariance[j][j] > covariance[i][i], "energy falls from component to component");
            }
        }
    }

    private static Raster mixedNoise(Random random) {
        double[][] mix = new double[3][3];
        for (double[] row : mix) {
            for (int i = 0; i < 3; i++) {
                row[i] = random.nextGaussian();
            }
        }
        Raster picture = new Raster(64, 48, Components.RGB, 16);
        for (int i = 0; i < picture.pixels(); i++) {
            double[] sources = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int c = 0; c < 3; c++) {
                double sample = mix[c][0] * sources[0] + mix[c][1] * sources[1] + mix[c][2] * sources[2];
                picture.plane(c)[i] = (short) Math.max(0, Math.min(65535, 32768 + 1500 * sample));
            }
        }
        return picture;
    }

    private static double[][] covarianceAfter(ColorRotation rotation, Raster picture) {
        int width = picture.width();
        float[][][] planes = new float[3][picture.height()][width];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                planes[c][i / width][i % width] = picture.plane(c)[i] & 0xFFFF;
            }
        }
        rotation.forward(planes);
        double[][] covariance = new double[3][3];
        for (int y = 1; y < picture.height(); y++) {
            for (int x = 1; x < width; x++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        covariance[i][j] += (planes[i][y][x] - planes[i][y][x - 1])
                                        * (planes[j][y][x] - planes[j][y][x - 1])
                                + (planes[i][y][x] - planes[i][y - 1][x]) * (planes[j][y][x] - planes[j][y - 1][x]);
                    }
                }
            }
        }
        return covariance;
    }

    @Test
    void greyGradientsHaveTheGreyAxisFirst() {
        Raster picture = new Raster(40, 30, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                picture.plane(c)[i] = (short) (i % 40 * 3 + i / 40 * 2 + 40 * c);
            }
        }
        ColorRotation rotation = GradientKlt.of(picture);
        assertEquals(0, rotation.a());
        assertEquals(0, rotation.b());
    }

    @Test
    void pictureWithoutGradientsHasTheOpponentAxes() {
        assertEquals(ColorRotation.OPPONENT, GradientKlt.of(new Raster(9, 5, Components.RGB, 8)));
        assertEquals(ColorRotation.OPPONENT, GradientKlt.of(new Raster(1, 1, Components.RGBA, 8)));
    }
}
