package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.tokenizer.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantMemoryTest {
    @TempDir
    private Path folder;

    /** Nine million tokens, 36 MB as ids, go through a heap of 32 MB in every format. */
    @Test
    void keepsNoTokens() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may hide the class path of the tests behind a jar of its own.
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(java, "-Xmx32m", "-cp", classes, ManyTokens.class.getName()));
        command.addAll(List.of(folder.toString(), "9000", "1000"));
        Arrays.stream(DatasetFormat.values()).map(DatasetFormat::label).forEach(command::add);
        String output = Program.run(folder, command.toArray(String[]::new));
        assertEquals(DatasetFormat.values().length, output.lines().count(), output);
    }
}
