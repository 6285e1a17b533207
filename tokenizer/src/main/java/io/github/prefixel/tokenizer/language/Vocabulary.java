package io.github.prefixel.tokenizer.language;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** The tokens of a language. Ids are consecutive from 0; those of {@link SpecialToken} come first. */
public final class Vocabulary {
    private final int size;
    private final IntFunction<String> names;

    /**
     * @param own how many tokens the language has besides the special ones
     * @param names gives the name of each of them, counted from 0
     */
    public Vocabulary(int own, IntFunction<String> names) {
        this.size = SpecialToken.COUNT + own;
        this.names = names;
    }

    /** @param names those of the language's own tokens, in the order of their ids */
    public static Vocabulary of(List<String> names) {
        return new Vocabulary(names.size(), names::get);
    }

    /** Number of tokens, the special ones included; ids are less than it. */
    public int size() {
        return size;
    }

    /**
     * The name of a token.
     *
     * @throws IndexOutOfBoundsException if there is no such id
     */
    public String name(int id) {
        Objects.checkIndex(id, size);
        return id < SpecialToken.COUNT ? SpecialToken.NAMES.get(id) : names.apply(id - SpecialToken.COUNT);
    }
}
