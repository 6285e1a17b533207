package io.github.prefixel.tokenizer.complex;

import java.util.Arrays;
import java.util.List;

/**
 * The magnitudes of a level's subbands, scaled to tiles of one size for a picture.
 *
 * @param magnitudes {@code [orientation][row][column]}
 * @param peak what the brightest of them are about, more than 0
 */
record MagnitudeTiles(double[][][] magnitudes, double peak) {
    /** This share of the magnitudes is below the peak. */
    private static final double PEAK_QUANTILE = .995;

    /** Of a luma up to 1: what is less shall not be seen, or constant pictures would show rounding errors. */
    private static final double LEAST_PEAK = 1e-4;

    /** @param level from 1, the finest */
    static MagnitudeTiles of(ComplexPyramid pyramid, int level, int tileWidth, int tileHeight) {
        int width = coefficients(pyramid.width(), level);
        int height = coefficients(pyramid.height(), level);
        List<ComplexBand> bands = pyramid.levels().get(level - 1);
        double[][][] tiles = new double[bands.size()][tileHeight][tileWidth];
        for (int i = 0; i < tiles.length; i++) {
            scale(bands.get(i), width, height, tiles[i]);
        }
        return new MagnitudeTiles(tiles, Math.max(LEAST_PEAK, quantile(tiles)));
    }

    /** Coefficients that the plane has itself, not its extension. */
    private static int coefficients(int side, int level) {
        return ((side - 1) >> level) + 1;
    }

    /** Means of the magnitudes that a sample of the tile covers, or the one that covers it. */
    private static void scale(ComplexBand band, int width, int height, double[][] tile) {
        for (int y = 0; y < tile.length; y++) {
            int top = place(y, height, tile.length);
            int bottom = Math.max(top + 1, place(y + 1, height, tile.length));
            for (int x = 0; x < tile[y].length; x++) {
                int left = place(x, width, tile[y].length);
                int right = Math.max(left + 1, place(x + 1, width, tile[y].length));
                tile[y][x] = mean(band, top, bottom, left, right);
            }
        }
    }

    private static int place(int index, int coefficients, int tile) {
        return (int) ((long) index * coefficients / tile);
    }

    private static double mean(ComplexBand band, int top, int bottom, int left, int right) {
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += band.magnitude(row, column);
            }
        }
        return sum / ((bottom - top) * (double) (right - left));
    }

    private static double quantile(double[][][] tiles) {
        double[] sorted = Arrays.stream(tiles)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return sorted[(int) (PEAK_QUANTILE * (sorted.length - 1))];
    }
}
