package io.github.prefixel.codec.net;

import java.util.Arrays;

/**
 * Evaluates a {@link DeepNet} for up to {@value #LANES} samples at once. Every loop runs over the samples, so that
 * compilers turn it into vector code; the order of additions for one sample does not depend on the others.
 */
public final class DeepNetRun {
    /** The most samples in one run. */
    public static final int LANES = 256;

    private final DeepNet net;
    private final float[][] inputs;
    private final float[][] first;
    private final float[][] second;
    private final float[] output;

    /** For as many samples as there may be. */
    public DeepNetRun(DeepNet net) {
        this(net, LANES);
    }

    /** @param lanes the most samples in one run of this, up to {@value #LANES} */
    public DeepNetRun(DeepNet net, int lanes) {
        this.net = net;
        inputs = new float[net.inputs()][lanes];
        first = new float[net.first()][lanes];
        second = new float[net.second()][lanes];
        output = new float[lanes];
    }

    /** To be filled with input j of sample i at {@code [j][i]}. */
    public float[][] inputs() {
        return inputs;
    }

    /** The units of the first layer of the last run, by unit and sample. */
    public float[][] first() {
        return first;
    }

    /** The units of the second layer of the last run, by unit and sample. */
    public float[][] second() {
        return second;
    }

    /**
     * The outputs for the samples {@link #inputs} has been filled with; the array is used again for the next run.
     *
     * @param samples how many there are, at most the lanes
     * @param biasSet the same for all
     */
    public float[] evaluate(int samples, int biasSet) {
        layer(inputs, 0, net.firstBiases(biasSet), first, samples);
        layer(first, net.secondLayer(), net.secondBiases(), second, samples);
        sum(net.weights(), net.output(), second, 0, output, samples);
        return output;
    }

    private void layer(float[][] from, int weights, int biases, float[][] to, int samples) {
        float[] w = net.weights();
        for (int k = 0; k < to.length; k++) {
            sum(w, weights + k * from.length, from, w[biases + k], to[k], samples);
            leak(to[k], samples);
        }
    }

    /** Starts with the bias and adds four products at a time, (first + second) + (third + fourth); what is left singly. */
    private static void sum(float[] weights, int at, float[][] from, float bias, float[] to, int samples) {
        Arrays.fill(to, 0, samples, bias);
        int j = 0;
        for (; j + 4 <= from.length; j += 4) {
            float[] a = from[j];
            float[] b = from[j + 1];
            float[] c = from[j + 2];
            float[] d = from[j + 3];
            float u = weights[at + j];
            float v = weights[at + j + 1];
            float w = weights[at + j + 2];
            float x = weights[at + j + 3];
            for (int i = 0; i < samples; i++) {
                to[i] += (u * a[i] + v * b[i]) + (w * c[i] + x * d[i]);
            }
        }
        for (; j < from.length; j++) {
            float[] a = from[j];
            float u = weights[at + j];
            for (int i = 0; i < samples; i++) {
                to[i] += u * a[i];
            }
        }
    }

    private static void leak(float[] units, int samples) {
        for (int i = 0; i < samples; i++) {
            units[i] = Math.max(units[i], units[i] * 0.125f);
        }
    }
}
