package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/** Luma of ITU-R BT.601 in full range, not rounded: 0.299 R + 0.587 G + 0.114 B, or the grey samples themselves. */
public final class Luma {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private Luma() {}

    /** Writes one row of luma, in units of a sample, to {@code row[0]} … {@code row[width - 1]}. */
    static void row(Raster picture, int y, double[] row) {
        int width = picture.width();
        int start = y * width;
        short[] first = picture.plane(0);
        if (picture.components().colors() == 1) {
            for (int x = 0; x < width; x++) {
                row[x] = first[start + x] & 0xFFFF;
            }
            return;
        }
        short[] second = picture.plane(1);
        short[] third = picture.plane(2);
        for (int x = 0; x < width; x++) {
            row[x] = RED * (first[start + x] & 0xFFFF)
                    + GREEN * (second[start + x] & 0xFFFF)
                    + BLUE * (third[start + x] & 0xFFFF);
        }
    }

    /** The luma of a picture as {@code double[height][width]}, in units of a sample. */
    public static double[][] rows(Raster picture) {
        double[][] rows = new double[picture.height()][picture.width()];
        for (int y = 0; y < rows.length; y++) {
            row(picture, y, rows[y]);
        }
        return rows;
    }
}
