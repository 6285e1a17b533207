package io.github.prefixel.tokenizer.representation;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Features to test with. */
final class Samples {
    /** The variances of the project's check values. */
    static final double[] LAMBDA = {16, 4, 1, .25, .0625, .01};

    private Samples() {}

    /** Independent Gaussian numbers around a mean. */
    static double[] gaussian(int count, double mean, long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = mean + random.nextGaussian();
        }
        return numbers;
    }

    /** As many samples as dimensions, whose second moment about zero has just these eigenvalues. */
    static Features withEigenvalues(double... lambda) {
        int d = lambda.length;
        double[] values = new double[d * d];
        for (int i = 0; i < d; i++) {
            values[i * d + i] = Math.sqrt(d * lambda[i]);
        }
        return Features.of(d, d, values);
    }

    /** Features from the rows of a matrix. */
    static Features of(DMatrixRMaj rows) {
        return Features.of(rows.getNumRows(), rows.getNumCols(), rows.data);
    }

    /** A Gaussian matrix with correlated columns. */
    static DMatrixRMaj correlated(int rows, int columns, double mean, long seed) {
        DMatrixRMaj white = DMatrixRMaj.wrap(rows, columns, gaussian(rows * columns, mean, seed));
        DMatrixRMaj mixing = DMatrixRMaj.wrap(columns, columns, gaussian(columns * columns, 0, seed + 1));
        return CommonOps_DDRM.mult(white, mixing, null);
    }
}
