package io.github.prefixel.codec;

import io.github.prefixel.codec.decode.PrefixSearch;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.Encoding;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.function.DoubleConsumer;

/** Encodes a picture to an embedded stream, every prefix of which is a picture, and decodes it. */
public final class Prefixel {
    /** The last bit-plane of visually lossless quality for 8-bit samples: its threshold is 8 grey levels. */
    private static final int VISUALLY_LOSSLESS_PLANE = StreamPlan.FRACTION_BITS + 3;

    private Prefixel() {}

    /** Encodes at visually lossless quality. */
    public static byte[] encode(Raster picture) {
        return encode(picture, EncodeOptions.defaults());
    }

    /**
     * Encodes a picture as one stream that ends where the options say.
     *
     * @throws IllegalArgumentException if {@code options.maxBytes()} is less than the header needs, the picture is too
     *     large, or the options ask for a lossless stream that is tuned for SSIM or for a trained model with {@link
     *     Effort#FAST}
     */
    public static byte[] encode(Raster picture, EncodeOptions options) {
        return encode(picture, options, share -> {}).bytes();
    }

    /**
     * The same, and how it ended.
     *
     * @param progress is told now and then which share of the work is done, 0 to 1
     * @throws IllegalArgumentException as above
     */
    public static Encoding encode(Raster picture, EncodeOptions options, DoubleConsumer progress) {
        Encoder encoder = new Encoder(
                picture,
                options.lossless(),
                options.effort().model(),
                options.tune(),
                options.predict() && options.effort().predicts(),
                options.parts());
        if (options.psnr() < Double.POSITIVE_INFINITY) {
            return encoder.toPsnr(options.psnr(), options.maxBytes(), progress);
        }
        boolean all = options.lossless() || options.maxBytes() < Long.MAX_VALUE;
        int lastPlane = all ? 0 : visuallyLosslessPlane(picture.bitDepth());
        return encoder.toPlane(lastPlane, options.maxBytes(), progress);
    }

    /** The bit-plane after which the stream of a picture ends unless a target says otherwise. */
    public static int visuallyLosslessPlane(int bitDepth) {
        return Math.max(0, VISUALLY_LOSSLESS_PLANE + bitDepth - 8);
    }

    /** @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded */
    public static Raster decode(byte[] file) {
        return decode(file, DecodeOptions.defaults());
    }

    /**
     * Decodes a file or any prefix of one.
     *
     * @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded, or promises
     *     more pixels than {@code options.maxPixels()}, or names a model that is not among {@code options.models()}
     */
    public static Raster decode(byte[] file, DecodeOptions options) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, options.maxPixels(), options.models());
        decoder.advanceTo(options.maxBytes(), options.maxTokens());
        return decoder.render(options.scaleLog2(), options.estimation());
    }

    /** @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded */
    public static StreamInfo info(byte[] file) {
        Header header = Header.parse(file);
        return new StreamInfo(
                Header.VERSION,
                header.width(),
                header.height(),
                Components.values()[header.components() - 1],
                header.bitDepth(),
                header.transform() == Transform.REVERSIBLE53,
                header.transform().label(),
                header.color().label(),
                header.modelLabel(),
                header.trained().stream().mapToObj(ModelFile::name).findFirst(),
                header.tune().label(),
                !header.prediction().isNone(),
                SubbandLayout.of(header.width(), header.height()).levels(),
                header.topPlane(),
                header.length());
    }

    /**
     * The shortest prefix of a file that holds at least {@code tokens} tokens, or the whole file if it has fewer.
     *
     * @return its length in bytes
     * @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded
     */
    public static int bytesForTokens(byte[] file, long tokens) {
        return bytesForTokens(file, tokens, Models.SHIPPED);
    }

    /**
     * The same for a file that may name one of some models.
     *
     * @throws io.github.prefixel.codec.stream.MalformedStreamException as above, or if it names another model
     */
    public static int bytesForTokens(byte[] file, long tokens, Models models) {
        return new PrefixSearch(file, DecodeOptions.AUTOMATIC, models).forTokens(tokens);
    }

    /**
     * A prefix of a file whose picture has the given PSNR (over all colour components, in dB) against the picture that
     * the whole file decodes to, or up to 0.02 dB more, or is as short as can be; for a lossless file this is the PSNR
     * against the original.
     *
     * @return its length in bytes
     * @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded
     */
    public static int bytesForPsnr(byte[] file, double psnr) {
        return bytesForPsnr(file, psnr, Models.SHIPPED);
    }

    /**
     * The same for a file that may name one of some models.
     *
     * @throws io.github.prefixel.codec.stream.MalformedStreamException as above, or if it names another model
     */
    public static int bytesForPsnr(byte[] file, double psnr, Models models) {
        return new PrefixSearch(file, DecodeOptions.AUTOMATIC, models)
                .forPsnr(psnr, file.length)
                .length();
    }
}
