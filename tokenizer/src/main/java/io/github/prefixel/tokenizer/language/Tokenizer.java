package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.image.Raster;

/** Turns pictures into token sequences and back. Every prefix of a sequence is a coarser picture of the same size. */
public interface Tokenizer {
    /** @throws IllegalArgumentException if the picture is too large */
    TokenSequence tokenize(Raster picture);

    /**
     * The picture of a sequence or of any prefix of one, the empty prefix included.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does
     */
    Raster detokenize(TokenSequence prefix);

    Vocabulary vocabulary();
}
