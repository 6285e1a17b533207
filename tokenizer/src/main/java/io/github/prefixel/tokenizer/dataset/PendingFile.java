package io.github.prefixel.tokenizer.dataset;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written aside and gets its name when it is complete, so that a failure neither leaves half a file nor
 * harms an older one. One that never gets its name is a scratch file.
 */
public final class PendingFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path aside;
    private final OutputStream out;

    public PendingFile(Path target) throws IOException {
        this.target = target;
        aside = target.resolveSibling("." + target.getFileName() + ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER);
    }

    public OutputStream out() {
        return out;
    }

    /** Ends writing. */
    void end() throws IOException {
        out.close();
    }

    /** Where the content stands until the file gets its name. */
    Path aside() {
        return aside;
    }

    /** Ends writing and gives the file its name. */
    public Path complete() throws IOException {
        end();
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        try (out) {
            // Closed before it is deleted, which some systems insist on; a full disk may forbid it.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
