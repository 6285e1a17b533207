package io.github.prefixel.tokenizer.stop;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;

/** Says how many tokens a picture gets. Immutable, and safe for use by many threads. */
@FunctionalInterface
public interface StopRule {
    /**
     * The tokens of a picture up to where this rule stops, without special ones.
     *
     * @throws IllegalArgumentException if the language has no words for such a picture
     */
    TokenSequence cut(Tokenizer tokenizer, Raster picture);
}
