package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.block.Wavelet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Variances of the coefficients of a wavelet from place to place: each 8 × 8 of a subband, fewer at its right and bottom
 * edges, is a group of its own, with a variance about the mean of the whole subband. Groups whose variances differ by 3 % at
 * most are counted as one of their mean, so that it takes no more memory for a large picture.
 */
final class LocalVariances {
    private static final int SIZE = 8;

    /** Steps of the mantissa in an octave of variances. */
    private static final int STEPS_LOG2 = 5;

    /** Octaves from 2<sup>LEAST</sup> on; smaller variances, far below that of rounding samples, count as one. */
    private static final int LEAST = -8;

    private static final int BINS = 56 << STEPS_LOG2;

    private final Wavelet wavelet;
    private final SubbandLayout layout;
    /** By {@link #bin}: sums over groups of variance times count, and of counts. */
    private final double[] sums = new double[BINS];

    private final double[] counts = new double[BINS];

    /** @param planes coefficients, {@code float[components][height][width]} */
    LocalVariances(Wavelet wavelet, SubbandLayout layout, float[][][] planes) {
        this.wavelet = wavelet;
        this.layout = layout;
        for (float[][] plane : planes) {
            for (Subband band : layout.subbands()) {
                add(plane, band);
            }
        }
    }

    /** Which bin holds a variance: its exponent and the first bits of its mantissa. */
    private static int bin(double variance) {
        long steps = Double.doubleToLongBits(variance) >> 52 - STEPS_LOG2;
        return (int) Math.min(BINS - 1, Math.max(0, steps - (LEAST + 1023L << STEPS_LOG2)));
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
                double sum = norm * norm * squares(plane, x, y, width, height, mean);
                int bin = bin(sum / (width * height));
                sums[bin] += sum;
                counts[bin] += width * height;
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
        int[] filled = IntStream.range(0, BINS).filter(bin -> counts[bin] > 0).toArray();
        double[] variances = Arrays.stream(filled)
                .mapToDouble(bin -> sums[bin] / counts[bin])
                .toArray();
        double[] sizes = Arrays.stream(filled).mapToDouble(bin -> counts[bin]).toArray();
        return TransformFigures.of(transform, components, true, variance, variances, sizes);
    }
}
