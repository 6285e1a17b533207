package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.net.Net;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final int WIDTH = 6;

    /** Bits that are 1 with a probability that depends on the inputs and, the other way round, on the bias set. */
    private static Samples bits(int size) {
        SplittableRandom random = new SplittableRandom(1);
        float[] inputs = new float[size * WIDTH];
        float[] targets = new float[size];
        byte[] sets = new byte[size];
        for (int i = 0; i < size; i++) {
            fill(random, inputs, i);
            sets[i] = (byte) random.nextInt(3);
            double logit = 3 * Math.abs(inputs[i * WIDTH]) - 2 * inputs[i * WIDTH + 1] + sets[i] - 2;
            targets[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logit)) ? 1 : 0;
        }
        return new Samples(size, WIDTH, inputs, targets, sets, null);
    }

    private static Samples oddFunction(int size) {
        SplittableRandom random = new SplittableRandom(2);
        float[] inputs = new float[size * WIDTH];
        float[] targets = new float[size];
        for (int i = 0; i < size; i++) {
            fill(random, inputs, i);
            float x = inputs[i * WIDTH];
            targets[i] = x / (1 + Math.abs(x)) - 0.5f * inputs[i * WIDTH + 3];
        }
        return new Samples(size, WIDTH, inputs, targets, null, null);
    }

    private static void fill(SplittableRandom random, float[] inputs, int sample) {
        for (int j = 0; j < WIDTH; j++) {
            inputs[sample * WIDTH + j] = (float) (2 * random.nextDouble() - 1);
        }
    }

    private static Training training(Loss loss, int biasSets, int threads) {
        return new Training(loss, 8, biasSets, 10, 256, 1e-2, 7, threads);
    }

    @Test
    void learnsProbabilities() {
        Samples samples = bits(20_000);
        Net net = Trainer.train(samples, training(Loss.LOGISTIC, 3, 1));
        double entropy = 0;
        for (int i = 0; i < samples.size(); i++) {
            double logit = 3 * Math.abs(samples.inputs()[i * WIDTH])
                    - 2 * samples.inputs()[i * WIDTH + 1]
                    + samples.biasSets()[i]
                    - 2;
            entropy += Loss.LOGISTIC.of((float) logit, samples.targets()[i]);
        }
        assertEquals(entropy / samples.size(), Trainer.loss(net, samples, Loss.LOGISTIC), 0.005);
    }

    @Test
    void learnsAnOddFunction() {
        Samples samples = oddFunction(20_000);
        Net net = Trainer.train(samples, training(Loss.SQUARED, 0, 1));
        assertTrue(Trainer.loss(net, samples, Loss.SQUARED) < 0.002);
    }

    @Test
    void anOddNetIsOdd() {
        Net net = Trainer.train(oddFunction(1000), training(Loss.SQUARED, 0, 1));
        float[] x = {0.5f, -1, 2, 0.25f, 3, -7};
        float[] mirrored = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            mirrored[j] = -x[j];
        }
        assertEquals(-net.evaluate(x, 0, 0), net.evaluate(mirrored, 0, 0));
        assertEquals(0, net.evaluate(new float[WIDTH], 0, 0));
    }

    @Test
    void weightsRepeatAndDoNotDependOnTheThreads() {
        // Neither batches nor slices come out even.
        Samples samples = bits(3001);
        float[] weights = Trainer.train(samples, training(Loss.LOGISTIC, 3, 1)).weights();
        assertArrayEquals(
                weights, Trainer.train(samples, training(Loss.LOGISTIC, 3, 1)).weights());
        assertArrayEquals(
                weights, Trainer.train(samples, training(Loss.LOGISTIC, 3, 2)).weights());
    }

    @Test
    void beginsWithTheWeightsOfANetwork() {
        Samples samples = bits(3001);
        Training none = new Training(Loss.LOGISTIC, 8, 3, 0, 256, 1e-2, 7, 1);
        Net first = Trainer.train(samples, training(Loss.LOGISTIC, 3, 1));
        float[] weights = first.weights().clone();
        assertArrayEquals(weights, Trainer.train(first, samples, none).weights());
        Net second = Trainer.train(first, samples, training(Loss.LOGISTIC, 3, 1));
        assertArrayEquals(weights, first.weights());
        assertTrue(Trainer.loss(second, samples, Loss.LOGISTIC) < Trainer.loss(first, samples, Loss.LOGISTIC));
    }

    @Test
    void samplesOfNoWeightTeachNothing() {
        Samples samples = oddFunction(4000);
        float[] targets = samples.targets().clone();
        float[] weights = new float[targets.length];
        for (int i = 0; i < targets.length; i++) {
            weights[i] = i % 2;
            targets[i] = i % 2 == 0 ? 1e6f : targets[i];
        }
        Samples weighted = new Samples(4000, WIDTH, samples.inputs(), targets, null, weights);
        Net net = Trainer.train(weighted, training(Loss.SQUARED, 0, 1));
        assertTrue(Trainer.loss(net, weighted, Loss.SQUARED) < 0.05);
    }
}
