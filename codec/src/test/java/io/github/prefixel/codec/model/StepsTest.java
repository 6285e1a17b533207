package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void stepsStartAtZeroNeverFallAndEndAtTheLast() {
        int half = 0;
        int quarter = 0;
        for (int x = 0; x < 1 << 20; x++) {
            int h = Steps.halfOctaves(x, 14);
            int q = Steps.quarterOctaves(x, 40);
            assertTrue(h == half || h == half + 1, "half " + x);
            assertTrue(q >= quarter && q <= 39, "quarter " + x);
            half = h;
            quarter = q;
        }
        assertEquals(0, Steps.halfOctaves(0, 14));
        assertEquals(0, Steps.quarterOctaves(0, 40));
        assertEquals(13, half);
        assertEquals(39, quarter);
    }

    @Test
    void theLogarithmIsCloseAndExactAtPowersOfTwo() {
        for (int x = 0; x < 1 << 18; x += 7) {
            assertEquals(Math.log(x / 256.0 + 0.125) / Math.log(2), Steps.log2(x), 0.087);
        }
        assertEquals(-3, Steps.log2(0));
        assertEquals(1, Steps.log2(512 - 32));
    }
}
