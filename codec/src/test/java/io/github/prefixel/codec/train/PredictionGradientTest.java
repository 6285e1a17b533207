package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.DeepNetRun;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionGradientTest {
    private static final int INPUTS = 5;
    private static final int SAMPLES = 300;
    private static final int SETS = 3;

    private static PatchPairs pairs() {
        Random random = new Random(1);
        int width = PatchPairs.width(INPUTS);
        float[] inputs = new float[SAMPLES * width];
        float[] details = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < 2 * INPUTS; j++) {
                inputs[i * width + j] = (float) random.nextGaussian();
            }
            inputs[i * width + 2 * INPUTS] = 0.5f + random.nextFloat();
            inputs[i * width + 2 * INPUTS + 1] = i % 5 == 0 ? 0 : 0.5f + random.nextFloat();
            inputs[i * width + 2 * INPUTS + 2] = random.nextInt(SETS);
            details[i] = 2 * (float) random.nextGaussian();
        }
        return new PatchPairs(new Samples(SAMPLES, width, inputs, details, null, null), INPUTS);
    }

    private static DeepNet net() {
        Random random = new Random(2);
        float[] weights = new float[DeepNet.weightCount(INPUTS, 6, 4, SETS)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return new DeepNet(INPUTS, 6, 4, SETS, weights);
    }

    private static double loss(DeepNet net, PatchPairs pairs, PredictionLoss loss) {
        DeepNetRun original = new DeepNetRun(net);
        DeepNetRun decoded = new DeepNetRun(net);
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            pairs.original(new int[] {i}, 1, original.inputs());
            pairs.decoded(new int[] {i}, 1, decoded.inputs());
            int set = pairs.biasSet(i);
            float predicted = pairs.contrast(i) * original.evaluate(1, set)[0];
            float again = pairs.decodedContrast(i) * decoded.evaluate(1, set)[0];
            sum += loss.of(pairs.detail(i), predicted, again);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 4})
    void isTheSlopeOfTheLoss(float distortion) {
        PatchPairs pairs = pairs();
        DeepNet net = net();
        PredictionLoss loss = new PredictionLoss(distortion);
        PredictionGradient gradient = new PredictionGradient(net, pairs, loss);
        int[] order = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            order[i] = SAMPLES - 1 - i;
        }
        gradient.compute(net.weights(), order, 0, SAMPLES);
        float step = 1e-3f;
        double worst = 0;
        double largest = 0;
        for (int w = 0; w < net.weights().length; w++) {
            float weight = net.weights()[w];
            net.weights()[w] = weight + step;
            double above = loss(net, pairs, loss);
            net.weights()[w] = weight - step;
            double below = loss(net, pairs, loss);
            net.weights()[w] = weight;
            double slope = (above - below) / (2 * step);
            largest = Math.max(largest, Math.abs(slope));
            worst = Math.max(worst, Math.abs(slope - gradient.sum()[w]));
        }
        assertTrue(largest > 10, "a slope of " + largest);
        // Where a unit changes its sign, or a detail its significance, within the step, they may differ.
        assertEquals(0, worst / largest, 0.05);
    }

    @Test
    void lossesAreContinuousWhereNothingBecomesSignificant() {
        PredictionLoss loss = new PredictionLoss(4);
        for (float p = -0.9f; p < 0.9f; p += 0.1f) {
            for (float q = -0.9f; q < 0.9f; q += 0.1f) {
                float h = 1e-3f;
                double slope = (loss.of(0, p + h, q) - loss.of(0, p - h, q)) / (2 * h);
                assertEquals(slope, loss.slope(0, p, q), 0.02);
                double decodedSlope = (loss.of(0, p, q + h) - loss.of(0, p, q - h)) / (2 * h);
                assertEquals(decodedSlope, loss.decodedSlope(0, p, q), 0.02);
            }
        }
    }
}
