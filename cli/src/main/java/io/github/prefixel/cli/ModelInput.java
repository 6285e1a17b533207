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
     * For encoding.
     *
     * @throws CommandFailure if it cannot be read, is none, or has nothing for the codec
     */
    static TrainedParts forCodec(Path path) {
        TrainedParts parts = read(path);
        requireUse(parts, 1);
        return parts;
    }

    /** @throws CommandFailure if a model has nothing for the codec, or knows no colours and a picture has some */
    static void requireUse(TrainedParts parts, int colors) {
        try {
            parts.requireUse(colors);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    e.getMessage(), "give one that was trained on pictures like this, without --no-coder", e);
        }
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
