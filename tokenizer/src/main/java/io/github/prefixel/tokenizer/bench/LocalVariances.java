package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.block.Wavelet;

/**
 * Variances of the coefficients of a wavelet from place to place: each 8 × 8 of a subband, fewer at its right and bottom
 * edges, is a group of its own, with a variance about the mean of the whole subband.
 */
final class LocalVariances {
    private static final int SIZE = 8;

    private final Wavelet wavelet;
    private final SubbandLayout layout;
    private final double[] variances;
    private final double[] counts;
    private int groups;

    /** @param planes coefficients, {@code float[components][height][width]} */
    LocalVariances(Wavelet wavelet, SubbandLayout layout, float[][][] planes) {
        this.wavelet = wavelet;
        this.layout = layout;
        int most = 0;
        for (Subband band : layout.subbands()) {
            most += planes.length * blocks(band.width()) * blocks(band.height());
        }
        variances = new double[most];
        counts = new double[most];
        for (float[][] plane : planes) {
            for (Subband band : layout.subbands()) {
                add(plane, band);
            }
        }
    }

    private static int blocks(int side) {
        return (side + SIZE - 1) / SIZE;
    }

    private void add(float[][] plane, Subband band) {
        int right = band.x() + band.width();
        int bottom = band.y() + band.height();
        double norm = wavelet.norm(band.level(), band.orientation());
        double mean = mean(plane, band);
        for (int y = band.y(); y < bottom; y += SIZE) {
            for (int x = band.x(); x < right; x += SIZE) {
                int width = Math.min(SIZE, right - x);
                int height = Math.min(SIZE, bottom - y);
                counts[groups] = width * height;
                variances[groups] = norm * norm * squares(plane, x, y, width, height, mean) / counts[groups];
                groups++;
            }
        }
    }

    private static double mean(float[][] plane, Subband band) {
        double sum = 0;
        for (int y = band.y(); y < band.y() + band.height(); y++) {
            for (int x = band.x(); x < band.x() + band.width(); x++) {
                sum += plane[y][x];
            }
        }
        return sum / ((double) band.width() * band.height());
    }

    private static double squares(float[][] plane, int left, int top, int width, int height, double mean) {
        double sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                double deviation = plane[y][x] - mean;
                sum += deviation * deviation;
            }
        }
        return sum;
    }

    /**
     * @param components how many planes there were
     * @param variance mean variance of the samples
     */
    TransformFigures figures(String transform, int components, double variance) {
        return TransformFigures.of(transform, components, true, variance, variances, counts);
    }
}
