package io.github.prefixel.cli;

import io.github.prefixel.codec.decode.PrefixSearch;
import io.github.prefixel.codec.plan.Models;
import picocli.CommandLine.Option;

/** Where a stream is to be cut. */
final class TruncateTarget extends ByteBudget {
    @Option(
            names = "--psnr",
            paramLabel = "DB",
            converter = PositiveNumber.class,
            description =
                    "PSNR in dB against the picture that the whole of IN decodes to, to within 0.02 dB from above.")
    private Double psnr;

    @Option(
            names = "--tokens",
            paramLabel = "K",
            converter = WholeNumber.class,
            description = "Number of tokens to keep.")
    private Long tokens;

    /** Whether the place can only be found by decoding. */
    boolean decodes() {
        return psnr != null || tokens != null;
    }

    /** The PSNR asked for in dB, or null. */
    Double psnr() {
        return psnr;
    }

    /**
     * Bytes to keep, unless a PSNR was asked for.
     *
     * @param maxPixels at least the size of the picture, if the place has to be found by decoding
     * @param models likewise, those that the file may name
     */
    long bytes(EncodedFile file, long maxPixels, Models models) {
        return tokens == null
                ? bytes(file.pixels())
                : new PrefixSearch(file.bytes(), maxPixels, models).forTokens(tokens);
    }
}
