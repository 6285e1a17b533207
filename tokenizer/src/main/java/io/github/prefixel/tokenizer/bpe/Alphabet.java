package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.walk.Token;

/** The tokens of the walk as letters, of which merged tokens are spelled. */
final class Alphabet {
    /** The letter of each token of the walk. */
    private static final String LETTERS = "QO.+-01";

    static final int SIZE = Token.VOCABULARY;

    private Alphabet() {}

    /** Tokens of the walk as letters. */
    static String letters(byte[] tokens) {
        return letters(tokens, 0, tokens.length);
    }

    static String letters(byte[] tokens, int from, int to) {
        char[] letters = new char[to - from];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = LETTERS.charAt(tokens[from + i]);
        }
        return new String(letters);
    }
}
