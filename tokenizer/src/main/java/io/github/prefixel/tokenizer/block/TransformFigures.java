package io.github.prefixel.tokenizer.block;

/**
 * What a transform makes of some pictures: the variances of its coefficients, and so the least rate that Gaussian
 * coefficients of these variances need.
 *
 * @param transform its name
 * @param codingGain in dB, over coding the samples as they are
 * @param variances of the coefficients of each group, in units of (1/255)² of a sample; at least 1/12
 * @param counts coefficients a pixel in each group; their sum is the number of colour components
 */
public record TransformFigures(String transform, double codingGain, double[] variances, double[] counts) {
    /**
     * Distortion of reverse water-filling as PSNR over all colour components, dB.
     *
     * @param rate bits a pixel, at least 0
     */
    public double psnrAt(double rate) {
        return Double.NaN;
    }

    /**
     * Rate of reverse water-filling, bits a pixel.
     *
     * @param psnr over all colour components, dB; finite
     */
    public double rateAt(double psnr) {
        return Double.NaN;
    }
}
