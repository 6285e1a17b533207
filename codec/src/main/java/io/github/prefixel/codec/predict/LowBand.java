package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.wavelet.SubbandLayout;

/**
 * The low band of a level with a margin around it: beyond its borders stands what it would hold if the plane that it was
 * made of went on as its mirror image.
 */
public final class LowBand {
    /** How many rows and columns of margin there are on each side. */
    static final int MARGIN = 3;

    private final float[][] rows;

    private LowBand(float[][] rows) {
        this.rows = rows;
    }

    /** @param plane with the low band of the level in its top left corner */
    public static LowBand of(float[][] plane, SubbandLayout layout, int level) {
        int width = layout.lowWidth(level);
        int height = layout.lowHeight(level);
        int[] columns = mirrored(width, layout.lowWidth(level - 1));
        int[] lines = mirrored(height, layout.lowHeight(level - 1));
        float[][] rows = new float[height + 2 * MARGIN][width + 2 * MARGIN];
        for (int y = 0; y < rows.length; y++) {
            float[] from = plane[lines[y]];
            float[] to = rows[y];
            System.arraycopy(from, 0, to, MARGIN, width);
            for (int i = 0; i < MARGIN; i++) {
                to[i] = from[columns[i]];
                to[width + MARGIN + i] = from[columns[width + MARGIN + i]];
            }
        }
        return new LowBand(rows);
    }

    /** Where the samples of a side with margins are found; {@code whole} is the side before it was halved. */
    private static int[] mirrored(int side, int whole) {
        int[] from = new int[side + 2 * MARGIN];
        for (int i = 0; i < from.length; i++) {
            int at = Math.abs(i - MARGIN);
            at = at < side ? at : whole - 1 - at;
            from[i] = Math.max(0, Math.min(side - 1, at));
        }
        return from;
    }

    /** Row y, from −{@value #MARGIN} on; its column x stands at index x + {@value #MARGIN}. */
    float[] row(int y) {
        return rows[y + MARGIN];
    }
}
