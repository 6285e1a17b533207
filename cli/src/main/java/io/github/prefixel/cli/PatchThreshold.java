package io.github.prefixel.cli;

import picocli.CommandLine.Option;

/** What decides on the length of patches. */
final class PatchThreshold {
    @Option(
            names = "--threshold",
            paramLabel = "BITS",
            description = "A patch starts where the entropy, or its rise, is more than this.")
    private Double threshold;

    @Option(
            names = "--target-mean",
            paramLabel = "M",
            converter = PositiveNumber.class,
            description =
                    "The threshold that gives patches of M tokens in the mean on every other item, from the first.")
    private Double mean;

    /** In bits, or null. */
    Double threshold() {
        return threshold;
    }

    /** In tokens, or null. */
    Double mean() {
        return mean;
    }
}
