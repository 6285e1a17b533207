package io.github.prefixel.codec.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Gradient descent by shuffled batches. The same samples and settings give the same weights, bit by bit, on any machine: a
 * batch is cut into the same slices however many threads there are, and their gradients are added in the same order.
 */
final class Descent {
    private final float[] weights;
    private final float[] total;
    private final int[] order;
    private final List<? extends Slice> slices;

    /** Part of a batch. */
    interface Slice {
        /** Sums the gradient over the samples {@code order[from]} to {@code order[to - 1]}, in this order. */
        void compute(float[] weights, int[] order, int from, int to);

        /** The gradient, weight by weight. */
        float[] sum();
    }

    /** @param slices into which each batch is cut */
    Descent(float[] weights, int samples, List<? extends Slice> slices) {
        this.weights = weights;
        this.slices = slices;
        total = new float[weights.length];
        order = new int[samples];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /**
     * Changes the weights.
     *
     * @param epochs how often each sample is seen
     * @param batch how many samples make one step
     * @param rate the learning rate at the start; it falls linearly towards 0
     * @param random what the order of the samples is drawn from
     * @param threads how many threads; the weights do not depend on it
     */
    void run(int epochs, int batch, double rate, SplittableRandom random, int threads) {
        ExecutorService executor = threads == 1 ? null : Executors.newFixedThreadPool(threads);
        try {
            Adam adam = new Adam(weights.length);
            int steps = (order.length + batch - 1) / batch;
            for (int epoch = 0; epoch < epochs; epoch++) {
                shuffle(random);
                for (int step = 0; step < steps; step++) {
                    gradient(executor, step * batch, Math.min(order.length, (step + 1) * batch));
                    double done = ((double) epoch * steps + step) / ((double) epochs * steps);
                    adam.step(weights, total, rate * (1 - done));
                }
            }
        } finally {
            if (executor != null) {
                executor.shutdown();
            }
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
        List<Callable<Void>> tasks = new ArrayList<>(slices.size());
        for (int s = 0; s < slices.size(); s++) {
            Slice slice = slices.get(s);
            int first = from + (to - from) * s / slices.size();
            int last = from + (to - from) * (s + 1) / slices.size();
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
            for (Slice slice : slices) {
                sum += slice.sum()[i];
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
