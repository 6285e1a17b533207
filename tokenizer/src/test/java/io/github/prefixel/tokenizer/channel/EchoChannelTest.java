package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoChannelTest {
    private static final int SAMPLES = 40_000;
    private static final EchoChannel BITS = EchoChannel.of(new double[] {-0.5, 0.5}, 0.5);
    private static final EchoChannel TRITS = EchoChannel.of(new double[] {-2 / 3.0, 0, 2 / 3.0}, 1 / 3.0);

    @Test
    void digitPlanesAreEchoChannels() {
        assertEquals(1, BITS.rate(), 1e-15);
        assertEquals(Math.log(3) / Math.log(2), TRITS.rate(), 1e-15);
        for (EchoChannel digits : new EchoChannel[] {BITS, TRITS}) {
            KolmogorovSmirnov.assertUniform(column(digits.noise(SAMPLES, 1e-9, 1), 0), -1, 1);
        }
        KolmogorovSmirnov.assertUniform(sent(BITS, 2), -1, 1);
        KolmogorovSmirnov.assertUniform(sent(TRITS, 3), -1, 1);
    }

    /** I(X; Z) from counts of 24 bins: what is sent shows the digit, and nothing else. */
    @Test
    void countsTellTheRate() {
        assertEquals(BITS.rate(), information(BITS, 2), 0.002);
        assertEquals(TRITS.rate(), information(TRITS, 3), 0.002);
    }

    @Test
    void varianceIsThatOfAllEchoes() {
        double[] samples = {0.3, -1, 2, 0.1, -1.4};
        double variance = (0.09 + 1 + 4 + 0.01 + 1.96) / 5;
        for (double scale : new double[] {0.2, -0.7, 0.9}) {
            double[] noise = column(EchoChannel.of(samples, scale).noise(20_000, 1e-5, 3), 0);
            MeanOfSamples squares = new MeanOfSamples();
            for (double echo : noise) {
                squares.add(echo * echo);
            }
            assertEquals(EchoChannel.variance(variance, scale), squares.mean(), 4 * squares.standardError());
        }
        assertEquals(1 / 3.0, EchoChannel.variance(0.25, 0.5), 1e-15);
        assertEquals(1 / 3.0, EchoChannel.variance(8 / 27.0, 1 / 3.0), 1e-15);
    }

    /** The echo of a Gaussian is a Gaussian: both channels are the same. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 7})
    void echoOfGaussian(double noise) {
        double scale = EchoChannel.scale(2, noise);
        assertEquals(noise, scale * scale * EchoChannel.variance(2, scale), 1e-12);
        double rate = EchoChannel.of(new double[] {0}, scale).rate();
        assertEquals(GaussianChannel.capacity(2, noise), rate, 1e-12);
        Random random = new Random(4);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = Math.sqrt(2) * random.nextGaussian();
        }
        double deviation = Math.sqrt(EchoChannel.variance(2, scale));
        KolmogorovSmirnov.assertFollows(
                column(EchoChannel.of(samples, scale).noise(20_000, 1e-4, 5), 0), x -> 1 - Normal.above(x / deviation));
    }

    /** Mean and products of the fixed point, where scales differ between samples and components. */
    @Test
    void scalesOfEachSample() {
        double[][] signal = {{1, -2}, {0.5, 3}, {-1, 0.25}};
        double[][] scale = {{0.5, -0.25}, {0.8, 0.1}, {-0.3, 0.6}};
        EchoChannel channel = new EchoChannel(signal, scale);
        assertEquals(-Math.log(0.5 * 0.25 * 0.8 * 0.1 * 0.3 * 0.6) / Math.log(2) / 3, channel.rate(), 1e-12);
        double[][] noise = channel.noise(SAMPLES, 1e-9, 6);
        double[] mean = new double[2];
        for (int k = 0; k < 2; k++) {
            mean[k] = (signal[0][k] + signal[1][k] + signal[2][k]) / (3 - scale[0][k] - scale[1][k] - scale[2][k]);
        }
        double constant = 0;
        double factor = 0;
        for (int row = 0; row < 3; row++) {
            double[] f = signal[row];
            double[] s = scale[row];
            constant += (f[0] * f[1] + f[0] * s[1] * mean[1] + f[1] * s[0] * mean[0]) / 3;
            factor += s[0] * s[1] / 3;
        }
        MeanOfSamples first = new MeanOfSamples();
        MeanOfSamples product = new MeanOfSamples();
        for (double[] row : noise) {
            first.add(row[0]);
            product.add(row[0] * row[1]);
        }
        assertEquals(mean[0], first.mean(), 4 * first.standardError());
        assertEquals(constant / (1 - factor), product.mean(), 4 * product.standardError());
    }

    @Test
    void cutsBelowTheTolerance() {
        assertEquals(30, BITS.echoes(0x1p-30));
        assertEquals(31, BITS.echoes(0x0.fp-30));
        assertEquals(0, BITS.echoes(1));
        assertEquals(0, EchoChannel.of(new double[] {0}, 0.999999).echoes(1e-9));
        double[] all = column(TRITS.noise(50, 1e-12, 7), 0);
        for (double sum : all) {
            assertTrue(Math.abs(sum) < 1);
        }
        double[] constant = column(EchoChannel.of(new double[] {1}, 0.75).noise(1, 1e-3, 7), 0);
        assertTrue(constant[0] < 4 && constant[0] >= 4 - 1e-3);
        assertTrue(column(EchoChannel.of(new double[] {1}, 0.75).noise(1, 1e-2, 7), 0)[0] < 4 - 1e-3);
    }

    @Test
    void sameSeedSameNoise() {
        double[] noise = column(BITS.noise(100, 1e-9, 8), 0);
        assertArrayEquals(noise, column(BITS.noise(100, 1e-9, 8), 0));
        assertTrue(noise[0] != BITS.noise(1, 1e-9, 9)[0][0]);
    }

    @Test
    void fullMatrices() {
        DMatrixRMaj diagonal = CommonOps_DDRM.diag(0.5, -0.25);
        assertEquals(3, EchoChannel.rate(diagonal), 1e-12);
        DMatrixRMaj turn = new DMatrixRMaj(new double[][] {{0.6, -0.8}, {0.8, 0.6}});
        DMatrixRMaj turned = CommonOps_DDRM.mult(turn, CommonOps_DDRM.multTransB(diagonal, turn, null), null);
        assertEquals(3, EchoChannel.rate(turned), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, EchoChannel.rate(new DMatrixRMaj(2, 2)));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.rate(turn));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.rate(new DMatrixRMaj(2, 3)));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.rate(new DMatrixRMaj(0, 0)));
        turn.set(0, 0, Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.rate(turn));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 1.5, Double.NaN})
    void refusesScales(double scale) {
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.of(new double[] {1}, scale));
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.of(new double[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.of(new double[] {Double.NaN}, 0.5));
        double[][] one = {{0.5}};
        double[][] ragged = {{0.5, 0.5}, {0.5}};
        assertThrows(IllegalArgumentException.class, () -> new EchoChannel(one, ragged));
        String message = assertThrows(IllegalArgumentException.class, () -> new EchoChannel(ragged, ragged))
                .getMessage();
        assertTrue(message.startsWith("row 1 "), message);
        assertThrows(IllegalArgumentException.class, () -> BITS.echoes(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> EchoChannel.of(new double[] {1}, 0.9999999).echoes(1e-9));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.variance(1, 1));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.variance(-1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> EchoChannel.scale(1, 0));
    }

    private static double information(EchoChannel channel, int digits) {
        double[] sent = sent(channel, digits);
        double[][] counts = new double[digits][24];
        for (int i = 0; i < sent.length; i++) {
            counts[i % digits][(int) ((sent[i] + 1) * 12)]++;
        }
        double information = 0;
        for (int bin = 0; bin < 24; bin++) {
            double all = 0;
            for (double[] digit : counts) {
                all += digit[bin];
            }
            for (double[] digit : counts) {
                if (digit[bin] > 0) {
                    information += digit[bin] / sent.length * Math.log(digit[bin] / all * digits) / Math.log(2);
                }
            }
        }
        return information;
    }

    private static double[] sent(EchoChannel channel, int digits) {
        double[][] noise = channel.noise(SAMPLES, 1e-9, 10);
        double[] sent = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            sent[i] = channel.send(i % digits, noise[i])[0];
        }
        return sent;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
