package io.github.prefixel.codec.train;

import io.github.prefixel.codec.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Trains a network with one hidden layer. */
public final class Trainer {
    private static final int SLICES = 4;

    private Trainer() {}

    /** The network that these samples teach: the same samples and settings give the same weights, bit by bit. */
    public static Net train(Samples samples, Training training) {
        float[] weights = new float[Net.weightCount(samples.width(), training.hidden(), training.biasSets())];
        SplittableRandom random = new SplittableRandom(training.seed());
        firstWeights(weights, samples.width(), training, random);
        return descend(weights, samples, training, random);
    }

    /**
     * The same, beginning with the weights of a network, which stays as it is.
     *
     * @param from of the width of the samples, and of the hidden units and bias sets that the training has
     */
    public static Net train(Net from, Samples samples, Training training) {
        return descend(from.weights().clone(), samples, training, new SplittableRandom(training.seed()));
    }

    private static Net descend(float[] weights, Samples samples, Training training, SplittableRandom random) {
        List<Gradient> slices = new ArrayList<>();
        for (int s = 0; s < SLICES; s++) {
            slices.add(new Gradient(samples, training, weights.length));
        }
        new Descent(weights, samples.size(), slices)
                .run(training.epochs(), training.batch(), training.rate(), random, training.threads());
        return new Net(samples.width(), training.hidden(), training.biasSets(), weights);
    }

    /** The mean loss of a network over samples, counting their weights. */
    public static double loss(Net net, Samples samples, Loss loss) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < samples.size(); i++) {
            int set = samples.biasSets() == null ? 0 : samples.biasSets()[i] & 0xFF;
            double weight = samples.weights() == null ? 1 : samples.weights()[i];
            float output = net.evaluate(samples.inputs(), i * samples.width(), set);
            sum += weight * loss.of(output, samples.targets()[i]);
            count += weight;
        }
        return sum / count;
    }

    /** Uniform, with the variance 2/inputs of He et al., "Delving Deep into Rectifiers", 2015; biases are 0. */
    private static void firstWeights(float[] weights, int inputs, Training training, SplittableRandom random) {
        int first = inputs * training.hidden();
        int second = first + training.biasSets() * training.hidden();
        double bound = StrictMath.sqrt(6.0 / inputs);
        for (int i = 0; i < first; i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        bound = StrictMath.sqrt(1.0 / training.hidden());
        for (int i = second; i < second + training.hidden(); i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }
}
