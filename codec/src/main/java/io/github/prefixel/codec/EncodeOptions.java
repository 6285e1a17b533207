package io.github.prefixel.codec;

import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Tune;

/**
 * How to encode. Where several limits are set, the stream ends at the first one reached.
 *
 * @param maxBytes largest size of the file in bytes, header included; {@link Long#MAX_VALUE} for no limit
 * @param psnr PSNR over all colour components in dB at which the stream may end; infinite for no limit
 * @param lossless whether the whole stream rebuilds the picture bit for bit (its prefixes are lossy pictures)
 * @param effort smaller files for more time, at encoding and decoding alike
 * @param tune what to spend the bits on first; lossless streams know {@link Tune#PSNR} only
 * @param predict whether to predict details from what is coarser, at the efforts and in the bands where that makes files
 *     smaller
 * @param parts what was learned beforehand: what the program brings along, or a model, which decoding takes too and which
 *     does not go with {@link Effort#FAST}
 */
public record EncodeOptions(
        long maxBytes, double psnr, boolean lossless, Effort effort, Tune tune, boolean predict, TrainedParts parts) {
    /** Visually lossless quality, tuned for PSNR. */
    public static EncodeOptions defaults() {
        return new EncodeOptions(
                Long.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                false,
                Effort.DEFAULT,
                Tune.PSNR,
                true,
                TrainedParts.shipped());
    }

    public EncodeOptions withMaxBytes(long maxBytes) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }

    public EncodeOptions withPsnr(double psnr) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }

    public EncodeOptions withLossless() {
        return new EncodeOptions(maxBytes, psnr, true, effort, tune, predict, parts);
    }

    public EncodeOptions withEffort(Effort effort) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }

    public EncodeOptions withTune(Tune tune) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }

    public EncodeOptions withPrediction(boolean predict) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }

    /** With a model that was trained on pictures of the same kind, {@link TrainedParts#of}. */
    public EncodeOptions withModel(TrainedParts parts) {
        return new EncodeOptions(maxBytes, psnr, lossless, effort, tune, predict, parts);
    }
}
