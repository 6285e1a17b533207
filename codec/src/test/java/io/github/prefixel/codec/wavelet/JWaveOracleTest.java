package io.github.prefixel.codec.wavelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import jwave.exceptions.JWaveException;
import jwave.transforms.FastWaveletTransform;
import jwave.transforms.wavelets.Wavelet;
import jwave.transforms.wavelets.WaveletBuilder;
import jwave.transforms.wavelets.biorthogonal.BiOrthogonal44;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An implementation of others as a witness: JWave transforms periodic signals by convolution. */
class JWaveOracleTest {
    /** JWave's first coefficient belongs to a later sample. */
    private static final int SHIFT = 2;

    /**
     * As published, JWave's analysis filters run backwards and the high-pass one has the wrong sign, so that its
     * inverse does not undo its forward transform.
     */
    private static final class BiOrthogonal44Corrected extends BiOrthogonal44 {
        BiOrthogonal44Corrected() {
            reverse(_scalingDeCom);
            reverse(_waveletDeCom);
            Arrays.setAll(_waveletDeCom, i -> -_waveletDeCom[i]);
        }

        private static void reverse(double[] filter) {
            for (int i = 0, j = filter.length - 1; i < j; i++, j--) {
                double swap = filter[i];
                filter[i] = filter[j];
                filter[j] = swap;
            }
        }
    }

    /**
     * A signal of 2<sup>k</sup> + 1 samples, mirrored, has the period 2<sup>k + 1</sup>. JWave's filters have a gain of
     * √2 in both bands, ours 1 and 2.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 64, 256, 1024})
    void biorthogonal44IsOurs(int half) throws JWaveException {
        double[][] signal = Planes.random(half + 1, 1, half);
        MirroredSignal mirrored = new MirroredSignal(signal[0]);
        double[] periodic = new double[2 * half];
        Arrays.setAll(periodic, mirrored::at);
        FastWaveletTransform jwave = new FastWaveletTransform(new BiOrthogonal44Corrected());
        double[] theirs = jwave.forward(periodic, 1);
        assertArrayEquals(periodic, jwave.reverse(theirs, 1), 1e-9);

        float[][] ours = Planes.toFloats(signal);
        Lifting97.forward(ours, new SubbandLayout(half + 1, 1, 1));
        int lows = half / 2 + 1;
        for (int i = 0; i <= half; i++) {
            boolean low = i < lows;
            int n = low ? i : i - lows;
            double expected = low
                    ? theirs[Math.floorMod(n - SHIFT, half)] / Math.sqrt(2)
                    : theirs[half + Math.floorMod(n - SHIFT, half)] * Math.sqrt(2);
            assertEquals(expected, ours[0][i], 1e-5 * 255, (low ? "low " : "high ") + n);
        }
    }

    static Stream<Wavelet> orthonormal() {
        return Arrays.stream(WaveletBuilder.create2arr())
                .filter(w -> w.getName().matches("(Haar|Daubechies|Symlet|Coiflet).*"));
    }

    /** That the witness knows its trade. */
    @ParameterizedTest
    @MethodSource("orthonormal")
    void orthonormalFiltersReconstruct(Wavelet wavelet) throws JWaveException {
        double[] signal = new Random(1).doubles(64, -1, 1).toArray();
        FastWaveletTransform transform = new FastWaveletTransform(wavelet);
        double[] coefficients = transform.forward(signal, 1);
        assertArrayEquals(signal, transform.reverse(coefficients, 1), 1e-6, wavelet.getName());
        assertEquals(
                Planes.energy(new double[][] {signal}), Planes.energy(new double[][] {coefficients}), 1e-6, "energy");
    }
}
