package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.wavelet.Orientation;

/**
 * How much of a subband of the luma (CDF 9/7) a prefix does not hold yet. Energies are sums over the coefficients times the
 * squared synthesis norm, by pixel of the picture, in units of (1/255)² of a sample: those of several subbands may be added.
 *
 * @param level 1 for the finest details
 * @param signal energy of the picture's coefficients about their mean, at least 0
 * @param error energy of the errors, at least 0
 */
public record SubbandError(int level, Orientation orientation, double signal, double error) {
    /** Share of the variance that is missing: about 1 where nothing was sent, 0 where all was; NaN without a signal. */
    public double missing() {
        return error / signal;
    }
}
