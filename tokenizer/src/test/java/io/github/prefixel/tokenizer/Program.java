package io.github.prefixel.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Other programs that read what we write. */
public final class Program {
    private static final Map<String, Boolean> SUCCEEDS = new ConcurrentHashMap<>();

    private Program() {}

    /** Skips the test if there is no Python with this module. */
    public static void needsPython(String module) {
        needs(Path.of("."), "python3", "-c", "import " + module);
    }

    /** Skips the test if a command does not succeed. */
    public static void needs(Path folder, String... command) {
        String line = String.join(" ", command);
        assumeTrue(SUCCEEDS.computeIfAbsent(line, key -> succeeds(folder, command)), line + " does not run here");
    }

    private static boolean succeeds(Path folder, String... command) {
        try {
            Process process = start(folder, command);
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** What a command prints, when it succeeds. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = start(folder, command);
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue(), text);
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONUTF8", "1");
        return builder.start();
    }
}
