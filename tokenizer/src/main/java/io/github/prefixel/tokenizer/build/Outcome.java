package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.language.TokenSequence;

/**
 * What became of one picture.
 *
 * @param sequence null if the picture was skipped
 * @param reason why it was skipped, in one line, or null
 */
record Outcome(String name, String label, TokenSequence sequence, String reason) {
    static Outcome skipped(String name, String label, String reason) {
        return new Outcome(name, label, null, reason);
    }

    boolean isSkipped() {
        return sequence == null;
    }
}
