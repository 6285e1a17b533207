package io.github.prefixel.tokenizer.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a picture is left out. Whatever is wrong with one costs that one alone; only missing memory it cannot help. */
public final class LeftOut {
    private LeftOut() {}

    /**
     * The reason, in one line and without the name of the picture.
     *
     * @param failure to read the picture, or to do something with it
     * @throws OutOfMemoryError if that is the reason
     */
    public static String reason(String name, Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof IOException && failure.getCause() instanceof OutOfMemoryError error) {
            throw error;
        }
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            return line(name, failure.getMessage());
        }
        return line(name, "unexpected failure (" + failure + ")");
    }

    private static String line(String name, String reason) {
        String text = reason == null ? "cannot be read" : reason;
        text = text.startsWith(name + ": ") ? text.substring(name.length() + 2) : text;
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
