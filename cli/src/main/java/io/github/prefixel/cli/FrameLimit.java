package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.language.Frame;
import picocli.CommandLine.Option;

/** How large pictures may be that commands of data sets take memory for. */
final class FrameLimit {
    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Largest picture to take memory for (default: ${DEFAULT-VALUE}).")
    private long maxPixels = 1L << 27;

    long pixels() {
        return maxPixels;
    }

    /** @throws CommandFailure if a picture is larger */
    void require(String name, Frame frame) {
        require(name, frame.width(), frame.height());
    }

    /** @throws CommandFailure if a picture is larger */
    void require(String name, int width, int height) {
        if ((long) width * height > maxPixels) {
            throw new CommandFailure(
                    name + ": " + width + " x " + height + " pixels, more than the limit of " + maxPixels,
                    "raise --max-pixels if you trust it");
        }
    }
}
