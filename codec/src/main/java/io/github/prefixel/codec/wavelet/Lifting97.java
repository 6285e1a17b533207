package io.github.prefixel.codec.wavelet;

import java.util.Arrays;

/**
 * The CDF 9/7 biorthogonal wavelet by lifting (Cohen, Daubechies and Feauveau 1992; Daubechies and Sweldens 1998), in
 * float arithmetic of a fixed order, with whole-sample symmetric extension. Scaled so that the low-pass filter has a
 * gain of 1 at zero frequency and the high-pass filter a gain of 2 at the highest: a low band is a picture of half the
 * size at the same brightness.
 *
 * <p>A plane is {@code float[height][width]}. Columns are transformed row-wise, four lifting steps in one sweep, so
 * that about six rows are in use at a time and every inner loop runs over distinct arrays.
 */
public final class Lifting97 {
    private static final float ALPHA = -1.586134342059924f;
    private static final float BETA = -0.052980118572961f;
    private static final float GAMMA = 0.882911075530934f;
    private static final float DELTA = 0.443506852043971f;
    private static final float K = 1.230174104914001f;

    private static final float LOW_GAIN = 1 / K;
    private static final float HIGH_GAIN = K;

    private Lifting97() {}

    /** Transforms a plane in place into the subbands of a layout of its size. Row arrays may change places. */
    public static void forward(float[][] plane, SubbandLayout layout) {
        for (int level = 1; level <= layout.levels(); level++) {
            forwardLevel(plane, layout, level);
        }
    }

    /** Transforms the low band of the level before, in place, into the four bands of a level, 1 or more. */
    public static void forwardLevel(float[][] plane, SubbandLayout layout, int level) {
        int width = layout.lowWidth(level - 1);
        int height = layout.lowHeight(level - 1);
        float[][] rows = region(plane, width, height);
        if (height > 1) {
            liftRows(rows, width, height);
            Rows.separate(rows);
            scaleRows(rows, width, height, LOW_GAIN, HIGH_GAIN);
        }
        if (width > 1) {
            float[] low = new float[layout.lowWidth(level) + 1];
            float[] high = new float[low.length];
            for (float[] row : rows) {
                forwardRow(row, width, low, high);
            }
        }
        Rows.store(rows, plane, width);
    }

    /**
     * Rebuilds the low band of a level, in place, from the subbands of all coarser levels; level 0 is the plane itself.
     * Row arrays may change places.
     */
    public static void inverse(float[][] plane, SubbandLayout layout, int toLevel) {
        for (int level = layout.levels(); level > toLevel; level--) {
            inverseLevel(plane, layout, level);
        }
    }

    /** Rebuilds, in place, the low band of the level before from the four bands of a level. */
    public static void inverseLevel(float[][] plane, SubbandLayout layout, int level) {
        int width = layout.lowWidth(level - 1);
        int height = layout.lowHeight(level - 1);
        float[][] rows = region(plane, width, height);
        if (width > 1) {
            float[] low = new float[layout.lowWidth(level) + 1];
            float[] high = new float[low.length];
            for (float[] row : rows) {
                inverseRow(row, width, low, high);
            }
        }
        if (height > 1) {
            scaleRows(rows, width, height, 1 / LOW_GAIN, 1 / HIGH_GAIN);
            Rows.interleave(rows);
            unliftRows(rows, width, height);
        }
        Rows.store(rows, plane, width);
    }

    /** Steps α on odd rows, β on even ones, γ on odd, δ on even, each as soon as the rows it reads are ready. */
    private static void liftRows(float[][] rows, int width, int height) {
        int end = height + 3 | 1;
        for (int odd = 1; odd <= end; odd += 2) {
            step(rows, width, height, odd, ALPHA);
            step(rows, width, height, odd - 1, BETA);
            step(rows, width, height, odd - 2, GAMMA);
            step(rows, width, height, odd - 3, DELTA);
        }
    }

    private static void unliftRows(float[][] rows, int width, int height) {
        int end = (height + 4) & ~1;
        for (int even = 0; even <= end; even += 2) {
            step(rows, width, height, even, -DELTA);
            step(rows, width, height, even - 1, -GAMMA);
            step(rows, width, height, even - 2, -BETA);
            step(rows, width, height, even - 3, -ALPHA);
        }
    }

    /** rows[y] += factor · (row above + row below), mirrored at the borders; nothing for rows outside. */
    private static void step(float[][] rows, int width, int height, int y, float factor) {
        if (y < 0 || y >= height) {
            return;
        }
        float[] above = rows[y > 0 ? y - 1 : 1];
        float[] below = rows[y < height - 1 ? y + 1 : height - 2];
        float[] row = rows[y];
        for (int x = 0; x < width; x++) {
            row[x] += factor * (above[x] + below[x]);
        }
    }

    private static void scaleRows(float[][] rows, int width, int height, float lowGain, float highGain) {
        int lows = height + 1 >> 1;
        for (int y = 0; y < height; y++) {
            float gain = y < lows ? lowGain : highGain;
            float[] row = rows[y];
            for (int x = 0; x < width; x++) {
                row[x] *= gain;
            }
        }
    }

    /** The plane itself if the region is all of it, so that its rows may change places; a copy of the region if not. */
    private static float[][] region(float[][] plane, int width, int height) {
        if (width == plane[0].length && height == plane.length) {
            return plane;
        }
        float[][] rows = new float[height][];
        for (int y = 0; y < height; y++) {
            rows[y] = Arrays.copyOf(plane[y], width);
        }
        return rows;
    }

    private static void forwardRow(float[] row, int width, float[] low, float[] high) {
        int lows = width + 1 >> 1;
        int highs = width >> 1;
        for (int i = 0; i < highs; i++) {
            low[i] = row[2 * i];
            high[i] = row[2 * i + 1];
        }
        if (lows > highs) {
            low[lows - 1] = row[width - 1];
        }
        predict(high, low, highs, lows, ALPHA);
        update(low, high, highs, lows, BETA);
        predict(high, low, highs, lows, GAMMA);
        update(low, high, highs, lows, DELTA);
        for (int i = 0; i < lows; i++) {
            row[i] = low[i] * LOW_GAIN;
        }
        for (int i = 0; i < highs; i++) {
            row[lows + i] = high[i] * HIGH_GAIN;
        }
    }

    private static void inverseRow(float[] row, int width, float[] low, float[] high) {
        int lows = width + 1 >> 1;
        int highs = width >> 1;
        for (int i = 0; i < lows; i++) {
            low[i] = row[i] * (1 / LOW_GAIN);
        }
        for (int i = 0; i < highs; i++) {
            high[i] = row[lows + i] * (1 / HIGH_GAIN);
        }
        update(low, high, highs, lows, -DELTA);
        predict(high, low, highs, lows, -GAMMA);
        update(low, high, highs, lows, -BETA);
        predict(high, low, highs, lows, -ALPHA);
        for (int i = 0; i < highs; i++) {
            row[2 * i] = low[i];
            row[2 * i + 1] = high[i];
        }
        if (lows > highs) {
            row[width - 1] = low[lows - 1];
        }
    }

    private static void predict(float[] high, float[] low, int highs, int lows, float factor) {
        low[lows] = low[lows - 1];
        for (int i = 0; i < highs; i++) {
            high[i] += factor * (low[i] + low[i + 1]);
        }
    }

    private static void update(float[] low, float[] high, int highs, int lows, float factor) {
        high[highs] = high[highs - 1];
        low[0] += factor * (high[0] + high[0]);
        for (int i = 1; i < lows; i++) {
            low[i] += factor * (high[i - 1] + high[i]);
        }
    }
}
