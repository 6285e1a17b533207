package io.github.prefixel.cli;

import io.github.prefixel.codec.plan.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The models that a stream to be decoded may name. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model that IN was encoded with, if it was; may be given several times, then the one that"
                    + " IN names is used.")
    private List<Path> files = new ArrayList<>();

    /** @throws CommandFailure if one cannot be read or is none */
    Models models() {
        Models models = Models.SHIPPED;
        for (Path file : files) {
            models = models.with(ModelInput.read(file));
        }
        return models;
    }
}
