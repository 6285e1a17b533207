package io.github.prefixel.testimages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
    private static final int SIZE = 256;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.5})
    void noiseHasTheExponentAskedFor(double exponent) {
        assertEquals(exponent, measuredExponent(TestImages.noise(SIZE, SIZE, exponent, 11)), 0.1);
    }

    /** Photographs lie between 0.7 and 1.5. */
    @Test
    void sceneAndLeavesFallAsPhotographsDo() {
        double photo = measuredExponent(TestImages.photo(SIZE, SIZE, 1));
        double leaves = measuredExponent(TestImages.deadLeaves(SIZE, SIZE, 1));
        assertTrue(photo > 0.7 && photo < 1.5, "photo " + photo);
        assertTrue(leaves > 0.6 && leaves < 1.5, "leaves " + leaves);
    }

    /** Minus the slope of log amplitude over log frequency, by least squares over rings of an octave's quarter. */
    private static double measuredExponent(TestImage image) {
        double[][] re = new double[SIZE][SIZE];
        double[][] im = new double[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                re[y][x] = image.get(1, x, y);
            }
        }
        new Fourier(SIZE).transform(re, im);
        int rings = 4 * 6;
        double[] power = new double[rings];
        int[] count = new int[rings];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double f = Math.hypot(Math.min(x, SIZE - x), Math.min(y, SIZE - y));
                int ring = (int) Math.floor(4 * Math.log(f / 2) / Math.log(2));
                if (f >= 2 && ring < rings) {
                    power[ring] += re[y][x] * re[y][x] + im[y][x] * im[y][x];
                    count[ring]++;
                }
            }
        }
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int ring = 0; ring < rings; ring++) {
            if (count[ring] > 0) {
                double logFrequency = (ring + 0.5) / 4 * Math.log(2);
                double logAmplitude = 0.5 * Math.log(power[ring] / count[ring]);
                n++;
                sx += logFrequency;
                sy += logAmplitude;
                sxx += logFrequency * logFrequency;
                sxy += logFrequency * logAmplitude;
            }
        }
        return -(n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
