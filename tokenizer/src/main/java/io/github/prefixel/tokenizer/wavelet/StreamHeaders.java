package io.github.prefixel.tokenizer.wavelet;

import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.language.Frame;

/**
 * The headers of streams whose tokens are to say all there is to say of a picture: nothing in them depends on anything
 * but its frame.
 */
final class StreamHeaders {
    /** In pictures of fewer pixels predictions of details, as they follow from prefixes, do more harm than good. */
    private static final int PREDICTABLE_PIXELS = 1 << 12;

    private StreamHeaders() {}

    /**
     * Fixed opponent axes, details predicted wherever they may be or in tiny pictures nowhere, and planes enough for all
     * but freak pictures.
     */
    static Header lossy(Frame frame, ModelCode model) {
        boolean color = frame.components().colors() == 3;
        // The mean of a picture, less its middle, has bitDepth − 1 bits, and weighs 2^levels times as much in LL.
        int topPlane = frame.bitDepth() - 1 + levels(frame) + StreamPlan.FRACTION_BITS;
        boolean tiny = (long) frame.width() * frame.height() < PREDICTABLE_PIXELS;
        Prediction prediction = tiny
                ? Prediction.NONE
                : Prediction.everywhere(frame.components().count());
        return header(frame, Transform.CDF97, color ? ColorCode.OPPONENT : ColorCode.NONE, model, topPlane, prediction);
    }

    /** The reversible transform, and planes enough for every picture. */
    static Header lossless(Frame frame, ModelCode model) {
        boolean color = frame.components().colors() == 3;
        // LL of level n is shifted by n bits; chroma has one bit more than samples, and filters overshoot by less than
        // two; with samples of one bit rounding may add to that.
        int topPlane = frame.bitDepth() - 1 + levels(frame) + (frame.bitDepth() == 1 ? 4 : 3);
        return header(
                frame,
                Transform.REVERSIBLE53,
                color ? ColorCode.YCOCG_R : ColorCode.NONE,
                model,
                topPlane,
                Prediction.NONE);
    }

    private static int levels(Frame frame) {
        return SubbandLayout.of(frame.width(), frame.height()).levels();
    }

    private static Header header(
            Frame frame, Transform transform, ColorCode color, ModelCode model, int topPlane, Prediction prediction) {
        return new Header(
                        frame.width(),
                        frame.height(),
                        frame.components().count(),
                        frame.bitDepth(),
                        transform,
                        color,
                        model,
                        topPlane,
                        Header.Angles.NONE)
                .predicted(prediction);
    }
}
