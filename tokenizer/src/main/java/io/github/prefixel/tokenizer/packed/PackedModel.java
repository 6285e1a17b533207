package io.github.prefixel.tokenizer.packed;

import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;

/**
 * A trained model that the decisions are coded by.
 *
 * @param path of the file, as it was given
 * @param file its bytes as they were read
 * @param parts what is in it
 */
record PackedModel(String path, byte[] file, TrainedParts parts) {
    /** @throws IllegalArgumentException if the file is no model, or has nothing for the codec */
    static PackedModel of(String path, byte[] file) {
        try {
            TrainedParts parts = TrainedParts.of(ModelFile.parse(file));
            parts.requireUse(1);
            return new PackedModel(path, file, parts);
        } catch (MalformedStreamException e) {
            throw new IllegalArgumentException(path + ": cannot be read as a model (" + e.getMessage() + ")", e);
        }
    }
}
