package io.github.prefixel.codec.wavelet;

import java.util.Arrays;

/**
 * The reversible 5/3 wavelet of Le Gall and Tabatabai by integer lifting (ISO/IEC 15444-1, annex F.3), with
 * whole-sample symmetric extension: {@code high −= ⌊(low + low) / 2⌋}, {@code low += ⌊(high + high + 2) / 4⌋}.
 *
 * <p>A plane is {@code int[height][width]}.
 */
public final class Lifting53 {
    private Lifting53() {}

    /** Transforms a plane in place into the subbands of a layout of its size. Row arrays may change places. */
    public static void forward(int[][] plane, SubbandLayout layout) {
        int[] low = new int[layout.lowWidth(1) + 1];
        int[] high = new int[layout.lowWidth(1) + 1];
        for (int level = 0; level < layout.levels(); level++) {
            int width = layout.lowWidth(level);
            int height = layout.lowHeight(level);
            int[][] rows = region(plane, width, height);
            if (height > 1) {
                for (int odd = 1; odd <= (height | 1); odd += 2) {
                    predict(rows, width, height, odd, -1);
                    update(rows, width, height, odd - 1, 1);
                }
                Rows.separate(rows);
            }
            if (width > 1) {
                for (int[] row : rows) {
                    forwardRow(row, width, low, high);
                }
            }
            Rows.store(rows, plane, width);
        }
    }

    /**
     * Rebuilds the low band of a level, in place, from the subbands of all coarser levels; level 0 is the plane itself.
     * Row arrays may change places.
     */
    public static void inverse(int[][] plane, SubbandLayout layout, int toLevel) {
        int[] low = new int[layout.lowWidth(1) + 1];
        int[] high = new int[layout.lowWidth(1) + 1];
        for (int level = layout.levels() - 1; level >= toLevel; level--) {
            int width = layout.lowWidth(level);
            int height = layout.lowHeight(level);
            int[][] rows = region(plane, width, height);
            if (width > 1) {
                for (int[] row : rows) {
                    inverseRow(row, width, low, high);
                }
            }
            if (height > 1) {
                Rows.interleave(rows);
                for (int even = 0; even <= height + 1; even += 2) {
                    update(rows, width, height, even, -1);
                    predict(rows, width, height, even - 1, 1);
                }
            }
            Rows.store(rows, plane, width);
        }
    }

    /** The plane itself if the region is all of it, so that its rows may change places; a copy of the region if not. */
    private static int[][] region(int[][] plane, int width, int height) {
        if (width == plane[0].length && height == plane.length) {
            return plane;
        }
        int[][] rows = new int[height][];
        for (int y = 0; y < height; y++) {
            rows[y] = Arrays.copyOf(plane[y], width);
        }
        return rows;
    }

    private static void predict(int[][] rows, int width, int height, int y, int sign) {
        if (y < 0 || y >= height) {
            return;
        }
        int[] above = rows[y - 1];
        int[] below = rows[y < height - 1 ? y + 1 : y - 1];
        int[] row = rows[y];
        for (int x = 0; x < width; x++) {
            row[x] += sign * (above[x] + below[x] >> 1);
        }
    }

    private static void update(int[][] rows, int width, int height, int y, int sign) {
        if (y >= height) {
            return;
        }
        int[] above = rows[y > 0 ? y - 1 : 1];
        int[] below = rows[y < height - 1 ? y + 1 : y - 1];
        int[] row = rows[y];
        for (int x = 0; x < width; x++) {
            row[x] += sign * (above[x] + below[x] + 2 >> 2);
        }
    }

    private static void forwardRow(int[] row, int width, int[] low, int[] high) {
        int lows = width + 1 >> 1;
        int highs = width >> 1;
        for (int i = 0; i < lows; i++) {
            low[i] = row[2 * i];
        }
        low[lows] = low[lows - 1];
        for (int i = 0; i < highs; i++) {
            high[i] = row[2 * i + 1] - (low[i] + low[i + 1] >> 1);
        }
        high[highs] = high[highs - 1];
        row[0] = low[0] + (2 * high[0] + 2 >> 2);
        for (int i = 1; i < lows; i++) {
            row[i] = low[i] + (high[i - 1] + high[i] + 2 >> 2);
        }
        System.arraycopy(high, 0, row, lows, highs);
    }

    private static void inverseRow(int[] row, int width, int[] low, int[] high) {
        int lows = width + 1 >> 1;
        int highs = width >> 1;
        System.arraycopy(row, lows, high, 0, highs);
        high[highs] = high[highs - 1];
        low[0] = row[0] - (2 * high[0] + 2 >> 2);
        for (int i = 1; i < lows; i++) {
            low[i] = row[i] - (high[i - 1] + high[i] + 2 >> 2);
        }
        low[lows] = low[lows - 1];
        for (int i = 0; i < lows; i++) {
            row[2 * i] = low[i];
        }
        for (int i = 0; i < highs; i++) {
            row[2 * i + 1] = high[i] + (low[i] + low[i + 1] >> 1);
        }
    }
}
