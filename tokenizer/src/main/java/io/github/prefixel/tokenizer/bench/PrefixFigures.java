package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.List;

/**
 * A prefix of a picture's stream.
 *
 * @param rate bits a pixel that were asked for
 * @param bytes length of the prefix, header included
 * @param tokens that it holds
 * @param bpp bits a pixel that it has, 8 · bytes / pixels: the rate, but for rounding
 * @param psnr over all colour components, dB; infinite where nothing differs
 * @param error spectrum of the luma of picture less prefix, at the frequencies of the picture's own spectrum
 * @param cutOff the lowest frequency at which the error has half of the power of the luma, cycles a pixel, up to 0.5; NaN where
 *     the spectrum is empty
 * @param subbands from coarse to fine, those that are not empty
 */
public record PrefixFigures(
        double rate,
        int bytes,
        long tokens,
        double bpp,
        double psnr,
        RadialSpectrum error,
        double cutOff,
        List<SubbandError> subbands) {}
