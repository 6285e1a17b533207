package io.github.prefixel.tokenizer.build;

import java.io.IOException;

/** What stands in a folder does not go with what is to be written there; the message says why. */
public final class BuildConflictException extends IOException {
    private static final long serialVersionUID = 1L;

    BuildConflictException(String message) {
        super(message);
    }
}
