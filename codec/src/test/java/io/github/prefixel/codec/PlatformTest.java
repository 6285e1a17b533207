package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Interpreter, both compilers and vector units of different width give the same files and the same pictures: arithmetic
 * that a compiler may reorder, or a function whose intrinsic rounds in its own way, would show here.
 */
class PlatformTest {
    private static final List<List<String>> MACHINES = List.of(
            List.of("-Xint"),
            List.of("-XX:TieredStopAtLevel=1"),
            // The optimising compiler, for whatever is called more than a few times.
            List.of("-XX:-TieredCompilation", "-XX:CompileThresholdScaling=0.2"),
            List.of("-XX:-TieredCompilation", "-XX:CompileThresholdScaling=0.2", "-XX:UseAVX=0"));

    @Test
    void everyMachineAgrees() throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            String expected = null;
            for (List<String> machine : MACHINES) {
                Process process = start(machine);
                processes.add(process);
                String digests = output(process);
                assertTrue(process.waitFor(1, TimeUnit.MINUTES));
                assertEquals(0, process.exitValue(), machine + " failed: " + digests);
                assertTrue(digests.contains("pixel lossless"), digests);
                assertTrue(digests.contains("tuned with a map ssim"), digests);
                expected = expected == null ? digests : expected;
                assertEquals(expected, digests, machine + " differs from " + MACHINES.get(0));
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Other processors have no AVX to switch off.
        command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), PlatformDigests.class.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Surefire may hide the class path of the tests behind a jar of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String output(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
