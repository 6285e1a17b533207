package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DitheredQuantiserTest {
    private static final double SPACE_FILLING = 0.5 * Math.log(2 * Math.PI * Math.E / 12) / Math.log(2);

    /** Whatever the input; without dither the error of an input depends on nothing else. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, -17.21})
    void errorIsUniformAndIndependent(double input) {
        double step = 0.7;
        Random random = new Random(1);
        double[] errors = new double[40_000];
        for (int i = 0; i < errors.length; i++) {
            double dither = step * (random.nextDouble() - 0.5);
            errors[i] = DitheredQuantiser.send(input, dither, step) - input;
        }
        KolmogorovSmirnov.assertUniform(errors, -step / 2, step / 2);
    }

    /** The rate is the entropy of the quantiser's output, averaged over the dither. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 2, 3.5, 8, 100})
    void rateIsTheEntropyGivenTheDither(double step) {
        int dithers = 500;
        double sum = 0;
        for (int i = 0; i < dithers; i++) {
            double dither = step * ((i + 0.5) / dithers - 0.5);
            int cells = (int) (9 / step) + 2;
            for (int k = -cells; k <= cells; k++) {
                double mass = Normal.between((k - 0.5) * step - dither, (k + 0.5) * step - dither);
                sum += mass > 0 ? -mass * Math.log(mass) : 0;
            }
        }
        double rate = DitheredQuantiser.gaussian(step).rate();
        assertEquals(sum / dithers / Math.log(2), rate, 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.5, 1, 2, 5, 20, 1e4})
    void gapsToTheBound(double step) {
        OperatingPoint plain = DitheredQuantiser.gaussian(step);
        OperatingPoint estimated = DitheredQuantiser.estimatedGaussian(step);
        assertEquals(step * step / 12, plain.distortion(), 1e-15 * step * step);
        assertEquals(plain.rate(), estimated.rate());
        assertTrue(estimated.distortion() < plain.distortion() && estimated.distortion() < 1);
        double gap = gap(estimated);
        assertTrue(gap >= 0 && gap <= SPACE_FILLING + 1e-9, () -> "gap " + gap);
        assertTrue(gap(plain) >= gap && gap(plain) <= SPACE_FILLING + 0.5);
    }

    @Test
    void highResolution() {
        assertEquals(0.2546, SPACE_FILLING, 5e-5);
        assertEquals(SPACE_FILLING, gap(DitheredQuantiser.gaussian(0.001)), 1e-6);
        assertEquals(SPACE_FILLING, gap(UniformQuantiser.gaussian(0.001, Reconstruction.MIDPOINT)), 1e-6);
        assertEquals(1.533, 20 * Math.log10(2) * SPACE_FILLING, 5e-4);
    }

    /** Linear estimates: the factor 1/(1 + Δ²/12) on samples. */
    @Test
    void estimateLowersTheError() {
        double step = 3;
        Random random = new Random(2);
        MeanOfSamples error = new MeanOfSamples();
        for (int i = 0; i < 60_000; i++) {
            double x = random.nextGaussian();
            double received = DitheredQuantiser.send(x, step * (random.nextDouble() - 0.5), step);
            double estimate = received / (1 + step * step / 12);
            error.add((estimate - x) * (estimate - x));
        }
        assertEquals(DitheredQuantiser.estimatedGaussian(step).distortion(), error.mean(), 4 * error.standardError());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 6})
    void uniformQuantiserAgreesWithSamples(double step) {
        Random random = new Random(3);
        MeanOfSamples error = new MeanOfSamples();
        double[] counts = new double[101];
        int samples = 100_000;
        for (int i = 0; i < samples; i++) {
            double x = random.nextGaussian();
            double index = Math.rint(x / step);
            counts[50 + (int) index]++;
            error.add((x - step * index) * (x - step * index));
        }
        double entropy = 0;
        for (double count : counts) {
            entropy += count == 0 ? 0 : -count / samples * Math.log(count / samples) / Math.log(2);
        }
        OperatingPoint middle = UniformQuantiser.gaussian(step, Reconstruction.MIDPOINT);
        OperatingPoint centroid = UniformQuantiser.gaussian(step, Reconstruction.CENTROID);
        assertEquals(entropy, middle.rate(), 0.01);
        assertEquals(middle.rate(), centroid.rate());
        assertEquals(error.mean(), middle.distortion(), 4 * error.standardError());
        assertTrue(centroid.distortion() < middle.distortion());
        assertTrue(gap(centroid) > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNonsense(double step) {
        assertThrows(IllegalArgumentException.class, () -> DitheredQuantiser.send(1, 0, step));
        assertThrows(IllegalArgumentException.class, () -> DitheredQuantiser.gaussian(step));
        assertThrows(IllegalArgumentException.class, () -> UniformQuantiser.gaussian(step, Reconstruction.CENTROID));
    }

    /** h(X) − log2 Δ, also where a step is less than the digits of a sample. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-9, 1e-14, 1e-17, 1e-200})
    void finestStepsKeepTheirDigits(double step) {
        double rate = (0.5 * Math.log(2 * Math.PI * Math.E) - Math.log(step)) / Math.log(2);
        assertEquals(rate, DitheredQuantiser.gaussian(step).rate(), 1e-12 * rate);
    }

    @Test
    void widestStepsEnd() {
        OperatingPoint nothing = UniformQuantiser.gaussian(1e300, Reconstruction.MIDPOINT);
        assertEquals(0, nothing.rate(), 1e-12);
        assertEquals(1, nothing.distortion(), 1e-12);
        assertEquals(0, DitheredQuantiser.gaussian(1e100).rate(), 1e-90);
    }

    private static double gap(OperatingPoint point) {
        return point.rate() - Math.max(0, -0.5 * Math.log(point.distortion()) / Math.log(2));
    }
}
