package io.github.prefixel.tokenizer.complex;

/**
 * The biorthogonal filters of 13 and 19 taps for the first level (Kingsbury 2001, 'near_sym_b'). They are fractions, and
 * what they undo they undo exactly: H<sub>0</sub> G<sub>0</sub> + H<sub>1</sub> G<sub>1</sub> = 1. Their frequency
 * responses are nearly those of orthonormal filters.
 */
final class NearSymmetric {
    /** Numerators over 5120, from the middle tap on. */
    private static final int[] SHORT = {2844, 1520, -247, -240, 114, 0, -9};

    /** Numerators over 1146880, from the middle tap on. */
    private static final int[] LONG = {641600, -343786, -59280, 63816, 27360, -8208, -2160, 1539, 0, -81};

    static final FilterPair FILTERS = filters();

    private NearSymmetric() {}

    private static FilterPair filters() {
        double[] low = over(5120, SHORT);
        double[] high = over(1146880, LONG);
        return new FilterPair(new SymmetricFilter(low, alternating(high)), new SymmetricFilter(high, alternating(low)));
    }

    private static double[] over(double denominator, int... numerators) {
        double[] taps = new double[numerators.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = numerators[i] / denominator;
        }
        return taps;
    }

    /** The synthesis filter of the other band: every other sign changed, the middle tap's not. */
    private static double[] alternating(double... taps) {
        double[] alternating = new double[taps.length];
        for (int i = 0; i < taps.length; i++) {
            alternating[i] = i % 2 == 0 ? taps[i] : -taps[i];
        }
        return alternating;
    }
}
