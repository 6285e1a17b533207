package io.github.prefixel.codec.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepNetTest {
    private static DeepNet random(int inputs, int first, int second, int biasSets) {
        Random random = new Random(1);
        float[] weights = new float[DeepNet.weightCount(inputs, first, second, biasSets)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return new DeepNet(inputs, first, second, biasSets, weights);
    }

    /** By the book, in double. */
    private static double evaluate(DeepNet net, double[] inputs, int set) {
        float[] w = net.weights();
        double[] first = new double[net.first()];
        for (int k = 0; k < first.length; k++) {
            double sum = w[net.firstBiases(set) + k];
            for (int j = 0; j < inputs.length; j++) {
                sum += w[k * inputs.length + j] * inputs[j];
            }
            first[k] = Math.max(sum, sum / 8);
        }
        double output = 0;
        for (int m = 0; m < net.second(); m++) {
            double sum = w[net.secondBiases() + m];
            for (int k = 0; k < first.length; k++) {
                sum += w[net.secondLayer() + m * first.length + k] * first[k];
            }
            output += w[net.output() + m] * Math.max(sum, sum / 8);
        }
        return output;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "5, 3, 2, 1", "44, 64, 32, 3", "41, 30, 17, 2"})
    void evaluatesAsDefinedWhateverTheOtherSamples(int inputs, int first, int second, int biasSets) {
        DeepNet net = random(inputs, first, second, biasSets);
        Random random = new Random(2);
        float[][] samples = new float[DeepNetRun.LANES][inputs];
        for (float[] sample : samples) {
            for (int j = 0; j < inputs; j++) {
                sample[j] = (float) random.nextGaussian();
            }
        }
        DeepNetRun run = new DeepNetRun(net);
        for (int set = 0; set < biasSets; set++) {
            float[] all = evaluate(run, samples, samples.length, set).clone();
            for (int count : new int[] {1, 2, 7, 33}) {
                float[] some = evaluate(run, samples, count, set);
                for (int i = 0; i < count; i++) {
                    assertEquals(all[i], some[i], "sample " + i + " of " + count);
                }
            }
            for (int i = 0; i < samples.length; i++) {
                double[] exact = new double[inputs];
                for (int j = 0; j < inputs; j++) {
                    exact[j] = samples[i][j];
                }
                assertEquals(evaluate(net, exact, set), all[i], 1e-4);
            }
        }
    }

    private static float[] evaluate(DeepNetRun run, float[][] samples, int count, int set) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < samples[i].length; j++) {
                run.inputs()[j][i] = samples[i][j];
            }
        }
        return run.evaluate(count, set);
    }

    @Test
    void comesBackFromAFile() throws IOException {
        DeepNet net = random(7, 5, 3, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        net.write(new DataOutputStream(bytes));
        assertEquals(8 + 4 * net.weights().length, bytes.size());
        DeepNet again = DeepNet.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertArrayEquals(net.weights(), again.weights());
        assertEquals(net.output(), again.output());
    }

    @Test
    void otherFilesAreRefused() {
        byte[] large = {0, 1, 0x7F, 0, 0, 1, 0, 1};
        byte[] cut = {0, 1, 0, 1, 0, 1, 0, 1, 0, 0};
        byte[] withoutBiases = {0, 1, 0, 1, 0, 1, 0, 0, 0, 0};
        for (byte[] file : new byte[][] {large, cut, withoutBiases, {}}) {
            assertThrows(IOException.class, () -> DeepNet.read(new DataInputStream(new ByteArrayInputStream(file))));
        }
        assertThrows(IllegalArgumentException.class, () -> new DeepNet(2, 2, 2, 1, new float[3]));
    }
}
