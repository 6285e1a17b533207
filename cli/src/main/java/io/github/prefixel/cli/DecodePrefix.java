package io.github.prefixel.cli;

import picocli.CommandLine.Option;

/** How much of a stream to decode. */
final class DecodePrefix extends ByteBudget {
    @Option(names = "--tokens", paramLabel = "K", converter = WholeNumber.class, description = "Number of tokens.")
    private Long tokens;

    long tokens() {
        return tokens == null ? Long.MAX_VALUE : tokens;
    }
}
