package io.github.prefixel.cli.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program on the PATH, run without a shell and for a bounded time. */
final class Tool {
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
        if (process.exitValue() != 0) {
            throw new IOException(
                    command.get(0) + ": exit code " + process.exitValue() + lastLine(Files.readAllBytes(printed)));
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
