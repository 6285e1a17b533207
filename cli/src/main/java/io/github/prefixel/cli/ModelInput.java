package io.github.prefixel.cli;

import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.train.SeenPictures;
import java.nio.file.Path;
import java.util.function.Function;

/** A model file on the command line. */
final class ModelInput {
    private ModelInput() {}

    /** @throws CommandFailure if it cannot be read or is none */
    static TrainedParts read(Path path) {
        return read(path, TrainedParts::of);
    }

    /**
     * What it was trained on.
     *
     * @throws CommandFailure if it cannot be read or is none
     */
    static SeenPictures seen(Path path) {
        return read(path, SeenPictures::of);
    }

    private static <T> T read(Path path, Function<ModelFile, T> part) {
        return read(new InputFile(path), part);
    }

    /**
     * Part of a model.
     *
     * @param part takes it out of the file, or says what is wrong with that
     * @throws CommandFailure if it cannot be read or is none
     */
    static <T> T read(InputFile input, Function<ModelFile, T> part) {
        byte[] bytes = input.bytes();
        try {
            return part.apply(ModelFile.parse(bytes));
        } catch (MalformedStreamException e) {
            throw failure(input.name(), e);
        }
    }

    /** Says that a file is no model, or one without what is needed of it. */
    static CommandFailure failure(String name, MalformedStreamException e) {
        return new CommandFailure(
                name + ": " + e.getMessage(), "give a model that 'prefixel train' of this version has made", e);
    }
}
