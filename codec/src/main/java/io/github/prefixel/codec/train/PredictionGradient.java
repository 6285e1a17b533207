package io.github.prefixel.codec.train;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.DeepNetRun;
import java.util.Arrays;

/**
 * The gradient of the loss of a network that predicts details, over some samples of a batch, through both of its uses:
 * on the original patch, as the encoder, and on the decoded one.
 */
final class PredictionGradient implements Descent.Slice {
    private static final float SLOPE_BELOW_0 = 0.125f;

    private final DeepNet net;
    private final PatchPairs samples;
    private final PredictionLoss loss;
    private final DeepNetRun original;
    private final DeepNetRun decoded;
    private final float[] slope = new float[DeepNetRun.LANES];
    private final float[] decodedSlope = new float[DeepNetRun.LANES];
    private final int[] lanes = new int[DeepNetRun.LANES];
    /** Derivatives by the sums of the units of the second layer: by unit and sample. */
    private final float[][] second;
    /** Those of the first layer. */
    private final float[][] first;
    /** Both the units of the first layer and the derivatives by sample and unit. */
    private final float[][] units;

    private final float[][] backs;
    /** What the first layer and the second are to change by, by input and unit, and by second and first unit. */
    private final float[][] firstSum;

    private final float[][] secondSum;
    private final float[] sum;

    /** @param net with a multiple of 4 units in its second layer */
    PredictionGradient(DeepNet net, PatchPairs samples, PredictionLoss loss) {
        if (net.second() % 4 != 0) {
            throw new IllegalArgumentException("the second layer is not made of fours");
        }
        this.net = net;
        this.samples = samples;
        this.loss = loss;
        original = new DeepNetRun(net);
        decoded = new DeepNetRun(net);
        second = new float[net.second()][DeepNetRun.LANES];
        first = new float[net.first()][DeepNetRun.LANES];
        units = new float[DeepNetRun.LANES][net.first()];
        backs = new float[DeepNetRun.LANES][net.first()];
        firstSum = new float[net.inputs()][net.first()];
        secondSum = new float[net.second()][net.first()];
        sum = new float[net.weights().length];
    }

    @Override
    public float[] sum() {
        return sum;
    }

    @Override
    public void compute(float[] weights, int[] order, int from, int to) {
        Arrays.fill(sum, 0);
        for (float[] row : firstSum) {
            Arrays.fill(row, 0);
        }
        for (float[] row : secondSum) {
            Arrays.fill(row, 0);
        }
        // Samples of one bias set at a time.
        for (int set = 0; set < net.biasSets(); set++) {
            int count = 0;
            for (int i = from; i < to; i++) {
                if (samples.biasSet(order[i]) == set) {
                    lanes[count++] = order[i];
                }
                if (count == DeepNetRun.LANES || i == to - 1) {
                    if (count > 0) {
                        add(count, set);
                    }
                    count = 0;
                }
            }
        }
        for (int j = 0; j < firstSum.length; j++) {
            for (int k = 0; k < net.first(); k++) {
                sum[k * net.inputs() + j] = firstSum[j][k];
            }
        }
        for (int m = 0; m < secondSum.length; m++) {
            System.arraycopy(secondSum[m], 0, sum, net.secondLayer() + m * net.first(), net.first());
        }
    }

    private void add(int count, int set) {
        samples.original(lanes, count, original.inputs());
        float[] outputs = original.evaluate(count, set);
        float[] decodedOutputs = outputs;
        if (loss.closesLoop()) {
            samples.decoded(lanes, count, decoded.inputs());
            decodedOutputs = decoded.evaluate(count, set);
        }
        for (int i = 0; i < count; i++) {
            int sample = lanes[i];
            float contrast = samples.contrast(sample);
            float decodedContrast = samples.decodedContrast(sample);
            float detail = samples.detail(sample);
            float predicted = contrast * outputs[i];
            float again = decodedContrast * decodedOutputs[i];
            slope[i] = contrast * loss.slope(detail, predicted, again);
            decodedSlope[i] = decodedContrast * loss.decodedSlope(detail, predicted, again);
        }
        backward(original, slope, count, set);
        if (loss.closesLoop()) {
            backward(decoded, decodedSlope, count, set);
        }
    }

    private void backward(DeepNetRun run, float[] out, int count, int set) {
        float[] w = net.weights();
        for (int m = 0; m < second.length; m++) {
            float[] unit = run.second()[m];
            float[] back = second[m];
            float weight = w[net.output() + m];
            float output = 0;
            float bias = 0;
            for (int i = 0; i < count; i++) {
                output += out[i] * unit[i];
                back[i] = out[i] * weight * (unit[i] < 0 ? SLOPE_BELOW_0 : 1);
                bias += back[i];
            }
            sum[net.output() + m] += output;
            sum[net.secondBiases() + m] += bias;
        }
        for (int k = 0; k < first.length; k++) {
            float[] unit = run.first()[k];
            float[] back = first[k];
            Arrays.fill(back, 0, count, 0);
            int at = net.secondLayer() + k;
            for (int m = 0; m + 4 <= second.length; m += 4) {
                accumulate(
                        back,
                        count,
                        second[m],
                        w[at + m * first.length],
                        second[m + 1],
                        w[at + (m + 1) * first.length],
                        second[m + 2],
                        w[at + (m + 2) * first.length],
                        second[m + 3],
                        w[at + (m + 3) * first.length]);
            }
            float bias = 0;
            for (int i = 0; i < count; i++) {
                float b = unit[i] < 0 ? back[i] * SLOPE_BELOW_0 : back[i];
                bias += b;
                backs[i][k] = b;
                units[i][k] = unit[i];
            }
            sum[net.firstBiases(set) + k] += bias;
        }
        outer(secondSum, second, units, count);
        outer(firstSum, run.inputs(), backs, count);
    }

    /** {@code sums[a][k] += rows[a][i] * columns[i][k]} over all i. */
    private static void outer(float[][] sums, float[][] rows, float[][] columns, int count) {
        for (int i = count; i < (count + 3 & ~3); i++) {
            for (float[] row : rows) {
                row[i] = 0;
            }
        }
        for (int i = 0; i < count; i += 4) {
            for (int a = 0; a < sums.length; a++) {
                float[] row = rows[a];
                accumulate(
                        sums[a],
                        sums[a].length,
                        columns[i],
                        row[i],
                        columns[i + 1],
                        row[i + 1],
                        columns[i + 2],
                        row[i + 2],
                        columns[i + 3],
                        row[i + 3]);
            }
        }
    }

    private static void accumulate(
            float[] to, int count, float[] a, float u, float[] b, float v, float[] c, float w, float[] d, float x) {
        for (int i = 0; i < count; i++) {
            to[i] += (u * a[i] + v * b[i]) + (w * c[i] + x * d[i]);
        }
    }
}
