package io.github.prefixel.cli;

import io.github.prefixel.codec.Prefixel;
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

    /** Bytes to keep. */
    long bytes(EncodedFile file) {
        if (psnr != null) {
            return Prefixel.bytesForPsnr(file.bytes(), psnr);
        }
        return tokens == null ? bytes(file.pixels()) : Prefixel.bytesForTokens(file.bytes(), tokens);
    }
}
