package io.github.prefixel.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a data set is read. */
final class ReadingOptions {
    @Option(names = "--no-verify", description = "Do not check the files of the data set against their checksums.")
    private boolean noVerify;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Sequences at work at a time (default: the number of processors).")
    private int threads = ThreadCount.ofProcessors();

    @Mixin
    private FrameLimit limit;

    int threads() {
        return threads;
    }

    FrameLimit limit() {
        return limit;
    }

    /** @throws CommandFailure if a file is not the one that was written, unless that is not to be checked */
    void verify(DatasetFolder dataset) {
        if (!noVerify) {
            dataset.verify();
        }
    }
}
