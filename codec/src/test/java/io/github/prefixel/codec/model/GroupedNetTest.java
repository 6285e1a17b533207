package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.net.Net;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast way of evaluating a network against the plain one. */
class GroupedNetTest {
    private static final int SAMPLES = 50;
    /** Sums in another order differ by some ulps; outputs are of the order of 1. */
    private static final double TOLERANCE = 1e-5;

    private static Net net(int inputs, int hidden, int biasSets, Random random) {
        float[] weights = new float[Net.weightCount(inputs, hidden, biasSets)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 4;
        }
        return new Net(inputs, hidden, biasSets, weights);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 1", "2, 8, 3", "7, 12, 2", "36, 32, 5"})
    void leakyNetsGiveWhatThePlainWayGives(int inputs, int hidden, int biasSets) {
        Random random = new Random(inputs);
        Net net = net(inputs, hidden, biasSets, random);
        GroupedNet grouped = new GroupedNet(net);
        for (int sample = 0; sample < SAMPLES; sample++) {
            float[] x = new float[inputs];
            for (int j = 0; j < inputs; j++) {
                x[j] = (float) random.nextGaussian();
            }
            for (int set = 0; set < biasSets; set++) {
                assertEquals(net.evaluate(x, 0, set), grouped.evaluate(x, set), TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "7, 12", "36, 32"})
    void oddNetsGiveWhatThePlainWayGives(int inputs, int hidden) {
        Random random = new Random(inputs);
        Net net = net(inputs, hidden, 0, random);
        GroupedNet grouped = new GroupedNet(net);
        double loudest = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            float[] x = new float[inputs];
            float[] opposite = new float[inputs];
            for (int j = 0; j < inputs; j++) {
                x[j] = random.nextInt(3) == 0 ? 0 : (float) random.nextGaussian();
                opposite[j] = -x[j];
            }
            int[] nonZero = IntStream.range(0, inputs).filter(j -> x[j] != 0).toArray();
            float output = grouped.evaluateOdd(x, nonZero, nonZero.length);
            assertEquals(net.evaluate(x, 0, 0), output, TOLERANCE);
            assertEquals(0f, output + grouped.evaluateOdd(opposite, nonZero, nonZero.length), "odd");
            loudest = Math.max(loudest, Math.abs(output));
        }
        assertTrue(loudest > 0.05, "outputs that tell something: " + loudest);
    }

    /** Indices beyond the count are left over from earlier samples. */
    @Test
    void onlyTheCountedInputsAreRead() {
        Net net = net(3, 4, 0, new Random(1));
        GroupedNet grouped = new GroupedNet(net);
        float[] x = {0.5f, 0, -1};
        assertEquals(
                grouped.evaluateOdd(x, new int[] {0, 2}, 2),
                grouped.evaluateOdd(new float[] {0.5f, 7, -1}, new int[] {0, 2, 1}, 2));
    }

    @Test
    void hiddenUnitsComeInFours() {
        Net net = net(3, 6, 1, new Random(1));
        assertThrows(IllegalArgumentException.class, () -> new GroupedNet(net));
    }
}
