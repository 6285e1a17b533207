package io.github.prefixel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes besides files: the process's own streams, or a test's.
 *
 * @param in standard input, for IN given as {@code -}
 * @param out standard output, for OUT given as {@code -} and for what a user asked to see; bytes as they are
 * @param err standard error, for everything else
 */
public record StandardStreams(InputStream in, OutputStream out, PrintStream err) {
    /** The streams of the process; unlike {@link System#out}, its output does not swallow failures. */
    static StandardStreams ofProcess() {
        return new StandardStreams(System.in, new FileOutputStream(FileDescriptor.out), System.err);
    }
}
