package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.List;

/**
 * What a picture is, what transforms make of it, and what the prefixes of its stream are.
 *
 * @param colors colour components, 1 or 3
 * @param spectrum of the luma
 * @param powerLaw that the spectrum follows
 * @param flatness spectral flatness of the luma from the periodogram of one square, 0 to 1: e<sup>−γ</sup> = .56 for white
 *     noise; NaN where a side is less than 4
 * @param welchFlatness the same from the mean of the periodograms of many squares: nearly 1 for white noise; NaN where a side
 *     is less than 6
 * @param transforms from the least to the most that they know
 * @param prefixes by rising rate; those that would be shorter than the header or longer than the whole stream are absent
 */
public record PictureFigures(
        String name,
        int width,
        int height,
        int colors,
        RadialSpectrum spectrum,
        PowerLaw powerLaw,
        double flatness,
        double welchFlatness,
        List<TransformFigures> transforms,
        List<PrefixFigures> prefixes) {
    /** Those of the transforms whose variances bound the rate. */
    public List<TransformFigures> bounds() {
        return transforms.stream().filter(TransformFigures::bound).toList();
    }
}
