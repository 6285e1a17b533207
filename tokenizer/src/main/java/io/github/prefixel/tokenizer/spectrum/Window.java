package io.github.prefixel.tokenizer.spectrum;

import java.util.Arrays;

/** By what samples are multiplied before their transform. */
public enum Window {
    /** Nothing is changed. Strong frequencies leak into all others: for spectra that are nearly flat. */
    RECTANGULAR {
        @Override
        double weight(int i, int length) {
            return 1;
        }
    },

    /**
     * sin²(π (i + ½) / n), of Hann. Leakage falls by 18 dB an octave, so that it leaves spectra as steep as those of
     * photographs alone; a frequency smears into its two neighbours instead.
     */
    HANN {
        @Override
        double weight(int i, int length) {
            double sine = StrictMath.sin(Math.PI * (i + 0.5) / length);
            return sine * sine;
        }
    };

    abstract double weight(int i, int length);

    /**
     * The window itself.
     *
     * @return {@code length} weights, more than 0 and up to 1
     */
    public double[] weights(int length) {
        double[] weights = new double[length];
        Arrays.setAll(weights, i -> weight(i, length));
        return weights;
    }
}
