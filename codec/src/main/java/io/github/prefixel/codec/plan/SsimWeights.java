package io.github.prefixel.codec.plan;

/**
 * What an error in a band counts, as a factor of its amplitude, in a stream that is tuned for SSIM. MS-SSIM hardly looks
 * at the finest details of the luma and not at colours at all; that coarse colours count more than fine ones is for the
 * eye, which misses the colours of small things last.
 */
final class SsimWeights {
    /** All weights are larger by this, so that untargeted files are about as long as those tuned for PSNR. */
    private static final float SCALE = 2;

    /** From level 1, the finest, to level 6. */
    private static final float[] LUMA = {0.6f, 1, 1, 1, 1, 1};

    private static final float[] CHROMA = {0.28f, 0.4f, 0.4f, 0.6f, 0.6f, 0.6f};

    private SsimWeights() {}

    /** @param level of the subband; that of a picture of one sample is 0 */
    static float of(int level, boolean luma) {
        return SCALE * (luma ? LUMA : CHROMA)[Math.max(0, level - 1)];
    }
}
