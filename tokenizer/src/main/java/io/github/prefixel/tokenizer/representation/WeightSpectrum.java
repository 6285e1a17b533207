package io.github.prefixel.tokenizer.representation;

import io.github.prefixel.tokenizer.analyze.SpectralFlatness;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular values of a weight matrix: by what it stretches directions. An orthonormal transform has σ = 1 throughout. What
 * is below σ<sub>1</sub> · max(rows, columns) · 2<sup>−52</sup> is rounding and counts as 0.
 *
 * @param singularValues σ: min(rows, columns) numbers, non-increasing, at least 0; in units of the weights
 */
public record WeightSpectrum(double[] singularValues) {
    private static final double ROUNDING = 0x1p-52;

    /**
     * By a singular value decomposition.
     *
     * @param values rows · columns finite numbers, row by row; only read
     * @throws IllegalArgumentException if a number is not finite, with its row and column counted from 0, or there are
     *     not rows · columns
     */
    public static WeightSpectrum of(int rows, int columns, double... values) {
        DMatrixRMaj weights = FiniteMatrix.of(rows, columns, values);
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.svd(rows, columns, false, false, true);
        if (!decomposition.decompose(decomposition.inputModified() ? weights.copy() : weights)) {
            throw new IllegalArgumentException("the singular values of the matrix cannot be found");
        }
        double[] rising = Arrays.copyOf(decomposition.getSingularValues(), Math.min(rows, columns));
        Arrays.sort(rising);
        double least = rising[rising.length - 1] * ROUNDING * Math.max(rows, columns);
        double[] falling = new double[rising.length];
        for (int i = 0; i < falling.length; i++) {
            double value = rising[rising.length - 1 - i];
            falling[i] = value > least ? value : 0;
        }
        return new WeightSpectrum(falling);
    }

    /** σ<sub>1</sub>, the largest. */
    public double norm() {
        return singularValues[0];
    }

    /** How many singular values are more than 0. */
    public int rank() {
        return (int) Arrays.stream(singularValues).filter(value -> value > 0).count();
    }

    /** Spectral flatness of the singular values, 0 to 1: 1 if all are equal, 0 if the matrix is singular. */
    public double flatness() {
        return SpectralFlatness.of(singularValues);
    }

    /** {@link EffectiveRank} of the matrix: 1 to its rank, 0 if it is zero. */
    public double effectiveRank() {
        return EffectiveRank.of(singularValues);
    }

    /** σ<sub>1</sub> over the smallest: 1 or more, infinite if the matrix is singular. */
    public double conditionNumber() {
        double smallest = singularValues[singularValues.length - 1];
        return smallest == 0 ? Double.POSITIVE_INFINITY : norm() / smallest;
    }

    /**
     * The variance of ln σ over the singular values that are more than 0, divided by their number: 0 if these are all
     * equal, or if there are none. In squared nats; over (ln 2)² it is the variance of log<sub>2</sub> σ.
     */
    public double logVariance() {
        double[] logs =
                Arrays.stream(singularValues).limit(rank()).map(StrictMath::log).toArray();
        double mean = Arrays.stream(logs).average().orElse(0);
        return Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElse(0);
    }
}
