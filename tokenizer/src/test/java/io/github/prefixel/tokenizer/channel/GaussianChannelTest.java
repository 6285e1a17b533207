package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianChannelTest {
    private static final int SAMPLES = 60_000;

    /** Both forms have the same joint moments, and the information of those is R(D). */
    @ParameterizedTest
    @CsvSource({"1, 0.25", "4, 0.1", "9, 8", "0.01, 0.005"})
    void samplesHaveDistortionAndRate(double variance, double distortion) {
        GaussianChannel channel = new GaussianChannel(variance, distortion);
        assertEquals(0.5 * Math.log(variance / distortion) / Math.log(2), channel.rate(), 1e-12);
        double[] source = gaussian(variance, 1);
        assertJoint(channel, source, channel.forward(source, 2));
        double[] received = gaussian(variance - distortion, 3);
        assertJoint(channel, channel.backward(received, 4), received);
    }

    private static void assertJoint(GaussianChannel channel, double[] source, double[] received) {
        MeanOfSamples error = new MeanOfSamples();
        MeanOfSamples x = new MeanOfSamples();
        MeanOfSamples y = new MeanOfSamples();
        MeanOfSamples product = new MeanOfSamples();
        for (int i = 0; i < SAMPLES; i++) {
            error.add((source[i] - received[i]) * (source[i] - received[i]));
            x.add(source[i] * source[i]);
            y.add(received[i] * received[i]);
            product.add(source[i] * received[i]);
        }
        double left = channel.variance() - channel.distortion();
        assertEquals(channel.distortion(), error.mean(), 4 * error.standardError());
        assertEquals(channel.variance(), x.mean(), 4 * x.standardError());
        assertEquals(left, y.mean(), 4 * y.standardError());
        assertEquals(left, product.mean(), 4 * product.standardError());
        double correlation = product.mean() / Math.sqrt(x.mean() * y.mean());
        // The standard error of atanh of a correlation is 1/√n (Fisher 1915), and dI = ρ d atanh ρ.
        double nats = -0.5 * Math.log(1 - correlation * correlation);
        assertEquals(channel.rate(), nats / Math.log(2), 4 * correlation / Math.sqrt(SAMPLES) / Math.log(2));
        double deviation = Math.sqrt(channel.variance());
        KolmogorovSmirnov.assertFollows(source, value -> 1 - Normal.above(value / deviation));
    }

    @Test
    void nothingIsSentAtTheWholeVariance() {
        GaussianChannel channel = new GaussianChannel(2, 2);
        assertEquals(0, channel.rate());
        assertArrayEquals(new double[3], channel.forward(new double[] {1, 2, 3}, 1));
    }

    @Test
    void capacity() {
        assertEquals(0.5, GaussianChannel.capacity(1, 1), 1e-15);
        assertEquals(2, GaussianChannel.capacity(15, 1), 1e-15);
        assertEquals(0, GaussianChannel.capacity(0, 1));
        assertEquals(0.5e-20 / Math.log(2), GaussianChannel.capacity(1e-20, 1), 1e-30);
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new GaussianChannel(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new GaussianChannel(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GaussianChannel(1, 1.01));
        assertThrows(IllegalArgumentException.class, () -> new GaussianChannel(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianChannel(Double.POSITIVE_INFINITY, 1));
        assertThrows(IllegalArgumentException.class, () -> GaussianChannel.capacity(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> GaussianChannel.capacity(1, 0));
    }

    private static double[] gaussian(double variance, long seed) {
        Random random = new Random(seed);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = Math.sqrt(variance) * random.nextGaussian();
        }
        return samples;
    }
}
