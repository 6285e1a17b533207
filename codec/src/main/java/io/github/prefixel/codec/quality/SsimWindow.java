package io.github.prefixel.codec.quality;

import java.util.Arrays;

/**
 * Local statistics of two planes under a separable Gaussian window, row by row, where the window fits ('valid').
 *
 * <p>Four moments are enough: SSIM uses the two variances only as their sum, so the filtered planes are x, y, x² + y²
 * and xy. Rows filtered horizontally wait in a ring as high as the window, which keeps memory independent of the
 * picture's height.
 */
final class SsimWindow {
    static final int SIZE = 11;
    private static final double SIGMA = 1.5;
    private static final int MOMENTS = 4;

    private final double[] across;
    private final double[] down;
    private final int width;
    /** {@code ring[moment][y % down.length]} is a row filtered horizontally. */
    private final double[][][] ring;

    private final double[] squares;
    private final double[] products;

    /** A plane narrower or lower than the window is filtered by a shorter one, as long as the plane's side. */
    SsimWindow(int planeWidth, int planeHeight) {
        across = gaussian(Math.min(SIZE, planeWidth));
        down = gaussian(Math.min(SIZE, planeHeight));
        width = planeWidth - across.length + 1;
        ring = new double[MOMENTS][down.length][width];
        squares = new double[planeWidth];
        products = new double[planeWidth];
    }

    /** Number of window positions in a row. */
    int width() {
        return width;
    }

    int height() {
        return down.length;
    }

    /** Takes row y of both planes; rows come in order from 0. */
    void push(int y, double[] a, double[] b) {
        for (int x = 0; x < a.length; x++) {
            squares[x] = a[x] * a[x] + b[x] * b[x];
            products[x] = a[x] * b[x];
        }
        int slot = y % down.length;
        filterAcross(a, ring[0][slot]);
        filterAcross(b, ring[1][slot]);
        filterAcross(squares, ring[2][slot]);
        filterAcross(products, ring[3][slot]);
    }

    /** Writes the moments under the windows whose first row is y, the last row pushed being y + height − 1. */
    void moments(int y, double[][] out) {
        for (int m = 0; m < MOMENTS; m++) {
            Arrays.fill(out[m], 0);
            for (int k = 0; k < down.length; k++) {
                accumulate(out[m], ring[m][(y + k) % down.length], down[k]);
            }
        }
    }

    private static void accumulate(double[] sum, double[] row, double weight) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * row[x];
        }
    }

    private void filterAcross(double[] row, double[] out) {
        if (across.length == SIZE) {
            filter11(row, out, across);
            return;
        }
        for (int x = 0; x < out.length; x++) {
            double sum = 0;
            for (int k = 0; k < across.length; k++) {
                sum += across[k] * row[x + k];
            }
            out[x] = sum;
        }
    }

    /** The window is symmetric; written out, the loop over x vectorises. */
    private static void filter11(double[] r, double[] out, double[] w) {
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        for (int x = 0; x < out.length; x++) {
            out[x] = w0 * (r[x] + r[x + 10])
                    + w1 * (r[x + 1] + r[x + 9])
                    + w2 * (r[x + 2] + r[x + 8])
                    + w3 * (r[x + 3] + r[x + 7])
                    + w4 * (r[x + 4] + r[x + 6])
                    + w5 * r[x + 5];
        }
    }

    /** Samples of a Gaussian around the middle of the window, with sum 1. */
    private static double[] gaussian(int length) {
        double[] weights = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double distance = i - (length - 1) / 2.0;
            weights[i] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += weights[i];
        }
        for (int i = 0; i < length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
