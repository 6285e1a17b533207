package io.github.prefixel.tokenizer.bench;

import java.util.List;

/**
 * The stream beside the bounds at one rate, means over pictures of equal weight.
 *
 * @param rate bits a pixel that were asked for
 * @param pictures that count: those that have a prefix of this rate with a finite PSNR
 * @param psnr of the streams, dB; NaN without pictures
 * @param cutOff mean of the logarithm of the cut-off frequencies as a frequency, cycles a pixel; NaN if no picture has one
 * @param bounds one for each transform, in the order of the pictures' transforms
 */
public record RateMeans(double rate, int pictures, double psnr, double cutOff, List<BoundMeans> bounds) {
    /**
     * A bound beside the streams.
     *
     * @param psnr of the bound at the rate of the prefix, dB
     * @param gapDecibels PSNR of the stream less that of the bound at the same rate, dB: more than 0 where the stream is the
     *     better one
     * @param gapBpp rate of the stream less that of the bound for the same PSNR, bits a pixel: less than 0 where the stream
     *     is the better one
     */
    public record BoundMeans(String transform, double psnr, double gapDecibels, double gapBpp) {}

    /**
     * Means over pictures, at each rate.
     *
     * @param pictures with the same transforms; a grey and a colour picture may stand side by side
     * @param rates among those that were measured, bits a pixel
     */
    public static List<RateMeans> of(List<PictureFigures> pictures, List<Double> rates) {
        return List.of();
    }
}
