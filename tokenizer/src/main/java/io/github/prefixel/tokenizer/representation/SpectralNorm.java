package io.github.prefixel.tokenizer.representation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The spectral norm σ<sub>1</sub> of a weight matrix W by power iteration, v = WᵀWv / |WᵀWv| (Miyato et al.,
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
        double[] weights = FiniteMatrix.of(rows, columns, values).data;
        double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
        if (largest == 0) {
            return new SpectralNorm(0, 1, true);
        }
        // Weights are divided by the largest, so that no square overflows.
        double scale = Math.max(largest, Double.MIN_NORMAL);
        double[] right = new SplittableRandom(SEED).doubles(columns, -1, 1).toArray();
        double[] next = new double[columns];
        divide(right, norm(right));
        divide(right, scale);
        double before = 0;
        for (int step = 1; ; step++) {
            // |Wᵀ W v| / |W v|: σ of a direction that is one half step further than v.
            double estimate = step(weights, scale, right, next);
            double length = norm(next);
            estimate = estimate == 0 ? 0 : length / estimate;
            boolean converged = estimate - before <= LEAST_RISE * estimate;
            if (converged || step == MOST_STEPS) {
                return new SpectralNorm(estimate * scale, step, converged);
            }
            before = estimate;
            divide(next, length);
            divide(next, scale);
            System.arraycopy(next, 0, right, 0, columns);
        }
    }

    /**
     * One step in one pass over the weights.
     *
     * @param scale c, by which weights are divided
     * @param right v / c
     * @param next becomes Wᵀ W v / c²
     * @return |W v| / c
     */
    private static double step(double[] weights, double scale, double[] right, double... next) {
        int columns = right.length;
        Arrays.fill(next, 0);
        double squares = 0;
        for (int at = 0; at < weights.length; at += columns) {
            double left = 0;
            for (int i = 0; i < columns; i++) {
                left += weights[at + i] * right[i];
            }
            squares += left * left;
            double factor = left / scale;
            for (int i = 0; i < columns; i++) {
                next[i] += factor * weights[at + i];
            }
        }
        return Math.sqrt(squares);
    }

    private static double norm(double... vector) {
        double squares = 0;
        for (double number : vector) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }

    private static void divide(double[] vector, double divisor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= divisor;
        }
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
