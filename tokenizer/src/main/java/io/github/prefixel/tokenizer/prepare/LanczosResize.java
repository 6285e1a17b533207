package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;
import java.util.Arrays;

/**
 * Resizes pictures with a Lanczos kernel of three lobes (Duchon, 'Lanczos Filtering in One and Two Dimensions', 1979).
 * When a picture gets smaller the kernel is as much wider, which keeps out what the smaller one cannot show; at edges,
 * what remains of it is weighted up. First along rows, then along columns; samples are rounded once, at the end.
 */
final class LanczosResize {
    private static final int LOBES = 3;

    /** What one output sample is made of: the first input sample, and the weights from there on, which add up to 1. */
    private record Window(int first, double[] weights) {}

    private LanczosResize() {}

    /** Alpha is resized like a colour. */
    static Raster resize(Raster picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Window[] columns = windows(picture.width(), width);
        Window[] rows = windows(picture.height(), height);
        Raster resized = new Raster(width, height, picture.components(), picture.bitDepth());
        double[] between = new double[Math.multiplyExact(width, picture.height())];
        for (int c = 0; c < picture.components().count(); c++) {
            alongRows(picture.plane(c), picture.width(), columns, between);
            alongColumns(between, width, rows, resized.plane(c), picture.maxSample());
        }
        return resized;
    }

    private static void alongRows(short[] in, int inWidth, Window[] windows, double[] out) {
        for (int o = 0, row = 0; o < out.length; row += inWidth) {
            for (Window window : windows) {
                double[] weights = window.weights();
                int first = row + window.first();
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * (in[first + k] & 0xFFFF);
                }
                out[o++] = sum;
            }
        }
    }

    private static void alongColumns(double[] in, int width, Window[] windows, short[] out, int maxSample) {
        double[] sums = new double[width];
        for (int y = 0; y < windows.length; y++) {
            Arrays.fill(sums, 0);
            double[] weights = windows[y].weights();
            for (int k = 0; k < weights.length; k++) {
                int row = (windows[y].first() + k) * width;
                for (int x = 0; x < width; x++) {
                    sums[x] += weights[k] * in[row + x];
                }
            }
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (short) Math.max(0, Math.min(maxSample, Math.round(sums[x])));
            }
        }
    }

    private static Window[] windows(int in, int out) {
        Window[] windows = new Window[out];
        double scale = (double) in / out;
        double stretch = Math.max(1, scale);
        for (int i = 0; i < out; i++) {
            double centre = (i + .5) * scale - .5;
            int first = Math.max(0, (int) Math.ceil(centre - LOBES * stretch));
            int last = Math.min(in - 1, (int) Math.floor(centre + LOBES * stretch));
            double[] weights = new double[last - first + 1];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = kernel((first + k - centre) / stretch);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            windows[i] = new Window(first, weights);
        }
        return windows;
    }

    private static double kernel(double x) {
        return Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }
}
