package io.github.prefixel.codec.entropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveBitsTest {
    @ParameterizedTest
    @CsvSource({"0, 30", "1, 30", "0, 1023", "1, 1023", "0, 1", "1, 1"})
    void staysBetweenItsBoundsForever(int bit, int limit) {
        AdaptiveBits bits = new AdaptiveBits(1, limit);
        for (int i = 0; i < 100_000; i++) {
            bits.update(0, bit);
            int p = bits.p1(0);
            assertTrue(p >= 16 && p <= 65520, "p1 is " + p);
        }
        assertEquals(bit == 1 ? 65520 : 16, bits.p1(0), 600, "what never happens becomes improbable");
    }

    @Test
    void recoversFromWhatItThoughtImpossible() {
        AdaptiveBits bits = new AdaptiveBits(1, 100);
        for (int i = 0; i < 10_000; i++) {
            bits.update(0, 0);
        }
        for (int i = 0; i < 500; i++) {
            bits.update(0, 1);
        }
        assertTrue(bits.p1(0) > 60_000, "p1 is " + bits.p1(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.35, 0.5, 0.8, 0.97})
    void convergesToTheFrequency(double p) {
        Random random = new Random(1);
        AdaptiveBits bits = new AdaptiveBits(1, 1023);
        double sum = 0;
        int last = 20_000;
        for (int i = 0; i < 2 * last; i++) {
            bits.update(0, random.nextDouble() < p ? 1 : 0);
            sum += i < last ? 0 : bits.p1(0);
        }
        assertEquals(p, sum / last / 65536, 0.012);
    }

    /** Steps of 1/(n + 1.6) from one half: after n decisions the probability is (ones + 0.3)/(n + 0.6). */
    @Test
    void startsAsAFrequencyCount() {
        int[] decisions = {1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1};
        AdaptiveBits bits = new AdaptiveBits(1, 1023);
        int ones = 0;
        for (int n = 1; n <= decisions.length; n++) {
            bits.update(0, decisions[n - 1]);
            ones += decisions[n - 1];
            assertEquals((ones + 0.3) / (n + 0.6), bits.p1(0) / 65536.0, 1e-3, n + " decisions");
        }
    }

    @Test
    void treatsBothDecisionsAlike() {
        Random random = new Random(2);
        AdaptiveBits bits = new AdaptiveBits(2, 60);
        for (int i = 0; i < 5000; i++) {
            int bit = random.nextInt(10) == 0 ? 1 : 0;
            bits.update(0, bit);
            bits.update(1, 1 - bit);
            assertEquals(65536, bits.p1(0) + bits.p1(1), 8);
        }
    }

    @Test
    void contextsAreApart() {
        AdaptiveBits bits = new AdaptiveBits(3, 100);
        bits.start(1, 10_000, 5);
        bits.update(2, 1);
        assertEquals(32768, bits.p1(0));
        assertEquals(10_000, bits.p1(1));
        assertTrue(bits.p1(2) > 32768);
    }

    /** A start that is worth more decisions gives way more slowly. */
    @Test
    void startCountsAsDecisions() {
        AdaptiveBits bits = new AdaptiveBits(2, 100);
        bits.start(0, 6000, 0);
        bits.start(1, 6000, 20);
        bits.update(0, 1);
        bits.update(1, 1);
        assertTrue(bits.p1(0) > 40_000, "p1 is " + bits.p1(0));
        assertTrue(bits.p1(1) > 6000 && bits.p1(1) < 10_000, "p1 is " + bits.p1(1));
    }
}
