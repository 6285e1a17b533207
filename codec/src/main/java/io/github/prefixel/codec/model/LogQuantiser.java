package io.github.prefixel.codec.model;

/** Quantises weighted magnitudes by their logarithm, for use in contexts: a table look-up. */
final class LogQuantiser {
    private static final int SHIFT = 3;

    private final byte[] table;
    private final int steps;

    /**
     * Step 0 holds magnitudes below {@code first}; from there on there are {@code perOctave} steps an octave.
     *
     * @param steps number of steps; the last one has no upper end
     */
    LogQuantiser(double first, int perOctave, int steps) {
        this.steps = steps;
        table = new byte[1 << 16 - SHIFT];
        double bound = first;
        int step = 0;
        double factor = root2(perOctave);
        for (int i = 0; i < table.length; i++) {
            while (step < steps - 1 && (i << SHIFT) >= bound) {
                step++;
                bound *= factor;
            }
            table[i] = (byte) step;
        }
    }

    private static double root2(int n) {
        return StrictMath.pow(2, 1.0 / n);
    }

    int steps() {
        return steps;
    }

    /** @param magnitude 0 to 65535 */
    int of(int magnitude) {
        return table[magnitude >> SHIFT];
    }
}
