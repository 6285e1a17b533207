package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/**
 * What one coded picture costs and how good it is.
 *
 * @param bytes size of the whole file, all headers included
 * @param bpp bits per pixel, 8 · bytes / pixels
 * @param psnr PSNR over all colour components, dB
 * @param psnrY PSNR of the BT.601 luma, dB
 * @param msSsim MS-SSIM of the luma, 0 to 1
 */
public record RdPoint(long bytes, double bpp, double psnr, double psnrY, double msSsim) {

    /** Measures a decoded picture against its original. */
    public static RdPoint of(long bytes, Raster original, Raster decoded) {
        return new RdPoint(
                bytes,
                8.0 * bytes / original.pixels(),
                Psnr.of(original, decoded),
                Psnr.ofLuma(original, decoded),
                MsSsim.of(original, decoded));
    }

    /** MS-SSIM as −10 log<sub>10</sub>(1 − MS-SSIM). */
    public double msSsimDecibel() {
        return MsSsim.toDecibel(msSsim);
    }
}
