package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.codec.wavelet.SynthesisNorms;

/** Variances of the subbands of the CDF 9/7 wavelet, component by component, gathered in one pass over pictures. */
final class SubbandMoments {
    private static final int ORIENTATIONS = Orientation.values().length;
    private static final int BANDS = (SubbandLayout.MAX_LEVELS + 1) * ORIENTATIONS;

    private final int levels;
    private final double[] counts;
    private final double[] sums;
    private final double[] squares;

    /** @param levels of decomposition, 1 to 6; fewer where a picture is too small for them */
    SubbandMoments(int levels, int components) {
        this.levels = levels;
        counts = new double[components * BANDS];
        sums = new double[counts.length];
        squares = new double[counts.length];
    }

    /** @param planes {@code float[components][height][width]}; overwritten */
    void add(float[][][] planes) {
        int width = planes[0][0].length;
        int height = planes[0].length;
        SubbandLayout layout = new SubbandLayout(
                width, height, Math.min(levels, SubbandLayout.of(width, height).levels()));
        for (int c = 0; c < planes.length; c++) {
            Lifting97.forward(planes[c], layout);
            for (Subband band : layout.subbands()) {
                add(planes[c], band, index(c, band.level(), band.orientation()));
            }
        }
    }

    private static int index(int component, int level, Orientation orientation) {
        return component * BANDS + level * ORIENTATIONS + orientation.ordinal();
    }

    private void add(float[][] plane, Subband band, int index) {
        double sum = 0;
        double square = 0;
        for (int y = band.y(); y < band.y() + band.height(); y++) {
            for (int x = band.x(); x < band.x() + band.width(); x++) {
                double coefficient = plane[y][x];
                sum += coefficient;
                square += coefficient * coefficient;
            }
        }
        counts[index] += (double) band.width() * band.height();
        sums[index] += sum;
        squares[index] += square;
    }

    /** How many coefficients each band has; some have none. In an order of no meaning, that of {@link #variances}. */
    double[] counts() {
        return counts.clone();
    }

    /** Variance of each band's coefficients times their squared synthesis norm, so that it is in units of samples. */
    double[] variances() {
        double[] variances = new double[counts.length];
        for (int i = 0; i < variances.length; i++) {
            if (counts[i] > 0) {
                Orientation orientation = Orientation.values()[i % ORIENTATIONS];
                double norm = SynthesisNorms.CDF97.norm(i % BANDS / ORIENTATIONS, orientation);
                double mean = sums[i] / counts[i];
                variances[i] = Math.max(0, squares[i] / counts[i] - mean * mean) * norm * norm;
            }
        }
        return variances;
    }
}
