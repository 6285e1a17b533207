package io.github.prefixel.tokenizer.spectrum;

import io.github.prefixel.tokenizer.analyze.SpectralFlatness;

/**
 * The power spectrum of a plane, from squares of a power of two samples under a separable Hann window: without one, the
 * power that leaks along the axes from the edges of a square would flatten spectra as steep as those of photographs. Of each
 * square its mean is taken away first. White noise of variance σ² has power σ² at every frequency but the lowest.
 *
 * @param powers N × N at [k<sub>y</sub>][k<sub>x</sub>], of the frequencies (k<sub>x</sub>/N, k<sub>y</sub>/N) modulo 1, in
 *     cycles a sample; in squared units of a sample, symmetric under (k<sub>x</sub>, k<sub>y</sub>) → (−k<sub>x</sub>,
 *     −k<sub>y</sub>)
 */
public record PlaneSpectrum(double[][] powers) {
    /** Longest side of a square of which several are averaged. */
    static final int WELCH_SIDE = 256;

    /** Longest side of the one square of a periodogram. */
    static final int PERIODOGRAM_SIDE = 1024;

    /**
     * The mean over squares that overlap by half or somewhat more, laid evenly from edge to edge; their side is the largest
     * power of two that is at most two thirds of the shorter side of the plane, so that there are two in each direction at
     * least, and at most 256 (Welch 1967). A plane of 1 or 2 samples in a direction is one square of 1.
     *
     * @param plane {@code double[height][width]}, finite
     * @throws IllegalArgumentException if the plane is empty, its rows are not equally long, or a sample is not finite
     */
    public static PlaneSpectrum welch(double[][] plane) {
        requireFinite(plane);
        SquarePeriodograms squares = new SquarePeriodograms(plane, power(Math.min(WELCH_SIDE, shorter(plane) * 2 / 3)));
        squares.addAll();
        return new PlaneSpectrum(squares.mean());
    }

    /**
     * The periodogram of the square in the middle, whose side is the largest power of two that fits, at most 1,024.
     *
     * @param plane as above
     * @throws IllegalArgumentException as above
     */
    public static PlaneSpectrum periodogram(double[][] plane) {
        requireFinite(plane);
        SquarePeriodograms squares = new SquarePeriodograms(plane, power(Math.min(PERIODOGRAM_SIDE, shorter(plane))));
        squares.addMiddle();
        return new PlaneSpectrum(squares.mean());
    }

    private static int shorter(double[][] plane) {
        return Math.min(plane.length, plane[0].length);
    }

    private static int power(int most) {
        return Math.max(1, Integer.highestOneBit(most));
    }

    private static void requireFinite(double[][] plane) {
        if (plane.length == 0 || plane[0].length == 0) {
            throw new IllegalArgumentException("an empty plane has no spectrum");
        }
        for (int y = 0; y < plane.length; y++) {
            if (plane[y].length != plane[0].length) {
                throw new IllegalArgumentException(
                        "row " + y + " has " + plane[y].length + " samples, row 0 has " + plane[0].length);
            }
            for (int x = 0; x < plane[y].length; x++) {
                if (!Double.isFinite(plane[y][x])) {
                    throw new IllegalArgumentException(
                            "the sample in row " + y + ", column " + x + " is " + plane[y][x]);
                }
            }
        }
    }

    /** Side N of the squares in samples, a power of two. */
    public int side() {
        return powers.length;
    }

    /**
     * Spectral flatness: geometric over arithmetic mean of the powers, at all frequencies but the nine lowest (|k<sub>x</sub>|
     * and |k<sub>y</sub>| at most 1), which lack what the mean took. The periodogram of white noise, whose powers are
     * exponentially distributed, has e<sup>−γ</sup> = .56; the mean of independent ones comes the nearer to 1 the more they
     * are. So the flatness of a picture from one periodogram is .56 of that from many, and no more than that distinguishes
     * them, but for what differs from place to place.
     *
     * @return 0 to 1; NaN if N is less than 4, which leaves no frequency
     */
    public double flatness() {
        int side = side();
        if (side < 4) {
            return Double.NaN;
        }
        double[] others = new double[side * side - 9];
        int count = 0;
        for (int ky = 0; ky < side; ky++) {
            for (int kx = 0; kx < side; kx++) {
                if (Math.max(signed(ky), signed(kx)) > 1) {
                    others[count++] = powers[ky][kx];
                }
            }
        }
        return SpectralFlatness.of(others);
    }

    /** |k| of the frequency k/N or (k − N)/N, whichever is nearer to 0. */
    private int signed(int k) {
        return Math.min(k, side() - k);
    }

    /** The mean over all directions; empty if N is less than 4. */
    public RadialSpectrum radial() {
        return RadialSpectrum.of(this);
    }
}
