package io.github.prefixel.cli.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program on the PATH, run without a shell and for a bounded time. */
final class Tool {
    private static final Pattern VERSION =
            Pattern.compile("(?m)(?:\\bv|\\bversion:? |^)([0-9]+(?:\\.[0-9]+)+)", Pattern.CASE_INSENSITIVE);
    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    private Tool() {}

    /** Where a program of this name is found on the PATH. */
    static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return path == null ? Optional.empty() : find(name, path);
    }

    static Optional<Path> find(String name, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * Runs a command to its end.
     *
     * @param folder a folder of the caller's own, for what the command prints
     * @throws IOException if it cannot be started, fails or takes longer than ten minutes; what it printed last is the
     *     reason given
     */
    static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        run(command, folder, TIME_LIMIT);
    }

    static void run(List<String> command, Path folder, Duration limit) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        int exitCode = finish(command, printed, limit);
        if (exitCode != 0) {
            throw new IOException(command.get(0) + ": exit code " + exitCode + lastLine(Files.readAllBytes(printed)));
        }
    }

    private static int finish(List<String> command, Path printed, Duration limit)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(command.get(0) + ": not done after " + limit.toSeconds() + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    /** The version that a program prints, such as 2.5.0, or nothing if it prints none. */
    static Optional<String> version(String program, String option) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path printed = folder.path().resolve("printed.txt");
            finish(List.of(program, option), printed, TIME_LIMIT);
            Matcher version = VERSION.matcher(Files.readString(printed, StandardCharsets.ISO_8859_1));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String lastLine(byte[] printed) {
        return new String(printed, Charset.defaultCharset())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((earlier, later) -> later)
                .map(line -> ", " + line)
                .orElse("");
    }
}
