package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What one run of the command, inside this process, answered. */
record CommandRun(int exitCode, byte[] output, String error) {
    static CommandRun of(Object... arguments) {
        return withInput(new byte[0], arguments);
    }

    static CommandRun withInput(byte[] input, Object... arguments) {
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new StandardStreams(
                        new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8)),
                args);
        return new CommandRun(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String outputText() {
        return new String(output, StandardCharsets.UTF_8);
    }

    CommandRun succeeds() {
        assertEquals(0, exitCode, error);
        return this;
    }

    /** Checks the exit code, the one line on standard error, and that standard output stayed empty. */
    void fails(int expectedExitCode, String expectedLine) {
        assertEquals("prefixel: " + expectedLine + System.lineSeparator(), error);
        assertEquals(expectedExitCode, exitCode);
        assertEquals("", outputText());
    }
}
