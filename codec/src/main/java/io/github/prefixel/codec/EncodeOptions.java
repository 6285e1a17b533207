package io.github.prefixel.codec;

/**
 * How to encode. Where several limits are set, the stream ends at the first one reached.
 *
 * @param maxBytes largest size of the file in bytes, header included; {@link Long#MAX_VALUE} for no limit
 * @param psnr PSNR over all colour components in dB at which the stream may end; infinite for no limit
 * @param lossless whether the whole stream rebuilds the picture bit for bit (its prefixes are lossy pictures)
 * @param effort the entropy model: smaller files for more time, at encoding and decoding alike
 */
public record EncodeOptions(long maxBytes, double psnr, boolean lossless, Effort effort) {
    /** Visually lossless quality. */
    public static EncodeOptions defaults() {
        return new EncodeOptions(Long.MAX_VALUE, Double.POSITIVE_INFINITY, false, Effort.DEFAULT);
    }

    public EncodeOptions withMaxBytes(long maxBytes) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort);
    }

    public EncodeOptions withPsnr(double psnr) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort);
    }

    public EncodeOptions withLossless() {
        return new EncodeOptions(maxBytes, psnr, true, effort);
    }

    public EncodeOptions withEffort(Effort effort) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort);
    }
}
