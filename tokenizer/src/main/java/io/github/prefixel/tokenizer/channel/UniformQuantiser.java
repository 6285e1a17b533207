package io.github.prefixel.tokenizer.channel;

/**
 * The uniform quantiser of step Δ, with a cell about 0, and ideal entropy coding, on a Gaussian source of mean 0 and
 * variance 1: the rate is the entropy of the cells |x − kΔ| &lt; Δ/2. At high resolution it needs ½
 * log<sub>2</sub>(2πe/12) = .2546 bit more than R(D), or 1.533 dB (Gish and Pierce, 'Asymptotically efficient
 * quantizing', 1968).
 *
 * <p>For the variance σ², ask for Δ/σ and multiply the distortion by σ².
 */
public final class UniformQuantiser {
    /** The least step, in standard deviations: below, there would be too many cells to add up. */
    public static final double LEAST_STEP = 1e-4;

    private UniformQuantiser() {}

    /**
     * Entropy and squared error.
     *
     * @param step Δ, in standard deviations, at least {@link #LEAST_STEP}
     * @return rate in bits for a sample, distortion in units of the variance
     * @throws IllegalArgumentException if the step is less or no finite number
     */
    public static OperatingPoint gaussian(double step, Reconstruction reconstruction) {
        Require.atLeast(LEAST_STEP, step, "step in standard deviations");
        GaussianCells cells = new GaussianCells(reconstruction);
        cells.addZero(step / 2);
        double reach = step + GaussianCells.REACH;
        for (int k = 0; (k + 0.5) * step < reach; k++) {
            cells.addPair((k + 0.5) * step, (k + 1.5) * step);
        }
        return cells.point();
    }
}
