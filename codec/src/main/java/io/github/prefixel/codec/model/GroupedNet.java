package io.github.prefixel.codec.model;

import io.github.prefixel.codec.net.Net;

/**
 * Evaluates a network for one sample at a time. The weights are laid out for four hidden units at once, so that a
 * processor adds four independent sums; this is the fastest order that gives the same bits everywhere.
 */
final class GroupedNet {
    private static final int GROUP = 4;

    private final int inputs;
    private final int hidden;
    private final float[] biases;
    private final float[] first;
    private final float[] second;
    private final float outputBias;

    /** Whether the number of hidden units is a multiple of four. */
    static boolean suits(Net net) {
        return net.hidden() % GROUP == 0;
    }

    /** @throws IllegalArgumentException if the number of hidden units is not a multiple of four */
    GroupedNet(Net net) {
        inputs = net.inputs();
        hidden = net.hidden();
        outputBias = net.outputBias();
        if (!suits(net)) {
            throw new IllegalArgumentException(hidden + " hidden units do not make groups of " + GROUP);
        }
        float[] w = net.weights();
        first = new float[inputs * hidden];
        int o = 0;
        for (int k = 0; k < hidden; k += GROUP) {
            for (int j = 0; j < inputs; j++) {
                System.arraycopy(w, j * hidden + k, first, o, GROUP);
                o += GROUP;
            }
        }
        biases = new float[Math.max(1, net.biasSets()) * hidden];
        System.arraycopy(w, inputs * hidden, biases, 0, net.biasSets() * hidden);
        second = new float[hidden];
        System.arraycopy(w, net.secondLayer(), second, 0, hidden);
    }

    /**
     * The output of a network that is not odd.
     *
     * @param biasSet which set of hidden biases
     */
    float evaluate(float[] x, int biasSet) {
        float[] w = first;
        int b = biasSet * hidden;
        int o = 0;
        float z = outputBias;
        for (int k = 0; k < hidden; k += GROUP) {
            float s0 = biases[b + k];
            float s1 = biases[b + k + 1];
            float s2 = biases[b + k + 2];
            float s3 = biases[b + k + 3];
            for (int j = 0; j < inputs; j++) {
                float xj = x[j];
                s0 += xj * w[o];
                s1 += xj * w[o + 1];
                s2 += xj * w[o + 2];
                s3 += xj * w[o + 3];
                o += GROUP;
            }
            z += second[k] * Math.max(s0, 0.125f * s0)
                    + second[k + 1] * Math.max(s1, 0.125f * s1)
                    + second[k + 2] * Math.max(s2, 0.125f * s2)
                    + second[k + 3] * Math.max(s3, 0.125f * s3);
        }
        return z;
    }

    /**
     * The output of an odd network.
     *
     * @param nonZero the indices of the inputs that are not 0, in rising order
     * @param count how many these are
     */
    float evaluateOdd(float[] x, int[] nonZero, int count) {
        float[] w = first;
        float z = 0;
        for (int k = 0; k < hidden; k += GROUP) {
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            int group = k * inputs;
            for (int i = 0; i < count; i++) {
                int j = nonZero[i];
                int o = group + GROUP * j;
                float xj = x[j];
                s0 += xj * w[o];
                s1 += xj * w[o + 1];
                s2 += xj * w[o + 2];
                s3 += xj * w[o + 3];
            }
            z += second[k] * (s0 / (1 + Math.abs(s0)))
                    + second[k + 1] * (s1 / (1 + Math.abs(s1)))
                    + second[k + 2] * (s2 / (1 + Math.abs(s2)))
                    + second[k + 3] * (s3 / (1 + Math.abs(s3)));
        }
        return z;
    }
}
