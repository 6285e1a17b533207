package io.github.prefixel.codec.train;

import java.util.Arrays;

/** The gradient of a network's loss over some samples of a batch. */
final class Gradient implements Descent.Slice {
    /** Samples, or inputs, taken in one pass over the hidden units. */
    private static final int LANES = 4;

    private final Samples samples;
    private final Training training;
    private final int hidden;
    private final int biases;
    private final int second;
    private final float[] unit;
    private final float[] back;
    private final int[] offsets = new int[LANES];
    private final float[] sum;

    Gradient(Samples samples, Training training, int weights) {
        this.samples = samples;
        this.training = training;
        hidden = training.hidden();
        biases = samples.width() * hidden;
        second = biases + training.biasSets() * hidden;
        unit = new float[hidden];
        back = new float[LANES * hidden];
        sum = new float[weights];
    }

    @Override
    public void compute(float[] weights, int[] order, int from, int to) {
        Arrays.fill(sum, 0);
        for (int i = from; i < to; i += LANES) {
            int lanes = Math.min(LANES, to - i);
            for (int lane = 0; lane < lanes; lane++) {
                offsets[lane] = order[i + lane] * samples.width();
                backward(weights, order[i + lane], lane * hidden);
            }
            if (lanes < LANES) {
                Arrays.fill(back, lanes * hidden, LANES * hidden, 0);
                Arrays.fill(offsets, lanes, LANES, offsets[0]);
            }
            firstLayer();
        }
    }

    @Override
    public float[] sum() {
        return sum;
    }

    /** Leaves the derivatives by the sums of the hidden units in {@code back}. */
    private void backward(float[] weights, int sample, int lane) {
        boolean odd = training.biasSets() == 0;
        int bias = odd ? 0 : biases + (samples.biasSets()[sample] & 0xFF) * hidden;
        forward(weights, samples.inputs(), sample * samples.width());
        float output = odd ? 0 : weights[weights.length - 1];
        for (int k = 0; k < hidden; k++) {
            float u = unit[k];
            if (odd) {
                float fall = 1 / (1 + Math.abs(u));
                unit[k] = u * fall;
                back[lane + k] = fall * fall;
            } else {
                u += weights[bias + k];
                unit[k] = u < 0 ? u * 0.125f : u;
                back[lane + k] = u < 0 ? 0.125f : 1;
            }
            output += weights[second + k] * unit[k];
        }
        float slope = training.loss().slope(output, samples.targets()[sample]);
        if (samples.weights() != null) {
            slope *= samples.weights()[sample];
        }
        for (int k = 0; k < hidden; k++) {
            sum[second + k] += slope * unit[k];
            back[lane + k] *= slope * weights[second + k];
        }
        if (!odd) {
            sum[sum.length - 1] += slope;
            for (int k = 0; k < hidden; k++) {
                sum[bias + k] += back[lane + k];
            }
        }
    }

    private void forward(float[] weights, float[] inputs, int offset) {
        float[] u = unit;
        Arrays.fill(u, 0);
        int width = samples.width();
        int j = 0;
        for (; j + LANES <= width; j += LANES) {
            float a = inputs[offset + j];
            float b = inputs[offset + j + 1];
            float c = inputs[offset + j + 2];
            float d = inputs[offset + j + 3];
            int w = j * hidden;
            int x = w + hidden;
            int y = x + hidden;
            int z = y + hidden;
            for (int k = 0; k < u.length; k++) {
                u[k] += a * weights[w + k] + b * weights[x + k] + (c * weights[y + k] + d * weights[z + k]);
            }
        }
        for (; j < width; j++) {
            float a = inputs[offset + j];
            int w = j * hidden;
            for (int k = 0; k < u.length; k++) {
                u[k] += a * weights[w + k];
            }
        }
    }

    private void firstLayer() {
        float[] inputs = samples.inputs();
        float[] g = sum;
        float[] d = back;
        int one = hidden;
        int two = 2 * hidden;
        int three = 3 * hidden;
        for (int j = 0; j < samples.width(); j++) {
            float a = inputs[offsets[0] + j];
            float b = inputs[offsets[1] + j];
            float c = inputs[offsets[2] + j];
            float e = inputs[offsets[3] + j];
            int w = j * hidden;
            for (int k = 0; k < one; k++) {
                g[w + k] += a * d[k] + b * d[one + k] + (c * d[two + k] + e * d[three + k]);
            }
        }
    }
}
