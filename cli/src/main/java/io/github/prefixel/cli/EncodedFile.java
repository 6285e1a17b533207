package io.github.prefixel.cli;

import io.github.prefixel.codec.StreamInfo;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.plan.Models;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A stream in memory and what its header says.
 *
 * @param bytes header and payload
 * @param info what the header says
 */
record EncodedFile(byte[] bytes, StreamInfo info) {
    long pixels() {
        return (long) info.width() * info.height();
    }

    /** What a decoder of this stream, whose picture is known, may hold. */
    long pixelLimit() {
        return Math.max(pixels(), ProgressiveDecoder.automaticMaxPixels(bytes.length));
    }

    /** Bits a pixel of the picture at full size. */
    double bpp() {
        return 8.0 * bytes.length / pixels();
    }

    /** Number of tokens, which takes the time of decoding them. */
    long tokens(long maxPixels, Models models) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(bytes, maxPixels, models);
        decoder.advanceToBytes(bytes.length);
        return decoder.tokens();
    }

    /** The same stream cut to at most {@code length} bytes. */
    EncodedFile prefix(long length) {
        requireHeader(length);
        return length >= bytes.length ? this : new EncodedFile(Arrays.copyOf(bytes, (int) length), info);
    }

    /** @throws CommandFailure if a cut to {@code length} bytes would leave less than the header */
    void requireHeader(long length) {
        if (length < info.headerBytes()) {
            throw new CommandFailure(
                    length + " bytes are less than the header of this stream",
                    "ask for " + info.headerBytes() + " bytes or more");
        }
    }

    /** Size, samples and rate in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d x %d %s, %d bits a sample, %d bytes, %.3f bpp",
                info.width(),
                info.height(),
                componentsLabel(),
                info.bitDepth(),
                bytes.length,
                bpp());
    }

    /** Adds what the summary says to a JSON object under construction. */
    void describe(Map<String, Object> json) {
        json.put("width", info.width());
        json.put("height", info.height());
        json.put("components", componentsLabel());
        json.put("bitDepth", info.bitDepth());
        json.put("lossless", info.lossless());
        json.put("bytes", bytes.length);
        json.put("bpp", bpp());
    }

    String componentsLabel() {
        return switch (info.components()) {
            case GREY -> "grey";
            case GREY_ALPHA -> "grey+alpha";
            case RGB -> "RGB";
            case RGBA -> "RGBA";
        };
    }
}
