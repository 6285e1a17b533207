package io.github.prefixel.tokenizer.block;

import io.github.prefixel.tokenizer.analyze.CodingGain;
import io.github.prefixel.tokenizer.analyze.WaterFilling;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What a transform makes of some pictures: the variances of its coefficients, and so the least rate of Gaussian coefficients
 * of these variances, by reverse water-filling. Of all sources of a given covariance the Gaussian is the hardest to code
 * (Cover and Thomas, 'Elements of Information Theory', 10.3): pictures, which are not Gaussian, need less, and a codec that
 * adapts to each place may well do better.
 *
 * @param transform its name
 * @param codingGain in dB, over coding the samples as they are, colours and all
 * @param bound whether water-filling over the variances bounds the rate: for orthonormal transforms, and for CDF 9/7, which
 *     nearly is; the scaled variances of LeGall 5/3 may add up to three quarters of the picture's
 * @param variances of the coefficients of each group times their squared synthesis norm, in units of (1/255)² of a sample; at
 *     least 1/12, the variance of rounding samples
 * @param counts coefficients a pixel in each group, at least 0; their sum is the number of colour components
 */
public record TransformFigures(
        String transform, double codingGain, boolean bound, double[] variances, double[] counts) {
    /**
     * Those of a transform into groups of coefficients, also a biorthogonal one.
     *
     * @param components colour components
     * @param bound whether it is orthonormal, at least nearly
     * @param variance mean variance of the samples, in units of (1/255)²
     * @param variances of the coefficients of each group, times their squared synthesis norm, in the same units
     * @param counts in proportion to how many coefficients each group has
     */
    public static TransformFigures of(
            String transform, int components, boolean bound, double variance, double[] variances, double[] counts) {
        double[] noisy = Arrays.stream(variances)
                .map(v -> Math.max(v, BlockMoments.ROUNDING))
                .toArray();
        double all = Arrays.stream(counts).sum();
        double[] ofPixel =
                Arrays.stream(counts).map(count -> count * components / all).toArray();
        double gain = CodingGain.ofBands(Math.max(variance, BlockMoments.ROUNDING), noisy, counts);
        return new TransformFigures(transform, gain, bound, noisy, ofPixel);
    }

    /**
     * Those of an orthonormal transform of blocks.
     *
     * @param components colour components of a block
     * @param covariance n × n, of the samples of a block, all its components together
     * @param rows n × n, the basis vectors
     */
    public static TransformFigures ofBlocks(
            String transform, int components, DMatrixRMaj covariance, DMatrixRMaj rows) {
        double[] counts = new double[rows.getNumRows()];
        Arrays.fill(counts, 1);
        double variance = CommonOps_DDRM.trace(covariance) / counts.length;
        return of(transform, components, true, variance, CodingGain.variances(covariance, rows), counts);
    }

    /**
     * The PSNR that ideal coding of the coefficients reaches with a rate.
     *
     * @param rate bits a pixel, at least 0
     * @return dB over all colour components, rising with the rate
     * @throws IllegalArgumentException if the rate is negative or not finite
     */
    public double psnrAt(double rate) {
        double error = WaterFilling.ofRate(variances, counts, rate).distortion() / components();
        return 10 * StrictMath.log10(BlockMoments.WHITE * BlockMoments.WHITE / error);
    }

    /**
     * The rate that ideal coding of the coefficients takes for a PSNR.
     *
     * @param psnr over all colour components, dB
     * @return bits a pixel, rising with the PSNR
     * @throws IllegalArgumentException if the PSNR is not finite
     */
    public double rateAt(double psnr) {
        if (!Double.isFinite(psnr)) {
            throw new IllegalArgumentException("there is no rate for a PSNR of " + psnr);
        }
        double error = BlockMoments.WHITE * BlockMoments.WHITE / StrictMath.pow(10, psnr / 10);
        return WaterFilling.ofDistortion(variances, counts, error * components())
                .rate();
    }

    private double components() {
        return Arrays.stream(counts).sum();
    }
}
