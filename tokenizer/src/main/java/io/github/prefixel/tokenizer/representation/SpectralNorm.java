package io.github.prefixel.tokenizer.representation;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * The spectral norm σ<sub>1</sub> of a weight matrix W by power iteration, u = Wv / |Wv|, v = Wᵀu / |Wᵀu| (Miyato et al.,
 * 'Spectral normalization for generative adversarial networks', 2018), and the penalty of spectral regularisation on it.
 * The iteration starts at the same random direction each time and ends when a step raises the estimate by no more than a
 * relative 10<sup>−12</sup>, or after 1,000 steps. It never is above σ<sub>1</sub> but for rounding; where the two largest
 * singular values nearly agree it may end a little below.
 *
 * @param value the estimate of σ<sub>1</sub>, at least 0; in units of the weights
 * @param steps how many steps were taken, at least 1
 * @param converged whether the last step changed next to nothing
 */
public record SpectralNorm(double value, int steps, boolean converged) {
    private static final long SEED = 1;
    private static final int MOST_STEPS = 1000;
    private static final double LEAST_RISE = 1e-12;

    /**
     * @param values rows · columns finite numbers, row by row; only read
     * @throws IllegalArgumentException if a number is not finite, or there are not rows · columns
     */
    public static SpectralNorm of(int rows, int columns, double... values) {
        DMatrixRMaj weights = FiniteMatrix.of(rows, columns, values);
        double scale = CommonOps_DDRM.elementMaxAbs(weights);
        if (scale == 0) {
            return new SpectralNorm(0, 1, true);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        DMatrixRMaj right = new DMatrixRMaj(columns, 1);
        for (int i = 0; i < columns; i++) {
            right.set(i, random.nextDouble(-1, 1));
        }
        DMatrixRMaj left = new DMatrixRMaj(rows, 1);
        normalise(right);
        double before = 0;
        for (int step = 1; ; step++) {
            // Divided by the largest number, so that no square overflows.
            CommonOps_DDRM.mult(1 / scale, weights, right, left);
            double estimate = normalise(left);
            CommonOps_DDRM.multTransA(1 / scale, weights, left, right);
            estimate = Math.max(estimate, normalise(right));
            boolean converged = estimate - before <= LEAST_RISE * estimate;
            if (converged || step == MOST_STEPS) {
                return new SpectralNorm(estimate * scale, step, converged);
            }
            before = estimate;
        }
    }

    /** Makes the norm 1, and returns what it was; nothing can be made of zero. */
    private static double normalise(DMatrixRMaj vector) {
        double norm = NormOps_DDRM.normF(vector);
        if (norm > 0) {
            CommonOps_DDRM.divide(vector, norm);
        }
        return norm;
    }

    /**
     * The penalty of spectral regularisation over the layers of a network, Σ (σ<sub>1</sub><sup>k</sup> − 1)² (Lewandowski
     * et al., 'Learning continually by spectral regularization', 2024, arXiv 2406.06811; k = 2 there).
     *
     * @param norms σ<sub>1</sub> of each layer, at least 0
     * @param power k, at least 1
     * @return at least 0, and 0 if all norms are 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double penalty(int power, double... norms) {
        if (power < 1) {
            throw new IllegalArgumentException("the power must be at least 1, not " + power);
        }
        double sum = 0;
        for (double norm : norms) {
            if (!(norm >= 0 && norm < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a norm must be a number of at least 0, not " + norm);
            }
            double excess = StrictMath.pow(norm, power) - 1;
            sum += excess * excess;
        }
        return sum;
    }
}
