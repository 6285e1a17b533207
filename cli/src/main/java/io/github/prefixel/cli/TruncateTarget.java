package io.github.prefixel.cli;

import io.github.prefixel.codec.decode.PrefixSearch;
import picocli.CommandLine.Option;

/** Where a stream is to be cut. */
final class TruncateTarget extends ByteBudget {
    @Option(
            names = "--psnr",
            paramLabel = "DB",
            converter = PositiveNumber.class,
            description = "PSNR in dB against the picture that the whole of IN decodes to.")
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

    /**
     * Bytes to keep.
     *
     * @param maxPixels at least the size of the picture, if the place has to be found by decoding
     */
    long bytes(EncodedFile file, long maxPixels) {
        PrefixSearch search = new PrefixSearch(file.bytes(), maxPixels);
        if (psnr != null) {
            return search.forPsnr(psnr);
        }
        return tokens == null ? bytes(file.pixels()) : search.forTokens(tokens);
    }
}
