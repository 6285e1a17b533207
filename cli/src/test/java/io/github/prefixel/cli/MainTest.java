package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void helpNamesEveryCommand() {
        String help = CommandRun.of("--help").succeeds().outputText();
        for (String command :
                new String[] {"encode", "decode", "truncate", "info", "tokenize", "detokenize", "mask", "rd", "rd-table"
                }) {
            assertTrue(help.contains("  " + command + " "), help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode", "decode", "truncate", "info", "tokenize", "detokenize", "mask", "rd", "rd-table"})
    void everyCommandHelps(String command) {
        CommandRun run = CommandRun.of(command, "--help").succeeds();
        assertTrue(run.outputText().startsWith("Usage: prefixel " + command + " "), run.outputText());
        assertEquals("", run.error());
    }

    @Test
    void tellsItsVersion() {
        String version = CommandRun.of("--version").succeeds().outputText();
        assertTrue(version.startsWith("prefixel "), version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode", "decode", "truncate", "info", "tokenize", "detokenize", "mask", "rd"})
    void everyCommandTellsTheVersion(String command) {
        assertTrue(CommandRun.of(command, "-V").succeeds().outputText().startsWith("prefixel "));
    }

    @Test
    void endsSilentlyWhenNobodyReadsOn() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream stream = new ByteArrayInputStream(Samples.stream());
        int exitCode = Main.run(new StandardStreams(stream, closed, new PrintStream(err, true)), "info", "-");
        assertEquals(1, exitCode);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void needsACommand() {
        CommandRun.of().fails(2, "no command given: see 'prefixel --help'");
    }

    @Test
    void suggestsWhatAMistypedCommandMayMean() {
        CommandRun.of("encod", "a", "b")
                .fails(
                        2,
                        "unknown command 'encod': perhaps you mean encode or decode or tokenize, "
                                + "or see 'prefixel --help'");
    }

    @Test
    void needsBothFiles() {
        CommandRun.of("encode", "in.png").fails(2, "missing required parameter: 'OUT': see 'prefixel encode --help'");
        CommandRun.of("decode").fails(2, "missing required parameters: 'IN', 'OUT': see 'prefixel decode --help'");
    }

    @Test
    void reportsMissingMemoryInOneLine() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("test");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new StandardStreams(endless, new ByteArrayOutputStream(), new PrintStream(err, true)), "info", "-");
        assertEquals(1, exitCode);
        assertEquals(
                "prefixel: not enough memory for this picture: give Java more, such as PREFIXEL_JAVA_OPTS=-Xmx8g"
                        + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void keepsAMessageOnOneLine() {
        CommandRun.of("info", "a\nb")
                .fails(1, "a b: no such file: give a file that can be read, or - for standard input");
    }
}
