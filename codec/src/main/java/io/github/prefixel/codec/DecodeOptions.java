package io.github.prefixel.codec;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.TrainedParts;

/**
 * How much of a stream to decode, and to what size.
 *
 * @param maxBytes bytes of the file to use, header included; the rest is ignored as if it had been cut off
 * @param maxTokens tokens of the sequence to use
 * @param scaleLog2 k decodes the picture at 1/2<sup>k</sup> of its size, sides rounded up
 * @param maxPixels largest picture, in pixels at full size, that the caller is willing to hold; {@link #AUTOMATIC} for
 *     one in proportion to the file
 * @param estimation whether to estimate the coefficients of which the stream tells nothing yet, from those around them,
 *     rather than take them as 0
 * @param models those that the stream may name
 */
public record DecodeOptions(
        long maxBytes, long maxTokens, int scaleLog2, long maxPixels, Estimation estimation, Models models) {
    /** A limit on pixels as {@link io.github.prefixel.codec.decode.ProgressiveDecoder#automaticMaxPixels} sets it. */
    public static final long AUTOMATIC = 0;

    public static DecodeOptions defaults() {
        return new DecodeOptions(Long.MAX_VALUE, Long.MAX_VALUE, 0, AUTOMATIC, Estimation.AUTO, Models.SHIPPED);
    }

    public DecodeOptions withMaxBytes(long maxBytes) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }

    public DecodeOptions withMaxTokens(long maxTokens) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }

    public DecodeOptions withScaleLog2(int scaleLog2) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }

    public DecodeOptions withMaxPixels(long maxPixels) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }

    public DecodeOptions withEstimation(Estimation estimation) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }

    /** With one more model that the stream may name. */
    public DecodeOptions withModel(TrainedParts parts) {
        return withModels(models.with(parts));
    }

    public DecodeOptions withModels(Models models) {
        return new DecodeOptions(maxBytes, maxTokens, scaleLog2, maxPixels, estimation, models);
    }
}
