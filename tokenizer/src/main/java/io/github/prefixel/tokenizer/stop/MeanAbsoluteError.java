package io.github.prefixel.tokenizer.stop;

import io.github.prefixel.codec.image.Raster;

/** The mean absolute difference of two pictures. */
final class MeanAbsoluteError {
    private MeanAbsoluteError() {}

    /** Over the samples of all colour components, as a share of the full range: 0 to 1; alpha does not count. */
    static double of(Raster original, Raster decoded) {
        int colors = original.components().colors();
        long sum = 0;
        for (int c = 0; c < colors; c++) {
            short[] a = original.plane(c);
            short[] b = decoded.plane(c);
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs((a[i] & 0xFFFF) - (b[i] & 0xFFFF));
            }
        }
        return (double) sum / original.pixels() / colors / original.maxSample();
    }
}
