package io.github.prefixel.tokenizer.complex;

/** Planes as rows, {@code double[height][width]}. */
final class Planes {
    /** Squares of this side are transposed one by one, so that columns stay in the cache. */
    private static final int BLOCK = 16;

    private Planes() {}

    static double[][] transposed(double[][] plane) {
        int height = plane.length;
        int width = plane[0].length;
        double[][] transposed = new double[width][height];
        for (int top = 0; top < height; top += BLOCK) {
            int bottom = Math.min(top + BLOCK, height);
            for (int left = 0; left < width; left += BLOCK) {
                int right = Math.min(left + BLOCK, width);
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        transposed[x][y] = plane[y][x];
                    }
                }
            }
        }
        return transposed;
    }

    /**
     * A copy, mirrored at its right and bottom edges to sides that are multiples of a unit.
     *
     * @throws IllegalArgumentException if it is empty, its rows differ in length, or a sample is not finite
     */
    static double[][] extended(double[][] plane, int unitHeight, int unitWidth) {
        if (plane.length == 0 || plane[0].length == 0) {
            throw new IllegalArgumentException("an empty plane has no wavelet transform");
        }
        int width = plane[0].length;
        for (int y = 0; y < plane.length; y++) {
            check(plane[y], y, width);
        }
        double[][] extended = new double[roundedUp(plane.length, unitHeight)][roundedUp(width, unitWidth)];
        for (int y = 0; y < extended.length; y++) {
            double[] row = plane[Mirror.at(y, plane.length)];
            System.arraycopy(row, 0, extended[y], 0, width);
            for (int x = width; x < extended[y].length; x++) {
                extended[y][x] = row[Mirror.at(x, width)];
            }
        }
        return extended;
    }

    private static void check(double[] row, int y, int width) {
        if (row.length != width) {
            throw new IllegalArgumentException("row " + y + " has " + row.length + " samples, row 0 has " + width);
        }
        for (int x = 0; x < width; x++) {
            if (!Double.isFinite(row[x])) {
                throw new IllegalArgumentException("the sample of row " + y + ", column " + x + " is " + row[x]);
            }
        }
    }

    private static int roundedUp(int length, int unit) {
        return Math.multiplyExact((length - 1) / unit + 1, unit);
    }

    static double mean(double[][] plane) {
        double sum = 0;
        for (double[] row : plane) {
            for (double sample : row) {
                sum += sample;
            }
        }
        return sum / ((double) plane.length * plane[0].length);
    }

    static void add(double constant, double[][] plane) {
        for (double[] row : plane) {
            for (int x = 0; x < row.length; x++) {
                row[x] += constant;
            }
        }
    }

    /** The upper left part. */
    static double[][] cropped(double[][] plane, int height, int width) {
        double[][] part = new double[height][width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane[y], 0, part[y], 0, width);
        }
        return part;
    }
}
