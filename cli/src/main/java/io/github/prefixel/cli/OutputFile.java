package io.github.prefixel.cli;

import io.github.prefixel.codec.stream.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What stands for OUT on the command line: a file, or standard output for {@code -}. A file is written aside and moved
 * into place when it is complete, so a failure neither leaves a partial file nor harms an older one.
 */
final class OutputFile {
    private static final String ELSEWHERE = "choose another place for the output";

    private final String argument;
    private final OutputStream standardOutput;
    private final Path path;

    /** @throws CommandFailure if it is plain that nothing can be written there */
    OutputFile(String argument, StandardStreams streams) {
        this.argument = argument;
        this.standardOutput = streams.out();
        this.path = isStandardOutput() ? null : writablePath(argument);
    }

    private static Path writablePath(String argument) {
        Path path;
        try {
            path = Path.of(argument).toAbsolutePath();
            // A symbolic link stays one: the file that it names is replaced.
            path = Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(argument + ": not a usable file name", ELSEWHERE, e);
        }
        if (Files.isDirectory(path)) {
            throw new CommandFailure(argument + ": is a directory", "give the name of a file");
        }
        if (Files.exists(path)) {
            if (!Files.isWritable(path)) {
                throw new CommandFailure(argument + ": permission denied", ELSEWHERE);
            }
        } else if (!Files.isDirectory(path.getParent())) {
            throw new CommandFailure(argument + ": its directory does not exist", "make the directory first");
        } else if (!Files.isWritable(path.getParent())) {
            throw new CommandFailure(argument + ": its directory cannot be written to", ELSEWHERE);
        }
        return path;
    }

    /**
     * Refuses to replace what is no model: a picture, most likely, that was named in the wrong place.
     *
     * @throws CommandFailure if something else is there
     */
    void requireModelOrNothing() {
        if (isStandardOutput() || !Files.isRegularFile(path)) {
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (!ModelFile.begins(in.readNBytes(2))) {
                throw new CommandFailure(name() + ": is there, and is no model", "choose another name for the model");
            }
        } catch (IOException e) {
            throw new CommandFailure(name() + ": " + FileFailure.reason(e), ELSEWHERE, e);
        }
    }

    boolean isStandardOutput() {
        return argument.equals("-");
    }

    /** What messages call it. */
    String name() {
        return isStandardOutput() ? "standard output" : argument;
    }

    /** The extension of the file's name, without the dot; empty if it has none. */
    String extension() {
        String name = isStandardOutput() ? "" : path.getFileName().toString();
        return name.substring(Math.max(name.lastIndexOf('.') + 1, name.indexOf('.') < 0 ? name.length() : 0));
    }

    void write(byte[] content) {
        try {
            if (isStandardOutput()) {
                standardOutput.write(content);
                standardOutput.flush();
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                // Devices and pipes cannot be replaced.
                Files.write(path, content, StandardOpenOption.WRITE);
            } else {
                replace(content);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    name() + ": cannot be written, " + FileFailure.reason(e), "free space or " + ELSEWHERE, e);
        }
    }

    private void replace(byte[] content) throws IOException {
        Path partial = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        partial.toFile().deleteOnExit();
        try {
            Files.write(partial, content);
            if (Files.exists(path)) {
                keepPermissions(partial);
            }
            try {
                Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void keepPermissions(Path partial) throws IOException {
        try {
            Files.setPosixFilePermissions(partial, Files.getPosixFilePermissions(path));
        } catch (UnsupportedOperationException e) {
            // A file system without such permissions has none to keep.
        }
    }
}
