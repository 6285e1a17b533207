package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.DeepNetRun;
import java.util.Arrays;

/** Predicts the coefficients of detail bands of one orientation, row by row. For one thread. */
final class DetailPredictor {
    private final PatchRow patches;
    private final DeepNetRun run;
    private final int biasSet;

    DetailPredictor(DeepNet net, Patch patch, int level, float greyLevel) {
        patches = new PatchRow(patch, greyLevel);
        run = new DeepNetRun(net);
        biasSet = PredictionNets.biasSet(level);
    }

    /**
     * Predicts the first coefficients of row y.
     *
     * @param row receives as many predictions as it has places
     * @param luma the low band of the luma; null to do without
     * @param lumaDetails what the luma has in place of the coefficients, from {@code offset} on
     */
    void predict(LowBand low, int y, float[] row, LowBand luma, float[] lumaDetails, int offset) {
        Arrays.fill(row, 0);
        if (luma == null) {
            patches.clearLuma(run.inputs());
        }
        for (int x = 0; x < row.length; x += DeepNetRun.LANES) {
            int found = patches.fill(low, y, x, Math.min(DeepNetRun.LANES, row.length - x), run.inputs());
            if (luma != null) {
                patches.fillFromLuma(luma, lumaDetails, offset, y, x, found, run.inputs());
            }
            float[] outputs = run.evaluate(found, biasSet);
            for (int i = 0; i < found; i++) {
                row[x + patches.column(i)] = outputs[i] * patches.contrast(i);
            }
        }
    }
}
