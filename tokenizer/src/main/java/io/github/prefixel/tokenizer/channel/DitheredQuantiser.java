package io.github.prefixel.tokenizer.channel;

/**
 * The uniform quantiser with subtractive dither: encoder and decoder share a random number U, uniform on (−Δ/2, Δ/2),
 * that is added before rounding and taken away after. The error is then uniform on (−Δ/2, Δ/2) and independent of the
 * input (Schuchman, 'Dither signals and their effect on quantization noise', 1964). With ideal entropy coding that knows
 * the dither, the rate is I(X; X + N), N being distributed as the error (Zamir and Feder, 'On universal quantization by
 * randomized uniform/lattice quantizers', 1992).
 */
public final class DitheredQuantiser {
    private DitheredQuantiser() {}

    /**
     * What the decoder makes of a sample: Δ round((x + U)/Δ) − U.
     *
     * @param dither U, uniform on (−Δ/2, Δ/2) and independent of x
     * @param step Δ
     * @throws IllegalArgumentException if the step is not a finite number more than 0
     */
    public static double send(double x, double dither, double step) {
        Require.positive(step, "step");
        return step * Math.rint((x + dither) / step) - dither;
    }

    /**
     * Rate and distortion Δ²/12 on a Gaussian source of mean 0 and variance 1; for the variance σ², ask for Δ/σ and
     * multiply the distortion by σ². At high resolution ½ log<sub>2</sub>(2πe/12) = .2546 bit above R(D); at most .754
     * bit for any source.
     *
     * @param step Δ, in standard deviations, more than 0
     * @return rate in bits for a sample, by numerical integration, right to 10<sup>−12</sup>; distortion in units of the
     *     variance
     * @throws IllegalArgumentException if the step is not a finite number more than 0
     */
    public static OperatingPoint gaussian(double step) {
        return new OperatingPoint(rate(step), step * step / 12);
    }

    /**
     * The same with the best linear estimate at the decoder, which multiplies by 1/(1 + Δ²/12): distortion (Δ²/12)/(1 +
     * Δ²/12). At every rate at most ½ log<sub>2</sub>(2πe/12) = .2546 bit above R(D).
     *
     * @param step Δ, in standard deviations, more than 0
     * @throws IllegalArgumentException if the step is not a finite number more than 0
     */
    public static OperatingPoint estimatedGaussian(double step) {
        double noise = step * step / 12;
        return new OperatingPoint(rate(step), 1 / (1 + 1 / noise));
    }

    /**
     * I(X; X + N) = h(X + N) − log<sub>2</sub> Δ. The density of X + N is m/Δ, m being the mass of the Gaussian in a cell
     * from t to t + Δ, so that the rate is the mean of −log<sub>2</sub> m. In the middle of a wide cell m is 1.
     */
    private static double rate(double step) {
        Require.positive(step, "step");
        double from = Math.max(-step / 2, -GaussianCells.REACH);
        return 2
                * GaussLegendre.integrate(
                        t -> RateDistortion.information(Normal.cell(t, step)), from, GaussianCells.REACH)
                / step;
    }
}
