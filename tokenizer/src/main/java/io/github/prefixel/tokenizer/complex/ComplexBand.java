package io.github.prefixel.tokenizer.complex;

/**
 * A subband of complex coefficients.
 *
 * @param real parts, {@code [row][column]}
 * @param imaginary parts, likewise
 */
public record ComplexBand(double[][] real, double[][] imaginary) {
    static ComplexBand ofSize(int height, int width) {
        return new ComplexBand(new double[height][width], new double[height][width]);
    }

    public int height() {
        return real.length;
    }

    public int width() {
        return real[0].length;
    }

    public double magnitude(int row, int column) {
        return Math.sqrt(power(row, column));
    }

    /** The sum of squared magnitudes. */
    public double energy() {
        double energy = 0;
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                energy += power(row, column);
            }
        }
        return energy;
    }

    private double power(int row, int column) {
        return real[row][column] * real[row][column] + imaginary[row][column] * imaginary[row][column];
    }
}
