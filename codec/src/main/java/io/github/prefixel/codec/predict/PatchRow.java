package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.net.DeepNetRun;
import java.util.Arrays;

/**
 * Prepares the patches of coefficients side by side for a network: less the mean of the samples in the middle, divided
 * by their contrast, which is the root of the mean square of what is left plus {@value #FLOOR} grey levels. Two more
 * inputs tell the contrast: {@value #FLOOR} grey levels by it, and the root of that. Flat patches are left out.
 */
public final class PatchRow {
    private static final int MORE_INPUTS = 2;
    private static final int LUMA_INPUTS = 3;

    private static final float FLOOR = 2;
    private static final float FLAT = 0.5f;
    /** The largest guess from luma, in units of contrast. */
    private static final float LIMIT = 4;

    private final Patch patch;
    private final float floor;
    private final float flat;
    /** By column: the middle and the power of all patches of a row. */
    private final float[] mean = new float[DeepNetRun.LANES];

    private final float[] power = new float[DeepNetRun.LANES];
    /** By lane, of the patches that are not flat. */
    private final int[] columns = new int[DeepNetRun.LANES];

    private final float[] contrast = new float[DeepNetRun.LANES];
    private final float[] share = new float[DeepNetRun.LANES];
    private final float[] energy = new float[DeepNetRun.LANES];
    private final float[] lumaMean = new float[DeepNetRun.LANES];
    private final float[] lumaPower = new float[DeepNetRun.LANES];
    private final float[] common = new float[DeepNetRun.LANES];

    /** @param greyLevel what makes one grey level of 8 bits in the samples */
    public PatchRow(Patch patch, float greyLevel) {
        this.patch = patch;
        floor = FLOOR * greyLevel;
        flat = FLAT * greyLevel;
    }

    /** How many inputs a network has. */
    public static int inputs(Patch patch, boolean chroma) {
        return patch.size() + MORE_INPUTS + (chroma ? LUMA_INPUTS : 0);
    }

    /** Whether input j changes its sign with the picture. */
    public static boolean isSigned(Patch patch, int j) {
        return j < patch.size() || isFromLuma(patch, j);
    }

    /** Whether input j is what the luma tells. */
    public static boolean isFromLuma(Patch patch, int j) {
        return j >= patch.size() + MORE_INPUTS;
    }

    /**
     * Fills in the inputs for those coefficients of columns x to x + count − 1 of row y whose patches are not flat.
     *
     * @param count no more than there are lanes left
     * @param lane the lane of the first
     * @return the lane after the last
     */
    public int fill(LowBand low, int y, int x, int count, float[][] inputs, int lane) {
        middle(low, y, x, count, mean);
        spread(low, y, x, count);
        int end = lane;
        for (int i = 0; i < count; i++) {
            float rms = (float) Math.sqrt(power[i] / patch.size());
            if (rms >= flat) {
                columns[end] = i;
                contrast[end] = rms + floor;
                share[end] = 1 / contrast[end];
                energy[end] = power[i];
                end++;
            }
        }
        for (int j = 0; j < patch.size(); j++) {
            float[] samples = low.row(y + patch.row(j));
            int from = x + patch.column(j) + LowBand.MARGIN;
            float[] input = inputs[j];
            if (end == lane + count) {
                for (int i = 0; i < count; i++) {
                    input[lane + i] = (samples[from + i] - mean[i]) * share[lane + i];
                }
            } else {
                for (int i = lane; i < end; i++) {
                    input[i] = (samples[from + columns[i]] - mean[columns[i]]) * share[i];
                }
            }
        }
        float[] inverse = inputs[patch.size()];
        float[] root = inputs[patch.size() + 1];
        for (int i = lane; i < end; i++) {
            inverse[i] = floor * share[i];
            root[i] = (float) Math.sqrt(inverse[i]);
        }
        return end;
    }

    private void middle(LowBand low, int y, int x, int count, float[] mean) {
        Arrays.fill(mean, 0, count, 0);
        for (int j : patch.centre()) {
            float[] samples = low.row(y + patch.row(j));
            int from = x + patch.column(j) + LowBand.MARGIN;
            for (int i = 0; i < count; i++) {
                mean[i] += samples[from + i];
            }
        }
        float part = 1f / patch.centre().length;
        for (int i = 0; i < count; i++) {
            mean[i] *= part;
        }
    }

    private void spread(LowBand low, int y, int x, int count) {
        Arrays.fill(power, 0, count, 0);
        for (int j = 0; j < patch.size(); j++) {
            float[] samples = low.row(y + patch.row(j));
            int from = x + patch.column(j) + LowBand.MARGIN;
            for (int i = 0; i < count; i++) {
                float d = samples[from + i] - mean[i];
                power[i] += d * d;
            }
        }
    }

    /** Fills in what luma tells that is not known: nothing. */
    void clearLuma(float[][] inputs) {
        for (int j = patch.size() + MORE_INPUTS; j < inputs.length; j++) {
            Arrays.fill(inputs[j], 0);
        }
    }

    /**
     * Fills in what the luma tells of the coefficients that {@link #fill} has found: the detail there, times the slope of
     * the regression of chroma samples on luma samples over the patch, as the cross-component linear model of VVC (ITU-T
     * H.266) has it, in units of contrast; the same times the squared correlation; and times that once more.
     *
     * @param details of the luma in row y of the band, from {@code offset} on
     * @param lane the first lane that was filled
     * @param end the lane after the last
     */
    public void fillFromLuma(
            LowBand luma, float[] details, int offset, int y, int x, float[][] inputs, int lane, int end) {
        int count = end == lane ? 0 : columns[end - 1] + 1;
        middle(luma, y, x, count, lumaMean);
        Arrays.fill(lumaPower, lane, end, floor * floor);
        Arrays.fill(common, lane, end, 0);
        for (int j = 0; j < patch.size(); j++) {
            float[] samples = luma.row(y + patch.row(j));
            int from = x + patch.column(j) + LowBand.MARGIN;
            float[] input = inputs[j];
            for (int i = lane; i < end; i++) {
                float d = samples[from + columns[i]] - lumaMean[columns[i]];
                lumaPower[i] += d * d;
                common[i] += d * input[i];
            }
        }
        float[] guess = inputs[patch.size() + MORE_INPUTS];
        float[] likely = inputs[patch.size() + MORE_INPUTS + 1];
        float[] sure = inputs[patch.size() + MORE_INPUTS + 2];
        for (int i = lane; i < end; i++) {
            float slope = common[i] / lumaPower[i];
            float value = details[offset + x + columns[i]] * slope;
            float chromaPower = energy[i] * share[i] * share[i] + 0.1f;
            float correlation = common[i] * slope / chromaPower;
            guess[i] = Math.max(-LIMIT, Math.min(LIMIT, value));
            likely[i] = guess[i] * correlation;
            sure[i] = likely[i] * correlation;
        }
    }

    /** The column of a patch that {@link #fill} has found, less x. */
    int column(int lane) {
        return columns[lane];
    }

    /** The contrast of a patch that {@link #fill} has found: what outputs of a network are in units of. */
    public float contrast(int lane) {
        return contrast[lane];
    }
}
