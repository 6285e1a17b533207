package io.github.prefixel.tokenizer.representation;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Features Z of n samples in d dimensions: n × d finite numbers, a row for each sample. */
public final class Features {
    private final DMatrixRMaj rows;

    private Features(DMatrixRMaj rows) {
        this.rows = rows;
    }

    /**
     * Features of numbers that must not change any more; they are not copied.
     *
     * @param samples n, at least 1
     * @param dimensions d, at least 1
     * @param values n · d finite numbers, sample by sample
     * @throws IllegalArgumentException if a number is not finite, with its row and column counted from 0, or there are
     *     not n · d
     */
    public static Features of(int samples, int dimensions, double... values) {
        return new Features(FiniteMatrix.of(samples, dimensions, values));
    }

    /** n, at least 1. */
    public int samples() {
        return rows.getNumRows();
    }

    /** d, at least 1. */
    public int dimensions() {
        return rows.getNumCols();
    }

    /** The numbers, sample by sample, to be read only. */
    double[] values() {
        return rows.getData();
    }

    /**
     * Each row scaled to the Euclidean norm 1, as those who use coding rates have them.
     *
     * @throws IllegalArgumentException if a row is zero, or so large that its square overflows
     */
    public Features unitRows() {
        int d = dimensions();
        double[] unit = values().clone();
        for (int row = 0; row < samples(); row++) {
            double squares = 0;
            for (int i = row * d; i < (row + 1) * d; i++) {
                squares += unit[i] * unit[i];
            }
            double norm = Math.sqrt(squares);
            if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("row " + row + " has the norm " + norm + " and no direction");
            }
            for (int i = row * d; i < (row + 1) * d; i++) {
                unit[i] /= norm;
            }
        }
        return new Features(DMatrixRMaj.wrap(samples(), d, unit));
    }

    /** Some of the samples, at least one, by their places from 0. */
    Features at(int... places) {
        int d = dimensions();
        double[] some = new double[places.length * d];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(values(), places[i] * d, some, i * d, d);
        }
        return new Features(DMatrixRMaj.wrap(places.length, d, some));
    }

    /** The mean of all samples: d numbers. */
    double[] mean() {
        double[] mean = new double[dimensions()];
        for (int at = 0; at < values().length; at += mean.length) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values()[at + i];
            }
        }
        return Arrays.stream(mean).map(sum -> sum / samples()).toArray();
    }
}
