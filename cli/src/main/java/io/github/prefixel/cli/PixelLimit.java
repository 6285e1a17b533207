package io.github.prefixel.cli;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import picocli.CommandLine.Option;

/** How large a picture a command may take memory for. */
final class PixelLimit {
    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Largest picture to decode, in pixels at full size. Default: in proportion to the file.")
    private Long maxPixels;

    /**
     * The limit for a file that is about to be decoded.
     *
     * @param name of the file, for the message
     * @throws CommandFailure if its picture is larger
     */
    long require(String name, EncodedFile file) {
        long limit = maxPixels != null ? maxPixels : ProgressiveDecoder.automaticMaxPixels(file.bytes().length);
        if (file.pixels() > limit) {
            throw new CommandFailure(
                    name + ": promises " + file.info().width() + " x "
                            + file.info().height() + " pixels, more than the limit of " + limit,
                    "raise --max-pixels if you trust it");
        }
        return limit;
    }
}
