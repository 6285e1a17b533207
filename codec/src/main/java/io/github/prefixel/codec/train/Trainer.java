package io.github.prefixel.codec.train;

import io.github.prefixel.codec.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains a network. The same samples and settings give the same weights, bit by bit, on any machine: a batch is cut into
 * the same slices however many threads there are, and their gradients are added in the same order.
 */
public final class Trainer {
    private static final int SLICES = 4;

    private final Samples samples;
    private final Training training;
    private final float[] weights;
    private final float[] total;
    private final int[] order;
    private final Gradient[] slices = new Gradient[SLICES];

    private Trainer(Samples samples, Training training) {
        this.samples = samples;
        this.training = training;
        weights = new float[Net.weightCount(samples.width(), training.hidden(), training.biasSets())];
        total = new float[weights.length];
        order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int s = 0; s < SLICES; s++) {
            slices[s] = new Gradient(samples, training, weights.length);
        }
    }

    /** The network that these samples teach. */
    public static Net train(Samples samples, Training training) {
        Trainer trainer = new Trainer(samples, training);
        if (training.threads() == 1) {
            trainer.epochs(null);
        } else {
            ExecutorService threads = Executors.newFixedThreadPool(training.threads());
            try {
                trainer.epochs(threads);
            } finally {
                threads.shutdown();
            }
        }
        return new Net(samples.width(), training.hidden(), training.biasSets(), trainer.weights);
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

    private void epochs(ExecutorService threads) {
        SplittableRandom random = new SplittableRandom(training.seed());
        firstWeights(random);
        Adam adam = new Adam(weights.length);
        int steps = (order.length + training.batch() - 1) / training.batch();
        for (int epoch = 0; epoch < training.epochs(); epoch++) {
            shuffle(random);
            for (int step = 0; step < steps; step++) {
                int from = step * training.batch();
                int to = Math.min(order.length, from + training.batch());
                gradient(threads, from, to);
                double done = ((double) epoch * steps + step) / ((double) training.epochs() * steps);
                adam.step(weights, total, training.rate() * (1 - done));
            }
        }
    }

    /** Uniform, with the variance 2/inputs of He et al., "Delving Deep into Rectifiers", 2015; biases are 0. */
    private void firstWeights(SplittableRandom random) {
        int first = samples.width() * training.hidden();
        int second = first + training.biasSets() * training.hidden();
        double bound = StrictMath.sqrt(6.0 / samples.width());
        for (int i = 0; i < first; i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        bound = StrictMath.sqrt(1.0 / training.hidden());
        for (int i = second; i < second + training.hidden(); i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    private void shuffle(SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
    }

    private void gradient(ExecutorService threads, int from, int to) {
        List<Callable<Void>> tasks = new ArrayList<>(SLICES);
        for (int s = 0; s < SLICES; s++) {
            Gradient slice = slices[s];
            int first = from + (to - from) * s / SLICES;
            int last = from + (to - from) * (s + 1) / SLICES;
            if (threads == null) {
                slice.compute(weights, order, first, last);
            } else {
                tasks.add(() -> {
                    slice.compute(weights, order, first, last);
                    return null;
                });
            }
        }
        if (threads != null) {
            await(threads, tasks);
        }
        float scale = 1f / (to - from);
        for (int i = 0; i < total.length; i++) {
            float sum = 0;
            for (Gradient slice : slices) {
                sum += slice.sum[i];
            }
            total[i] = sum * scale;
        }
    }

    private static void await(ExecutorService threads, List<Callable<Void>> tasks) {
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
