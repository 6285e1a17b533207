package io.github.prefixel.tokenizer.spectrum;

/**
 * The classical periodogram of a signal: P<sub>k</sub> = |Σ<sub>t</sub> x<sub>t</sub> e<sup>−2πi kt/n</sup>|² / n (Schuster
 * 1898). Its powers scatter about the spectrum by as much as the spectrum itself, however long the signal is, so that even
 * that of white noise has a flatness of only e<sup>−γ</sup> = .56146; {@link Welch} takes the mean of several.
 */
public final class Periodogram {
    private Periodogram() {}

    /**
     * @param samples n of them, a power of two
     * @return n/2 + 1 powers, those of the frequencies k/n from 0 to 0.5 cycles a sample; 1 for n = 1. White noise of
     *     variance σ² has power σ² at each
     * @throws IllegalArgumentException if the number of samples is not a power of two, or one is not finite
     */
    public static double[] of(double[] samples) {
        return new Welch(samples.length, samples.length, Window.RECTANGULAR).powers(samples);
    }
}
