package io.github.prefixel.codec.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Keeps so many of the samples it is given, each with the same chance: Vitter, "Random Sampling with a Reservoir", 1985. */
final class Reservoir {
    private final int capacity;
    private final int width;
    private final SplittableRandom random;
    private float[] inputs = new float[0];
    private float[] targets = new float[0];
    private long seen;

    Reservoir(int capacity, int width, SplittableRandom random) {
        this.capacity = capacity;
        this.width = width;
        this.random = random;
    }

    /** @param sample copied if it is kept */
    void add(float[] sample, float target) {
        long place = seen < capacity ? seen : random.nextLong(seen + 1);
        seen++;
        if (place < capacity) {
            if (place == targets.length) {
                int grown = Math.min(capacity, 1024 + 2 * targets.length);
                inputs = Arrays.copyOf(inputs, grown * width);
                targets = Arrays.copyOf(targets, grown);
            }
            System.arraycopy(sample, 0, inputs, (int) place * width, width);
            targets[(int) place] = target;
        }
    }

    Samples samples() {
        return new Samples((int) Math.min(seen, capacity), width, inputs, targets, null, null);
    }
}
