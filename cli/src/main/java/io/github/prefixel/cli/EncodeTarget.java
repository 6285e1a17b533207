package io.github.prefixel.cli;

import io.github.prefixel.codec.EncodeOptions;
import picocli.CommandLine.Option;

/** Where an encoded stream is to end. */
final class EncodeTarget extends ByteBudget {
    @Option(
            names = "--psnr",
            paramLabel = "DB",
            converter = PositiveNumber.class,
            description = "PSNR of the decoded picture in dB.")
    private Double psnr;

    @Option(names = "--lossless", description = "The picture bit for bit.")
    private boolean lossless;

    EncodeOptions options(long pixels) {
        EncodeOptions options = EncodeOptions.defaults().withMaxBytes(bytes(pixels));
        if (psnr != null) {
            options = options.withPsnr(psnr);
        }
        return lossless ? options.withLossless() : options;
    }
}
