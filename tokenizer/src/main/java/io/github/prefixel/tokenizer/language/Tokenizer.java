package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.image.Raster;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * A language for pictures: turns them into token sequences and back. Every prefix of a sequence is a coarser picture of
 * the same size. Immutable, and safe for use by many threads.
 */
public interface Tokenizer {
    /** The name of the language, by which {@link io.github.prefixel.tokenizer.Languages} finds it. */
    String language();

    /** What else {@link io.github.prefixel.tokenizer.Languages} needs to know to make this tokenizer again; names and values in plain text. */
    Map<String, String> parameters();

    /** The file that one of the parameters names, if there is one. */
    default Optional<Companion> companion() {
        return Optional.empty();
    }

    Vocabulary vocabulary();

    /**
     * The first tokens of a picture, without special ones.
     *
     * @param maxTokens at least 0
     * @throws IllegalArgumentException if the language has no words for such a picture
     */
    TokenSequence tokenize(Raster picture, int maxTokens);

    /**
     * All tokens of a picture, without special ones.
     *
     * @throws IllegalArgumentException if the language has no words for such a picture
     */
    default TokenSequence tokenize(Raster picture) {
        return tokenize(picture, Integer.MAX_VALUE);
    }

    /**
     * Begins to read a sequence.
     *
     * @throws IllegalArgumentException if the language has no words for such a picture
     */
    TokenReader reader(Frame frame);

    /**
     * The picture of a sequence or of any prefix of one, the empty prefix included.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does; the message says which and why
     */
    default Raster detokenize(TokenSequence prefix) {
        TokenReader reader = reader(prefix.frame());
        for (int i = 0; i < prefix.length(); i++) {
            reader.accept(prefix.id(i));
        }
        return reader.picture();
    }

    /**
     * A picture from any numbers whatever.
     *
     * @param picture of the numbers as far as they make sense
     * @param coerced how many did not, and were taken for another token or for none
     */
    record Lenient(Raster picture, int coerced) {}

    /** Turns any numbers into a picture; those that cannot stand where they do are replaced or left out. */
    default Lenient detokenizeLeniently(Frame frame, int... ids) {
        TokenReader reader = reader(frame);
        int coerced = 0;
        for (int id : ids) {
            if (!reader.acceptLeniently(id)) {
                coerced++;
            }
        }
        return new Lenient(reader.picture(), coerced);
    }

    /**
     * The tokens that may follow a prefix. To go through a sequence, ask a {@link #reader} instead, which takes constant
     * time a token.
     *
     * @throws IllegalArgumentException if a token of the prefix cannot stand where it does
     */
    default BitSet validNext(TokenSequence prefix) {
        TokenReader reader = reader(prefix.frame());
        for (int i = 0; i < prefix.length(); i++) {
            reader.accept(prefix.id(i));
        }
        return BitSet.valueOf(reader.mask());
    }
}
