package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.channel.RateDistortionPerception.Blend;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateDistortionPerceptionTest {
    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0.585786", "1, 0.25, 0.267949", "2, 0.0625, 0.063508", "3, 0.015625, 0.015687"})
    void unitGaussian(double rate, double least, double realistic) {
        assertEquals(realistic, RateDistortionPerception.distortion(1, rate, 0), 5e-7);
        assertEquals(2 - 2 * Math.sqrt(1 - least), RateDistortionPerception.distortion(1, rate, 0), 1e-14);
        assertEquals(least, RateDistortionPerception.distortion(1, rate, 1), 1e-15);
        assertEquals(new Blend(2 * least, 0), RateDistortionPerception.posterior(1, least, 1));
        assertEquals(least, RateDistortionPerception.posterior(1, least, 0).distortion());
        assertTrue(10 * Math.log10(realistic / least) < 3.0103);
        assertEquals(rate, RateDistortionPerception.rate(1, 2 - 2 * Math.sqrt(1 - least), 0), 1e-12);
    }

    /** Minimises the information over jointly Gaussian reconstructions of each deviation that is allowed. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.3, 0",
        "1, 0.3, 0.01",
        "1, 0.3, 0.5",
        "4, 1, 0.2",
        "4, 4.5, 0.2",
        "4, 5, 0.2",
        "1, 1.5, 0",
        "1, 2, 0",
        "2, 1e-3, 1e-8"
    })
    void rateIsTheLeastInformation(double variance, double distortion, double perception) {
        double deviation = Math.sqrt(variance);
        double reach = Math.sqrt(perception);
        int steps = 100_000;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            double q = deviation + reach * (2.0 * i / steps - 1);
            double correlation = q > 0 ? Math.max(0, (variance + q * q - distortion) / (2 * deviation * q)) : 0;
            if (correlation < 1 && (q > 0 || distortion >= variance)) {
                least = Math.min(least, -0.5 * Math.log(1 - correlation * correlation) / Math.log(2));
            }
        }
        assertEquals(least, RateDistortionPerception.rate(variance, distortion, perception), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 2, 6})
    void rateAndDistortionAreInverse(double rate) {
        for (double perception : new double[] {0, 1e-6, 0.01, 0.3, 2}) {
            double distortion = RateDistortionPerception.distortion(3, rate, perception);
            assertEquals(rate, RateDistortionPerception.rate(3, distortion, perception), 1e-8);
        }
    }

    @Test
    void realismCostsAtMostThreeDecibels() {
        for (double rate = 0; rate < 8; rate += 0.25) {
            double least = RateDistortion.gaussianDistortion(1, rate);
            double last = 2 * least + 1e-15;
            for (double perception : new double[] {0, 0.001, 0.01, 0.1, 0.5, 1}) {
                double distortion = RateDistortionPerception.distortion(1, rate, perception);
                assertTrue(distortion <= last && distortion >= least);
                last = distortion;
            }
        }
    }

    /** The optimal blend lies on D(R, P), and the posterior blend above it, save where nothing was sent. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 0.01", "5, 4.9", "5, 5", "2, 0"})
    void blendsAndTheBound(double variance, double distortion) {
        for (double a = 0; a <= 1; a += 0.125) {
            Blend optimal = RateDistortionPerception.optimal(variance, distortion, a);
            Blend posterior = RateDistortionPerception.posterior(variance, distortion, a);
            if (distortion > 0) {
                double rate = RateDistortion.gaussianRate(variance, distortion);
                assertEquals(
                        optimal.distortion(),
                        RateDistortionPerception.distortion(variance, rate, optimal.perception()),
                        1e-12);
                assertTrue(posterior.distortion()
                        >= RateDistortionPerception.distortion(variance, rate, posterior.perception()) - 1e-12);
            }
            if (distortion == variance) {
                Blend unsent = RateDistortionPerception.unsent(new double[] {variance}, a);
                for (Blend blend : new Blend[] {optimal, posterior}) {
                    assertEquals(unsent.distortion(), blend.distortion(), 1e-12);
                    assertEquals(unsent.perception(), blend.perception(), 1e-12);
                }
            }
        }
    }

    /** Samples of both blends: squared error, and the variance that W2² speaks of. */
    @ParameterizedTest
    @CsvSource({"1, 0.25, 0.5", "4, 3, 1", "0.5, 0.4, 0.2"})
    void agreesWithSamples(double variance, double distortion, double a) {
        GaussianChannel channel = new GaussianChannel(variance, distortion);
        Random random = new Random(1);
        double[] source = new double[60_000];
        for (int i = 0; i < source.length; i++) {
            source[i] = Math.sqrt(variance) * random.nextGaussian();
        }
        double[] estimate = channel.forward(source, 2);
        double stretch = 1 - a + a * Math.sqrt(variance / (variance - distortion));
        double[] optimal = new double[source.length];
        double[] posterior = new double[source.length];
        for (int i = 0; i < source.length; i++) {
            optimal[i] = stretch * estimate[i];
            posterior[i] = estimate[i] + a * Math.sqrt(distortion) * random.nextGaussian();
        }
        assertBlend(RateDistortionPerception.optimal(variance, distortion, a), variance, source, optimal);
        assertBlend(RateDistortionPerception.posterior(variance, distortion, a), variance, source, posterior);
    }

    private static void assertBlend(Blend blend, double variance, double[] source, double[] blended) {
        MeanOfSamples error = new MeanOfSamples();
        MeanOfSamples square = new MeanOfSamples();
        for (int i = 0; i < source.length; i++) {
            error.add((source[i] - blended[i]) * (source[i] - blended[i]));
            square.add(blended[i] * blended[i]);
        }
        assertEquals(blend.distortion(), error.mean(), 4 * error.standardError());
        double deviation = Math.sqrt(variance) - Math.sqrt(blend.perception());
        assertEquals(deviation * deviation, square.mean(), 4 * square.standardError());
    }

    @Test
    void unsentComponents() {
        Blend blend = RateDistortionPerception.unsent(new double[] {3, 1, 0.5, 0}, 0.5);
        assertEquals(4.5 * 1.25, blend.distortion(), 1e-15);
        assertEquals(4.5 * 0.25, blend.perception(), 1e-15);
        assertEquals(new Blend(0, 0), RateDistortionPerception.unsent(new double[0], 1));
    }

    @Test
    void edges() {
        assertEquals(Double.POSITIVE_INFINITY, RateDistortionPerception.rate(1, 0, 0.5));
        assertEquals(0, RateDistortionPerception.rate(1, 1, 1));
        assertEquals(0, RateDistortionPerception.rate(1, 2, 0));
        assertEquals(0, RateDistortionPerception.rate(1, 100, 0));
        assertTrue(RateDistortionPerception.rate(1, 1.999, 0) > 0);
        assertEquals(2, RateDistortionPerception.distortion(1, 0, 0));
        assertEquals(20, RateDistortionPerception.rate(1, 0x1p-40, 0), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNonsense(double number) {
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.rate(number, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.rate(1, number, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.rate(1, 1, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.distortion(number, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.distortion(1, number, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.distortion(1, 1, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.optimal(1, number, 0.5));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.optimal(1, 0.5, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.posterior(1, number, 0.5));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.posterior(number, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> RateDistortionPerception.posterior(1, 1.01, 0.5));
        assertThrows(
                IllegalArgumentException.class, () -> RateDistortionPerception.unsent(new double[] {1, number}, 0.5));
    }
}
