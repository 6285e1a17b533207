package io.github.prefixel.tokenizer.complex;

import java.util.ArrayList;
import java.util.List;

/**
 * The dual-tree complex wavelet transform of a signal (Kingsbury 2001): what {@link PlaneDualTree} does along each axis.
 *
 * <p>A coefficient is Σ x (ψ<sub>a</sub> + j ψ<sub>b</sub>) with the wavelets of two real trees. From level 2 on, that
 * complex wavelet has less than .1 % of its energy at negative frequencies; on level 1, where the trees differ by a
 * delay alone, it has 18 %.
 */
public final class SignalDualTree {
    private SignalDualTree() {}

    /**
     * Coefficients.
     *
     * @param length of the signal
     * @param details of each level from fine to coarse, a row of coefficients; level l has one for every 2<sup>l</sup>
     *     samples
     * @param lowPass two for each coefficient of the coarsest level, those of the two trees by turns; a constant signal
     *     gives 2<sup>(levels − 1) / 2</sup> times the constant
     */
    public record Coefficients(int length, List<ComplexBand> details, double[] lowPass) {}

    /**
     * The transform.
     *
     * @param signal of any length; not changed
     * @param levels 1 to {@value PlaneDualTree#MAX_LEVELS}
     * @throws IllegalArgumentException if the levels are out of range, the signal is empty, or a sample is not finite
     */
    public static Coefficients forward(double[] signal, int levels) {
        int unit = 1 << PlaneDualTree.checked(levels);
        double[][] low = Planes.transposed(Planes.extended(new double[][] {signal}, 1, unit));
        List<ComplexBand> details = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            FilterPair filters = FilterPair.ofLevel(level);
            details.add(split(filters.high().forward(low)));
            low = filters.low().forward(low);
        }
        return new Coefficients(signal.length, List.copyOf(details), Planes.transposed(low)[0]);
    }

    /** The signal of a transform. */
    public static double[] inverse(Coefficients coefficients) {
        double[][] low = Planes.transposed(new double[][] {coefficients.lowPass()});
        for (int level = coefficients.details().size(); level >= 1; level--) {
            FilterPair filters = FilterPair.ofLevel(level);
            double[][] signal = new double[(level == 1 ? 1 : 2) * low.length][1];
            filters.low().addInverse(low, signal);
            filters.high().addInverse(join(coefficients.details().get(level - 1)), signal);
            low = signal;
        }
        return Planes.transposed(Planes.cropped(low, coefficients.length(), 1))[0];
    }

    private static ComplexBand split(double[][] trees) {
        ComplexBand band = ComplexBand.ofSize(1, trees.length / 2);
        for (int k = 0; k < band.width(); k++) {
            band.real()[0][k] = trees[2 * k][0];
            band.imaginary()[0][k] = trees[2 * k + 1][0];
        }
        return band;
    }

    private static double[][] join(ComplexBand band) {
        double[][] trees = new double[2 * band.width()][1];
        for (int k = 0; k < band.width(); k++) {
            trees[2 * k][0] = band.real()[0][k];
            trees[2 * k + 1][0] = band.imaginary()[0][k];
        }
        return trees;
    }
}
