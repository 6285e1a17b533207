package io.github.prefixel.tokenizer.spectrum;

import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * The mean of the periodograms of squares of a plane, each less its own mean and under a separable Hann window. Two squares
 * are the real and the imaginary part of one transform: |Z(k)|² + |Z(−k)|² is twice the sum of the two periodograms.
 */
final class SquarePeriodograms {
    private final double[][] plane;
    private final int side;
    private final double[] weights;
    private final double[][] real;
    private final double[][] imaginary;
    private final double[][] row = new double[2][];
    /** Σ |Z|² at [k<sub>x</sub>][k<sub>y</sub>]. */
    private final double[][] sums;

    private int squares;

    /** @param side of a square, a power of two, no longer than the plane's */
    SquarePeriodograms(double[][] plane, int side) {
        this.plane = plane;
        this.side = side;
        weights = Window.HANN.weights(side);
        real = new double[side][side];
        imaginary = new double[side][side];
        sums = new double[side][side];
    }

    /** Adds squares that overlap by half or somewhat more, laid evenly from edge to edge. */
    void addAll() {
        int across = count(plane[0].length);
        int down = count(plane.length);
        for (int i = 0; i < across * down; i += 2) {
            add(i, real, across, down);
            if (i + 1 < across * down) {
                add(i + 1, imaginary, across, down);
            } else {
                clear(imaginary);
            }
            accumulate();
        }
    }

    private void add(int i, double[][] square, int across, int down) {
        load(place(i % across, across, plane[0].length), place(i / across, down, plane.length), square);
    }

    /** Adds the square in the middle. */
    void addMiddle() {
        load((plane[0].length - side) / 2, (plane.length - side) / 2, real);
        clear(imaginary);
        accumulate();
    }

    private int count(int length) {
        return side == 1 ? 1 : (length - side + side / 2 - 1) / (side / 2) + 1;
    }

    private int place(int i, int count, int length) {
        return count == 1 ? 0 : (int) ((long) i * (length - side) / (count - 1));
    }

    private static void clear(double[][] square) {
        for (double[] line : square) {
            Arrays.fill(line, 0);
        }
    }

    private void load(int left, int top, double[][] square) {
        double sum = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sum += plane[top + y][left + x];
            }
        }
        double mean = sum / ((double) side * side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                square[y][x] = weights[y] * weights[x] * (plane[top + y][left + x] - mean);
            }
        }
        squares++;
    }

    private void accumulate() {
        transformRows();
        transpose(real);
        transpose(imaginary);
        transformRows();
        for (int kx = 0; kx < side; kx++) {
            for (int ky = 0; ky < side; ky++) {
                sums[kx][ky] += real[kx][ky] * real[kx][ky] + imaginary[kx][ky] * imaginary[kx][ky];
            }
        }
    }

    private void transformRows() {
        for (int y = 0; y < side; y++) {
            row[0] = real[y];
            row[1] = imaginary[y];
            FastFourierTransformer.transformInPlace(row, DftNormalization.STANDARD, TransformType.FORWARD);
        }
    }

    private static void transpose(double[][] square) {
        for (int y = 0; y < square.length; y++) {
            for (int x = 0; x < y; x++) {
                double swap = square[y][x];
                square[y][x] = square[x][y];
                square[x][y] = swap;
            }
        }
    }

    /** The mean over all squares, at [k<sub>y</sub>][k<sub>x</sub>]. */
    double[][] mean() {
        double energy = Welch.energy(weights);
        double scale = 1 / (2 * energy * energy * squares);
        double[][] powers = new double[side][side];
        int last = side - 1;
        for (int ky = 0; ky < side; ky++) {
            for (int kx = 0; kx < side; kx++) {
                powers[ky][kx] = scale * (sums[kx][ky] + sums[side - kx & last][side - ky & last]);
            }
        }
        return powers;
    }
}
