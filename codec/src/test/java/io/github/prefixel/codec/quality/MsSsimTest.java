package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsSsimTest {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    /** The published weights do not quite add up to 1. */
    private static final double ALL = 1.0001;

    @ParameterizedTest
    @CsvSource({
        "176,176,5",
        "175,300,5",
        "161,161,5",
        "160,500,4",
        "81,81,4",
        "81,80,3",
        "21,21,2",
        "20,9000,1",
        "1,1,1"
    })
    void scalesFitTheWindow(int width, int height, int scales) {
        assertEquals(scales, MsSsim.scales(width, height));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,40", "5,3", "11,11", "31,13", "200,190"})
    void equalPicturesScoreOne(int width, int height) {
        Raster picture = Pictures.noise(width, height, Components.RGB, 8, 3);
        assertEquals(1, MsSsim.of(picture, picture), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"192,180,8", "33,47,8", "64,64,16", "12,90,8", "7,30,8", "177,191,8"})
    void agreesWithThePlainDefinition(int width, int height, int bitDepth) {
        Raster original = Pictures.waves(width, height, Components.GREY, bitDepth);
        Raster decoded = Pictures.degraded(original, original.maxSample() / 20.0, 5);
        assertEquals(plain(original, decoded), MsSsim.of(original, decoded), 1e-10);
    }

    @Test
    void flatPicturesDifferByLuminanceAlone() {
        Raster dark = new Raster(8, 8, Components.GREY, 8);
        Raster light = new Raster(8, 8, Components.GREY, 8);
        for (int i = 0; i < 64; i++) {
            dark.plane(0)[i] = 100;
            light.plane(0)[i] = 120;
        }
        double c1 = 0.01 * 255 * 0.01 * 255;
        double luminance = (2 * 100 * 120 + c1) / (100 * 100 + 120 * 120 + c1);
        assertEquals(Math.pow(luminance, ALL), MsSsim.of(dark, light), 1e-9);
    }

    @Test
    void fallsAsNoiseGrows() {
        Raster original = Pictures.waves(200, 200, Components.RGB, 8);
        double last = 1;
        for (int sigma = 2; sigma < 60; sigma *= 2) {
            double now = MsSsim.of(original, Pictures.degraded(original, sigma, 9));
            assertTrue(now < last, sigma + ": " + now);
            last = now;
        }
    }

    @Test
    void decibels() {
        assertEquals(20, MsSsim.toDecibel(0.99), 1e-9);
        assertEquals(0, MsSsim.toDecibel(0), 0);
        assertEquals(Double.POSITIVE_INFINITY, MsSsim.toDecibel(1));
    }

    @Test
    void refusesDifferentSizes() {
        Raster picture = new Raster(16, 16, Components.GREY, 8);
        assertThrows(IllegalArgumentException.class, () -> MsSsim.of(picture, new Raster(16, 17, Components.GREY, 8)));
    }

    /** The definition, window by window, in two dimensions and with five moments. */
    private static double plain(Raster original, Raster decoded) {
        double[][] a = plane(original);
        double[][] b = plane(decoded);
        int scales = MsSsim.scales(original.width(), original.height());
        double weightSum = 0;
        for (int s = 0; s < scales; s++) {
            weightSum += WEIGHTS[s];
        }
        double result = 1;
        for (int s = 0; s < scales; s++) {
            double[] means = plainMeans(a, b, original.maxSample());
            result *= Math.pow(Math.max(0, means[s == scales - 1 ? 0 : 1]), WEIGHTS[s] * ALL / weightSum);
            a = halve(a);
            b = halve(b);
        }
        return result;
    }

    private static double[] plainMeans(double[][] a, double[][] b, int peak) {
        int high = Math.min(11, a.length);
        int wide = Math.min(11, a[0].length);
        double c1 = Math.pow(0.01 * peak, 2);
        double c2 = Math.pow(0.03 * peak, 2);
        double ssim = 0;
        double cs = 0;
        int n = 0;
        for (int top = 0; top + high <= a.length; top++) {
            for (int left = 0; left + wide <= a[0].length; left++, n++) {
                double sum = 0;
                double[] m = new double[5];
                for (int y = 0; y < high; y++) {
                    for (int x = 0; x < wide; x++) {
                        double dy = y - (high - 1) / 2.0;
                        double dx = x - (wide - 1) / 2.0;
                        double w = Math.exp(-(dx * dx + dy * dy) / 4.5);
                        double p = a[top + y][left + x];
                        double q = b[top + y][left + x];
                        sum += w;
                        m[0] += w * p;
                        m[1] += w * q;
                        m[2] += w * p * p;
                        m[3] += w * q * q;
                        m[4] += w * p * q;
                    }
                }
                for (int i = 0; i < 5; i++) {
                    m[i] /= sum;
                }
                double contrast = (2 * (m[4] - m[0] * m[1]) + c2) / (m[2] - m[0] * m[0] + m[3] - m[1] * m[1] + c2);
                cs += contrast;
                ssim += contrast * (2 * m[0] * m[1] + c1) / (m[0] * m[0] + m[1] * m[1] + c1);
            }
        }
        return new double[] {ssim / n, cs / n};
    }

    private static double[][] halve(double[][] plane) {
        int height = (plane.length + 1) / 2;
        int width = (plane[0].length + 1) / 2;
        double[][] result = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int k = 0; k < 4; k++) {
                    int row = Math.min(2 * y + k / 2, plane.length - 1);
                    int column = Math.min(2 * x + k % 2, plane[0].length - 1);
                    result[y][x] += plane[row][column] / 4;
                }
            }
        }
        return result;
    }

    private static double[][] plane(Raster grey) {
        double[][] plane = new double[grey.height()][grey.width()];
        for (int y = 0; y < grey.height(); y++) {
            for (int x = 0; x < grey.width(); x++) {
                plane[y][x] = grey.get(0, x, y);
            }
        }
        return plane;
    }
}
