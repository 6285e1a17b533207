package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixerTest {
    private static final int ONE = 1 << 16;

    @Test
    void startsWithTheSumOfItsInputs() {
        Mixer mixer = new Mixer(2, 3, 2, 0.5f);
        mixer.inputs()[0] = 3;
        mixer.inputs()[1] = -1;
        assertEquals(Logit.probability(1), mixer.mix(2, 1));
    }

    /** The input says the same every time; how often that is right is for the mixer to find out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9, 10})
    void learnsAConstantPrediction(int onesOfTen) {
        Mixer mixer = new Mixer(1, 1, 1, 0.3f);
        mixer.inputs()[0] = 1;
        for (int i = 0; i < 20_000; i++) {
            mixer.mix(0, 0);
            // Evenly spread: 7 and 10 have no common factor.
            mixer.update(i * 7 % 10 < onesOfTen ? 1 : 0);
        }
        assertEquals(onesOfTen / 10.0, mixer.mix(0, 0) / (double) ONE, 0.02);
    }

    @Test
    void learnsWhichInputKnows() {
        Mixer mixer = new Mixer(2, 1, 1, 0.3f);
        Random random = new Random(1);
        int certain = 0;
        for (int i = 0; i < 5000; i++) {
            int bit = random.nextInt(2);
            mixer.inputs()[0] = random.nextBoolean() ? 1 : -1;
            mixer.inputs()[1] = bit == 1 ? 1 : -1;
            int p1 = mixer.mix(0, 0);
            certain += i >= 4000 && (bit == 1 ? p1 : ONE - p1) > 0.95 * ONE ? 1 : 0;
            mixer.update(bit);
        }
        assertEquals(1000, certain);
        float[] w = mixer.weights();
        assertTrue(w[1] + w[3] > 3, "weight of the input that knows: " + (w[1] + w[3]));
        assertEquals(0, w[0] + w[2], 0.3, "weight of the one that does not");
    }

    @Test
    void onlyTheSelectedSetsLearn() {
        Mixer mixer = new Mixer(1, 3, 2, 0.5f);
        mixer.inputs()[0] = 1;
        for (int i = 0; i < 10; i++) {
            mixer.mix(1, 1);
            mixer.update(1);
        }
        float[] w = mixer.weights();
        assertTrue(w[1] > 0.3f && w[1] == w[4], "both learn the same: " + w[1] + " and " + w[4]);
        assertArrayEquals(new float[] {0.25f, w[1], 0.25f, 0.25f, w[4]}, w);
    }

    /** A set that counts as used many times takes smaller steps. */
    @Test
    void stepsBecomeSmallerWithUse() {
        float before = 1;
        for (int timesUsed : new int[] {0, 10, 100, 1000}) {
            Mixer mixer = new Mixer(1, Prior.CLASSES + 1, 1, 0);
            mixer.start(new float[Prior.CLASSES + 2], timesUsed);
            mixer.inputs()[0] = 1;
            mixer.mix(0, 0);
            mixer.update(1);
            float step = mixer.weights()[0];
            assertTrue(step > 0 && step < before, step + " after " + timesUsed);
            before = step;
        }
    }

    @Test
    void alphaStartsWithTheWeightsOfLuma() {
        Mixer mixer = new Mixer(2, Prior.CLASSES + 1, 1, 0);
        float[] weights = new float[2 * (Prior.CLASSES + 1) + 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i + 1;
        }
        mixer.start(weights, 0);
        float[] expected = weights.clone();
        expected[2 * Prior.CLASSES] = 1;
        expected[2 * Prior.CLASSES + 1] = 2;
        assertArrayEquals(expected, mixer.weights());
    }
}
