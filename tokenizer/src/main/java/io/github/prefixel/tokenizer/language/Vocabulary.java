package io.github.prefixel.tokenizer.language;

import java.util.List;

/**
 * The tokens of a language. Ids are consecutive from 0.
 *
 * @param names the name of each token, by id
 */
public record Vocabulary(List<String> names) {
    public Vocabulary {
        names = List.copyOf(names);
    }

    /** Number of tokens; ids are less than it. */
    public int size() {
        return names.size();
    }

    /**
     * The name of a token.
     *
     * @throws IndexOutOfBoundsException if there is no such id
     */
    public String name(int id) {
        return names.get(id);
    }
}
