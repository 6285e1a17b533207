package io.github.prefixel.codec.model;

import java.util.Arrays;

/**
 * Logistic mixing (Mahoney's PAQ): the logits of several predictions are added with weights that follow the picture.
 * There are two sets of weights, each selected by a context of its own, whose sum counts.
 */
final class Mixer {
    private static final float RATE_FLOOR = 0.002f;
    private static final float RATE_START = 0.02f;
    private static final float RATE_FALL = 0.02f;

    private final int inputs;
    private final float[] x;
    private final float[] first;
    private final float[] second;
    private final int[] uses;
    private int setA;
    private int setB;
    private int p1;

    /** @param start the weight each input starts with, both sets together */
    Mixer(int inputs, int setsA, int setsB, float start) {
        this.inputs = inputs;
        x = new float[inputs];
        first = new float[setsA * inputs];
        second = new float[setsB * inputs];
        uses = new int[setsA];
        Arrays.fill(first, start / 2);
        Arrays.fill(second, start / 2);
    }

    /** The logits that the next prediction is made of, to be filled in. */
    float[] inputs() {
        return x;
    }

    /** The mixed probability of a 1 in units of 2<sup>−16</sup>. */
    int mix(int a, int b) {
        setA = a;
        setB = b;
        int wa = a * inputs;
        int wb = b * inputs;
        float dot = 0;
        for (int i = 0; i < inputs; i++) {
            dot += (first[wa + i] + second[wb + i]) * x[i];
        }
        p1 = Logit.probability(dot);
        return p1;
    }

    /** Learns from the decision that the last prediction was about. */
    void update(int bit) {
        float error = ((bit << 16) - p1) * (1f / 65536);
        float step = error * (RATE_FLOOR + RATE_START / (1 + RATE_FALL * uses[setA]++));
        int wa = setA * inputs;
        int wb = setB * inputs;
        for (int i = 0; i < inputs; i++) {
            float change = step * x[i];
            first[wa + i] += change;
            second[wb + i] += change;
        }
    }

    /** All weights, first those of the one selection of sets and then those of the other. */
    float[] weights() {
        float[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /**
     * Sets all weights; alpha, whose sets are the last of the first selection, starts with those of luma.
     *
     * @param weights as {@link #weights()}
     * @param timesUsed how often each set counts as used
     */
    void start(float[] weights, int timesUsed) {
        System.arraycopy(weights, 0, first, 0, first.length);
        System.arraycopy(weights, first.length, second, 0, second.length);
        int perClass = first.length / (Prior.CLASSES + 1);
        System.arraycopy(first, 0, first, Prior.CLASSES * perClass, perClass);
        Arrays.fill(uses, timesUsed);
    }
}
