package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.DeepNetRun;
import java.util.Arrays;

/** Predicts the coefficients of detail bands of one orientation, some rows at a time. For one thread. */
final class DetailPredictor {
    private final PatchRow patches;
    private final DeepNetRun run;
    private final int biasSet;
    /** For each row the lane after its last. */
    private final int[] ends = new int[DeepNetRun.LANES];

    /** @param most no more coefficients than these are predicted at a time */
    DetailPredictor(DeepNet net, Patch patch, int level, float greyLevel, int most) {
        patches = new PatchRow(patch, greyLevel);
        run = new DeepNetRun(net, Math.min(DeepNetRun.LANES, most));
        biasSet = PredictionNets.biasSet(level);
    }

    /** How many rows of a band are best predicted together: short ones alone would leave the network idle. */
    static int rowsTogether(int width) {
        return Math.max(1, DeepNetRun.LANES / width);
    }

    /**
     * Predicts the first coefficients of some rows, of which there are no more than {@link #rowsTogether}.
     *
     * @param y the first of them
     * @param rows receive as many predictions as they have places
     * @param luma the low band of the luma; null to do without
     * @param lumaDetails what the luma has in place of the coefficients: the band begins at row {@code top} and column
     *     {@code left}
     */
    void predict(LowBand low, int y, float[][] rows, LowBand luma, float[][] lumaDetails, int top, int left) {
        int width = rows[0].length;
        if (luma == null) {
            patches.clearLuma(run.inputs());
        }
        for (int x = 0; x < width; x += DeepNetRun.LANES) {
            int count = Math.min(DeepNetRun.LANES, width - x);
            int end = 0;
            for (int i = 0; i < rows.length; i++) {
                int lane = end;
                end = patches.fill(low, y + i, x, count, run.inputs(), lane);
                if (luma != null) {
                    patches.fillFromLuma(luma, lumaDetails[top + y + i], left, y + i, x, run.inputs(), lane, end);
                }
                ends[i] = end;
            }
            float[] outputs = run.evaluate(end, biasSet);
            for (int i = 0; i < rows.length; i++) {
                Arrays.fill(rows[i], x, x + count, 0);
                for (int lane = i == 0 ? 0 : ends[i - 1]; lane < ends[i]; lane++) {
                    rows[i][x + patches.column(lane)] = outputs[lane] * patches.contrast(lane);
                }
            }
        }
    }
}
