package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Arrays;

/**
 * First and second moments of the subbands of a wavelet, component by component, gathered in one pass over pictures. Moments
 * are those of the coefficients times their synthesis norm, and so in units of samples.
 */
public final class SubbandMoments {
    private static final int ORIENTATIONS = Orientation.values().length;
    private static final int BANDS = (SubbandLayout.MAX_LEVELS + 1) * ORIENTATIONS;

    private final Wavelet wavelet;
    private final int levels;
    private final int components;
    private final double[] counts;
    private final double[] sums;
    private final double[] squares;

    /** @param levels of decomposition, 1 to 6; fewer where a picture is too small for them */
    public SubbandMoments(Wavelet wavelet, int levels, int components) {
        this.wavelet = wavelet;
        this.levels = levels;
        this.components = components;
        counts = new double[components * BANDS];
        sums = new double[counts.length];
        squares = new double[counts.length];
    }

    /** @param planes {@code float[components][height][width]}; afterwards they hold the coefficients */
    public void add(float[][][] planes) {
        SubbandLayout layout = layout(planes[0]);
        for (int c = 0; c < planes.length; c++) {
            wavelet.forward(planes[c], layout);
            for (Subband band : layout.subbands()) {
                add(planes[c], band, index(c, band));
            }
        }
    }

    /** Where the coefficients of a plane, {@code float[height][width]}, are. */
    public SubbandLayout layout(float[][] plane) {
        int width = plane[0].length;
        int height = plane.length;
        int most = SubbandLayout.of(width, height).levels();
        return new SubbandLayout(width, height, Math.min(levels, most));
    }

    private static int index(int component, Subband band) {
        return component * BANDS
                + band.level() * ORIENTATIONS
                + band.orientation().ordinal();
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

    /** Mean of the squares of a band's coefficients, at least 0; NaN if it has none. */
    public double meanSquare(int component, Subband band) {
        return meanSquare(index(component, band));
    }

    /** Variance of a band's coefficients about their mean, at least 0; NaN if it has none. */
    public double variance(int component, Subband band) {
        return variance(index(component, band));
    }

    private double meanSquare(int index) {
        double norm = wavelet.norm(index % BANDS / ORIENTATIONS, Orientation.values()[index % ORIENTATIONS]);
        return squares[index] / counts[index] * norm * norm;
    }

    private double variance(int index) {
        double norm = wavelet.norm(index % BANDS / ORIENTATIONS, Orientation.values()[index % ORIENTATIONS]);
        double mean = sums[index] / counts[index] * norm;
        return Math.max(0, meanSquare(index) - mean * mean);
    }

    /**
     * What the transform makes of all pictures.
     *
     * @param variance mean variance of the samples
     */
    public TransformFigures figures(String transform, double variance) {
        double[] variances = new double[counts.length];
        Arrays.setAll(variances, index -> counts[index] == 0 ? 0 : variance(index));
        return TransformFigures.of(transform, components, wavelet.isNearlyOrthonormal(), variance, variances, counts);
    }
}
