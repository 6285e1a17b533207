package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.codec.quality.Psnr;

/**
 * How far one picture is from its original after so many tokens.
 *
 * @param length tokens of the whole sequence, special ones not counted
 * @param pixels of the picture
 * @param peak the largest sample value
 * @param mse by prefix length: mean squared error over the samples of all colour components, in squared sample units;
 *     that of the whole sequence where it has no more tokens
 * @param l1 likewise: mean absolute error, in sample units
 * @param monotonicity whether the error ever rose
 */
public record PrefixFigures(int length, long pixels, int peak, double[] mse, double[] l1, Monotonicity monotonicity) {
    /** dB over all colour components; infinite where the pictures are equal. */
    double psnr(int i) {
        return Psnr.ofMse(mse[i], peak);
    }
}
