package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/** The mean absolute error (L1) of a picture. */
public final class MeanAbsoluteError {
    private MeanAbsoluteError() {}

    /**
     * Over the samples of all colour components, in sample units; alpha does not count.
     *
     * @throws IllegalArgumentException if the pictures differ in size, colour components or bit depth
     */
    public static double of(Raster original, Raster decoded) {
        Rasters.requireComparable(original, decoded);
        int colors = original.components().colors();
        long sum = 0;
        for (int c = 0; c < colors; c++) {
            short[] a = original.plane(c);
            short[] b = decoded.plane(c);
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs((a[i] & 0xFFFF) - (b[i] & 0xFFFF));
            }
        }
        return (double) sum / (original.pixels() * colors);
    }
}
