package io.github.prefixel.tokenizer.input;

import java.util.Comparator;

/** Orders names by their code points, as byte-wise comparison of UTF-8 does, on every system alike. */
enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points beyond all that is one char.
                boolean beyondX = Character.isSurrogate(x);
                boolean beyondY = Character.isSurrogate(y);
                return beyondX == beyondY ? Character.compare(x, y) : beyondX ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
