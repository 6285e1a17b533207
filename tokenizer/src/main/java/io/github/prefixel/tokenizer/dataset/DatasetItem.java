package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.Objects;

/**
 * One picture of a data set.
 *
 * @param name unique in its data set: the picture's path below what was named, with forward slashes
 * @param label its class, or the empty string
 */
public record DatasetItem(String name, String label, TokenSequence sequence) {
    public DatasetItem {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(sequence);
    }
}
