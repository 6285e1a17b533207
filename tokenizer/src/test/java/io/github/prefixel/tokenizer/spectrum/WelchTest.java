package io.github.prefixel.tokenizer.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.prefixel.tokenizer.analyze.SpectralFlatness;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periodograms and their means, against sums that need no fast transform and the flatness known of white noise. */
class WelchTest {
    private static double[] white(int n, double deviation, long seed) {
        Random random = new Random(seed);
        double[] samples = new double[n];
        Arrays.setAll(samples, i -> deviation * random.nextGaussian());
        return samples;
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void equalsTheSumsOfTheDefinition(Window window) {
        double[] samples = white(45, 3, 1);
        double[] weights = window.weights(16);
        double[] expected = new double[9];
        int[] starts = {0, 8, 16, 24};
        for (int start : starts) {
            for (int k = 0; k < expected.length; k++) {
                double real = 0;
                double imaginary = 0;
                double energy = 0;
                for (int i = 0; i < 16; i++) {
                    real += weights[i] * samples[start + i] * Math.cos(2 * Math.PI * i * k / 16);
                    imaginary += weights[i] * samples[start + i] * Math.sin(2 * Math.PI * i * k / 16);
                    energy += weights[i] * weights[i];
                }
                expected[k] += (real * real + imaginary * imaginary) / energy / starts.length;
            }
        }
        double[] powers = new Welch(16, 8, window).powers(samples);
        assertEquals(9, powers.length);
        for (int k = 0; k < powers.length; k++) {
            assertEquals(expected[k], powers[k], 1e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 1024})
    void periodogramHoldsTheEnergy(int n) {
        double[] samples = white(n, 5, 2);
        double[] powers = Periodogram.of(samples);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += powers[Math.min(k, n - k)];
        }
        assertEquals(Arrays.stream(samples).map(x -> x * x).sum(), sum, 1e-8 * sum);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void whiteNoiseHasItsVarianceAtEveryFrequency(Window window) {
        double[] powers = new Welch(32, 16, window).powers(white(1 << 18, 3, 3));
        for (int k = 1; k < 16; k++) {
            assertEquals(9, powers[k], 0.4);
        }
    }

    @Test
    void whiteNoiseIsAsFlatAsTheoryHasIt() {
        double[] one = Periodogram.of(white(1 << 18, 2, 4));
        assertEquals(0.56146, SpectralFlatness.of(Arrays.copyOfRange(one, 1, one.length - 1)), 0.006);
        double[] mean = new Welch(4096, 4096, Window.RECTANGULAR).powers(white(64 * 4096, 2, 5));
        assertEquals(0.99220, SpectralFlatness.of(Arrays.copyOfRange(mean, 1, mean.length - 1)), 0.001);
    }

    @Test
    void theAutoregressiveSpectrumHasTheFlatnessOfItsCodingGain() {
        double rho = 0.95;
        double[] spectrum = new double[1 << 12];
        Arrays.setAll(
                spectrum,
                k -> (1 - rho * rho) / (1 - 2 * rho * Math.cos(2 * Math.PI * k / spectrum.length) + rho * rho));
        double flatness = SpectralFlatness.of(spectrum);
        assertEquals(0.0975, flatness, 1e-6);
        assertEquals(10.110, 10 * Math.log10(1 / flatness), 0.0005);
    }

    /** The Welch estimate of the process itself comes near, from samples alone. */
    @Test
    void anAutoregressiveSignalIsNearlyAsFlatAsItsSpectrum() {
        double[] noise = white(1 << 18, 1, 6);
        for (int i = 1; i < noise.length; i++) {
            noise[i] += 0.95 * noise[i - 1];
        }
        double[] powers = new Welch(512, 256, Window.HANN).powers(noise);
        assertEquals(0.0975, SpectralFlatness.of(Arrays.copyOfRange(powers, 1, 256)), 0.008);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThrows(IllegalArgumentException.class, () -> new Welch(12, 6, Window.HANN));
        assertThrows(IllegalArgumentException.class, () -> new Welch(8, 0, Window.HANN));
        assertThrows(IllegalArgumentException.class, () -> Periodogram.of(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Periodogram.of(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> Periodogram.of(new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new Welch(8, 4, Window.HANN).powers(new double[7]));
    }
}
