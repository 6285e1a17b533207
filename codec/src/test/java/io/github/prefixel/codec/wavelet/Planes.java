package io.github.prefixel.codec.wavelet;

import java.util.Random;

/** Planes of doubles, {@code [height][width]}, for tests that compare transforms of different number formats. */
final class Planes {
    private Planes() {}

    /** Whole numbers, −255 to 255. */
    static double[][] random(int width, int height, long seed) {
        Random random = new Random(seed);
        double[][] plane = new double[height][width];
        for (double[] row : plane) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt(511) - 255;
            }
        }
        return plane;
    }

    static double[][] copy(double[][] plane) {
        return corner(plane, plane[0].length, plane.length);
    }

    static double[][] corner(double[][] plane, int width, int height) {
        return cut(plane, new Subband(0, Orientation.LL, 0, 0, width, height));
    }

    static double[][] cut(double[][] plane, Subband band) {
        double[][] result = new double[band.height()][band.width()];
        for (int y = 0; y < band.height(); y++) {
            System.arraycopy(plane[band.y() + y], band.x(), result[y], 0, band.width());
        }
        return result;
    }

    static double[][] transpose(double[][] plane) {
        double[][] result = new double[plane[0].length][plane.length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                result[x][y] = plane[y][x];
            }
        }
        return result;
    }

    /** Sum of squares. */
    static double energy(double[][] plane) {
        double sum = 0;
        for (double[] row : plane) {
            for (double v : row) {
                sum += v * v;
            }
        }
        return sum;
    }

    /** Column and row of the largest magnitude. */
    static int[] peak(double[][] plane) {
        int[] at = {0, 0};
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                if (Math.abs(plane[y][x]) > Math.abs(plane[at[1]][at[0]])) {
                    at = new int[] {x, y};
                }
            }
        }
        return at;
    }

    static float[][] toFloats(double[][] plane) {
        float[][] result = new float[plane.length][plane[0].length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                result[y][x] = (float) plane[y][x];
            }
        }
        return result;
    }

    static int[][] toInts(double[][] plane) {
        int[][] result = new int[plane.length][plane[0].length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                result[y][x] = (int) plane[y][x];
            }
        }
        return result;
    }

    static double[][] toDoubles(float[][] plane) {
        double[][] result = new double[plane.length][plane[0].length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                result[y][x] = plane[y][x];
            }
        }
        return result;
    }

    static double[][] toDoubles(int[][] plane) {
        double[][] result = new double[plane.length][plane[0].length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                result[y][x] = plane[y][x];
            }
        }
        return result;
    }
}
