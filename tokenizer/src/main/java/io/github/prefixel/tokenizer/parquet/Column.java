package io.github.prefixel.tokenizer.parquet;

import java.util.List;
import java.util.Objects;

/**
 * A column of a table.
 *
 * @param bound numbers in lists are from 0 up to, but without, this one; 0 if that is not known
 */
public record Column(String name, Kind kind, int bound) {
    /** What stands in each row. */
    public enum Kind {
        /** A text. */
        TEXT(false, false, true),
        /** A text or nothing. */
        OPTIONAL_TEXT(false, true, true),
        /** A number of 32 bits. */
        INT(false, false, false),
        /** A list of numbers of 32 bits, perhaps empty. */
        INTS(true, true, false);

        final boolean repeats;
        /** Whether a row may have no value. */
        final boolean optional;

        final boolean text;

        Kind(boolean repeats, boolean optional, boolean text) {
            this.repeats = repeats;
            this.optional = optional;
            this.text = text;
        }
    }

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }

    public Column(String name, Kind kind) {
        this(name, kind, 0);
    }

    /** The names that lead to the values: lists have two groups about them. */
    List<String> path() {
        return kind.repeats ? List.of(name, "list", "element") : List.of(name);
    }
}
