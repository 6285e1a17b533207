package io.github.prefixel.tokenizer.language;

import java.util.List;

/** Tokens that every language has, with the same ids in all. The ids of the language's own tokens follow. */
public final class SpecialToken {
    /** Fills up what comes after {@link #EOS}, to bring sequences to one length. */
    public static final int PAD = 0;
    /** Begins a sequence; may be left out. */
    public static final int BOS = 1;
    /** Ends a sequence; may be left out. It may follow any token, since every prefix is a picture. */
    public static final int EOS = 2;

    /** Number of special tokens, and the least id of a language's own tokens. */
    public static final int COUNT = 3;

    /** Names by id. */
    static final List<String> NAMES = List.of("PAD", "BOS", "EOS");

    private SpecialToken() {}
}
