package io.github.prefixel.testimages;

/**
 * A periodic Gaussian random field whose amplitude spectrum falls as f<sup>−exponent</sup>, with mean 0 and variance 1.
 * Photographs have exponents near 1 (Field, "Relations between the statistics of natural images and the response
 * properties of cortical cells", 1987).
 */
final class NoiseField {
    private final int size;
    private final double[][] values;

    private NoiseField(double[][] values) {
        this.size = values.length;
        this.values = values;
        normalize();
    }

    /**
     * Two independent fields, the real and the imaginary part of one synthesis.
     *
     * @param size side of the square period, a power of two
     */
    static NoiseField[] pair(int size, double exponent, SplitMix random) {
        double[][] re = new double[size][size];
        double[][] im = new double[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double fx = Math.min(x, size - x);
                double fy = Math.min(y, size - y);
                double amplitude = x + y == 0 ? 0 : StrictMath.pow(fx * fx + fy * fy, -exponent / 2);
                re[y][x] = amplitude * random.gaussian();
                im[y][x] = amplitude * random.gaussian();
            }
        }
        new Fourier(size).transform(re, im);
        return new NoiseField[] {new NoiseField(re), new NoiseField(im)};
    }

    /** The least power of two that covers both sides. */
    static int sizeFor(int width, int height) {
        int side = Math.max(width, height);
        return side == 1 ? 1 : Integer.highestOneBit(side - 1) << 1;
    }

    private void normalize() {
        double sum = 0;
        double squares = 0;
        for (double[] row : values) {
            for (double value : row) {
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / size / size;
        double deviation = Math.sqrt(squares / size / size - mean * mean);
        double scale = deviation > 0 ? 1 / deviation : 0;
        for (double[] row : values) {
            for (int x = 0; x < size; x++) {
                row[x] = (row[x] - mean) * scale;
            }
        }
    }

    double at(int x, int y) {
        return values[y & size - 1][x & size - 1];
    }

    /** Bilinear, at any point of the plane; one period spans 1 x 1. */
    double sample(double u, double v) {
        double x = u * size;
        double y = v * size;
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        double top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
        double bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }
}
