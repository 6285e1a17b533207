package io.github.prefixel.cli;

import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import java.nio.file.Path;

/** A model file on the command line. */
final class ModelInput {
    private ModelInput() {}

    /** @throws CommandFailure if it cannot be read or is none */
    static TrainedParts read(Path path) {
        InputFile input = new InputFile(path);
        try {
            return TrainedParts.of(ModelFile.parse(input.bytes()));
        } catch (MalformedStreamException e) {
            throw new CommandFailure(
                    input.name() + ": " + e.getMessage(),
                    "give a model that 'prefixel train' of this version has made",
                    e);
        }
    }
}
