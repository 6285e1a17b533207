package io.github.prefixel.tokenizer.complex;

import java.util.List;

/**
 * Two complex subbands as one real subband of all four trees. With coefficients ee, eo, oe and oo of even and odd trees down
 * and across, (across e + j o)(down e ± j o) has the real part ee ∓ oo and the imaginary part eo ± oe: the upper signs
 * have positive frequencies down and across, which are lines that rise to the right, the lower signs those that fall.
 */
final class Quads {
    /** Keeps the energy: each of the two takes half of that of four. */
    private static final double SCALE = Math.sqrt(.5);

    private Quads() {}

    /**
     * Splits a real subband.
     *
     * @return rising, falling
     */
    static List<ComplexBand> split(double[][] trees) {
        int height = trees.length / 2;
        int width = trees[0].length / 2;
        ComplexBand rising = ComplexBand.ofSize(height, width);
        ComplexBand falling = ComplexBand.ofSize(height, width);
        for (int y = 0; y < height; y++) {
            double[] even = trees[2 * y];
            double[] odd = trees[2 * y + 1];
            for (int x = 0; x < width; x++) {
                double ee = SCALE * even[2 * x];
                double eo = SCALE * even[2 * x + 1];
                double oe = SCALE * odd[2 * x];
                double oo = SCALE * odd[2 * x + 1];
                rising.real()[y][x] = ee - oo;
                rising.imaginary()[y][x] = eo + oe;
                falling.real()[y][x] = ee + oo;
                falling.imaginary()[y][x] = eo - oe;
            }
        }
        return List.of(rising, falling);
    }

    /** The inverse. */
    static double[][] join(ComplexBand rising, ComplexBand falling) {
        double[][] trees = new double[2 * rising.height()][2 * rising.width()];
        for (int y = 0; y < rising.height(); y++) {
            double[] even = trees[2 * y];
            double[] odd = trees[2 * y + 1];
            for (int x = 0; x < rising.width(); x++) {
                even[2 * x] = SCALE * (rising.real()[y][x] + falling.real()[y][x]);
                even[2 * x + 1] = SCALE * (rising.imaginary()[y][x] + falling.imaginary()[y][x]);
                odd[2 * x] = SCALE * (rising.imaginary()[y][x] - falling.imaginary()[y][x]);
                odd[2 * x + 1] = SCALE * (falling.real()[y][x] - rising.real()[y][x]);
            }
        }
        return trees;
    }
}
