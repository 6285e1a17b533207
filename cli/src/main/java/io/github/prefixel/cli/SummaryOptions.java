package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a command that writes a file tells about it, and how. */
final class SummaryOptions {
    @Option(
            names = "--json",
            description = "Describe the output as a JSON object, on standard output, or on standard error if OUT is -.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but what went wrong.")
    private boolean quiet;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    void print(OutputFile output, Map<String, Object> members, StandardStreams streams) {
        printLine(JsonObject.line(members), output.isStandardOutput() ? streams.err() : streams.out());
    }

    void print(OutputFile output, String summary, PrintStream err) {
        print(output.name(), summary, err);
    }

    /** @param name what the summary is of */
    void print(String name, String summary, PrintStream err) {
        if (!quiet) {
            err.println(name + ": " + summary);
        }
    }

    /** Says that not all that was asked for was possible; not among JSON, which tells it too. */
    void warn(OutputFile output, String warning, PrintStream err) {
        if (!json || !output.isStandardOutput()) {
            err.println(output.name() + ": " + warning);
        }
    }

    static void printLine(String line, OutputStream out) {
        try {
            out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new CommandFailure(
                    "standard output: cannot be written, " + FileFailure.reason(e), "send it elsewhere", e);
        }
    }
}
