package io.github.prefixel.cli;

import io.github.prefixel.codec.EncodeOptions;
import picocli.CommandLine.Option;

/** Where an encoded stream is to end. */
final class EncodeTarget extends ByteBudget {
    @Option(
            names = "--psnr",
            paramLabel = "DB",
            converter = PositiveNumber.class,
            description = "PSNR of the decoded picture in dB, to within 0.02 dB from above.")
    private Double psnr;

    @Option(names = "--lossless", description = "The picture bit for bit.")
    private boolean lossless;

    boolean lossless() {
        return lossless;
    }

    /** The PSNR asked for in dB, or null. */
    Double psnr() {
        return psnr;
    }

    /**
     * @param coding what the file is to be like, whatever its length
     * @param limit how many bytes it may have, whatever the target says
     */
    EncodeOptions options(EncodeOptions coding, long pixels, long limit) {
        EncodeOptions options = coding.withMaxBytes(Math.min(bytes(pixels), limit));
        if (psnr != null) {
            options = options.withPsnr(psnr);
        }
        return lossless ? options.withLossless() : options;
    }
}
