package io.github.prefixel.cli.report;

import io.github.prefixel.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder for results. A file appears in it whole or not at all. */
public final class OutputFolder {
    private static final String REMEDY = "choose another folder for the results";

    private final Path path;

    /** @throws CommandFailure if something that is not a folder has that name, or the folder cannot be written to */
    public OutputFolder(Path path) {
        this.path = path;
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new CommandFailure(existing + ": is not a folder", REMEDY);
        }
        if (!Files.isWritable(existing)) {
            throw new CommandFailure(existing + ": permission denied", REMEDY);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Writes a file aside and moves it to its name, making the folder if need be. */
    public void write(String name, byte[] content) {
        Path file = path.resolve(name);
        Path partial = path.resolve(name + ".part");
        try {
            Files.createDirectories(path);
            try {
                Files.write(partial, content);
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be written, " + reason(e), "free space or " + REMEDY, e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getMessage();
    }
}
