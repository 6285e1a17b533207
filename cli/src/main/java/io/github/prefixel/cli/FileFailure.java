package io.github.prefixel.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an {@link IOException} says in plain words. */
public final class FileFailure {
    private FileFailure() {}

    /** The reason alone, without the file's name. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The reason, behind the name of the file where the system refused one. */
    public static String withFile(IOException e) {
        return e instanceof FileSystemException file ? file.getFile() + ": " + reason(e) : reason(e);
    }
}
