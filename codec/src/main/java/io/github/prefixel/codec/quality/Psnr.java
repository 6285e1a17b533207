package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/**
 * Peak signal-to-noise ratio in dB, 10 log<sub>10</sub>(peak² / MSE) with peak = 2<sup>bitDepth</sup> − 1; infinite for
 * equal pictures.
 *
 * <p>All methods throw {@link IllegalArgumentException} if the pictures differ in size, colour components or bit depth.
 */
public final class Psnr {
    private Psnr() {}

    /** PSNR over all colour components together (one MSE over R, G and B); alpha does not count. */
    public static double of(Raster original, Raster decoded) {
        return ofMse(mse(original, decoded), original.maxSample());
    }

    /** PSNR of the BT.601 luma, which is not rounded to whole samples. */
    public static double ofLuma(Raster original, Raster decoded) {
        return ofMse(mseOfLuma(original, decoded), original.maxSample());
    }

    /**
     * PSNR of the alpha plane alone.
     *
     * @throws IllegalArgumentException also if one of the pictures has no alpha
     */
    public static double ofAlpha(Raster original, Raster decoded) {
        Rasters.requireComparable(original, decoded);
        if (!original.components().hasAlpha() || !decoded.components().hasAlpha()) {
            throw new IllegalArgumentException("one of the pictures has no alpha plane");
        }
        int alpha = original.components().colors();
        double mse = (double) squaredError(original, decoded, alpha) / original.pixels();
        return ofMse(mse, original.maxSample());
    }

    /** Mean squared error over the samples of all colour components, in squared sample units. */
    public static double mse(Raster original, Raster decoded) {
        Rasters.requireComparable(original, decoded);
        int colors = original.components().colors();
        long sum = 0;
        for (int c = 0; c < colors; c++) {
            sum += squaredError(original, decoded, c);
        }
        return (double) sum / (original.pixels() * colors);
    }

    /** PSNR in dB of a mean squared error. */
    public static double ofMse(double mse, int peak) {
        return mse == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10((double) peak * peak / mse);
    }

    private static long squaredError(Raster original, Raster decoded, int component) {
        short[] a = original.plane(component);
        short[] b = decoded.plane(component);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            long difference = (a[i] & 0xFFFF) - (b[i] & 0xFFFF);
            sum += difference * difference;
        }
        return sum;
    }

    private static double mseOfLuma(Raster original, Raster decoded) {
        Rasters.requireComparable(original, decoded);
        double[] a = new double[original.width()];
        double[] b = new double[original.width()];
        double sum = 0;
        for (int y = 0; y < original.height(); y++) {
            Luma.row(original, y, a);
            Luma.row(decoded, y, b);
            double ofRow = 0;
            for (int x = 0; x < a.length; x++) {
                double difference = a[x] - b[x];
                ofRow += difference * difference;
            }
            sum += ofRow;
        }
        return sum / original.pixels();
    }
}
