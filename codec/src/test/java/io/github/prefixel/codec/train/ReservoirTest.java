package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReservoirTest {
    @Test
    void keepsAllWhileThereIsRoom() {
        Reservoir reservoir = new Reservoir(5000, 1, new SplittableRandom(1));
        for (int i = 0; i < 3000; i++) {
            reservoir.add(new float[] {i}, -i);
        }
        Samples samples = reservoir.samples();
        assertEquals(3000, samples.size());
        for (int i = 0; i < 3000; i++) {
            assertEquals(i, samples.inputs()[i]);
            assertEquals(-i, samples.targets()[i]);
        }
    }

    @Test
    void drawsEvenlyFromMore() {
        Reservoir reservoir = new Reservoir(1000, 1, new SplittableRandom(1));
        for (int i = 0; i < 100_000; i++) {
            reservoir.add(new float[] {i}, 0);
        }
        Samples samples = reservoir.samples();
        assertEquals(1000, samples.size());
        double mean = 0;
        for (int i = 0; i < 1000; i++) {
            mean += samples.inputs()[i] / 1000;
        }
        assertEquals(50_000, mean, 3000);
    }
}
