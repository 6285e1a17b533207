package io.github.prefixel.tokenizer.complex;

/**
 * The quarter-sample-shift filters of 14 taps for levels from the second on (Kingsbury 2001, 'qshift_b'), orthonormal to
 * the precision of the numbers.
 */
final class QuarterShift {
    static final int LENGTH = 14;

    /** Low-pass filter of the first tree, which delays by 6¾ samples. */
    private static final double[] LOW = {
        -0.004556895628475491,
        -0.005439475937274115,
        0.01702522388155399,
        0.023825384794920298,
        -0.1067118046866654,
        0.011866092033797,
        0.5688104207121227,
        0.7561456438925225,
        0.27529538466888204,
        -0.11720388769911527,
        -0.03887280126882779,
        0.03466034684485349,
        -0.00388321199915849,
        0.003253142763653182
    };

    static final FilterPair FILTERS =
            new FilterPair(new QuarterShiftFilter(LOW, false), new QuarterShiftFilter(alternatingFlip(LOW), true));

    private QuarterShift() {}

    /** The orthonormal high-pass filter to a low-pass one: reversed, every other sign changed. */
    private static double[] alternatingFlip(double[] low) {
        double[] high = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            high[i] = (i % 2 == 0 ? 1 : -1) * low[low.length - 1 - i];
        }
        return high;
    }
}
