package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twelve million tokens, 48 MB as ids, go through a heap of 32 MB. */
class ConstantMemoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsNoTokens(DatasetFormat format) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Surefire may hide the class path of the tests behind a jar of its own.
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Program.run(
                folder,
                java,
                "-Xmx32m",
                "-cp",
                classes,
                ManyTokens.class.getName(),
                folder.toString(),
                format.label(),
                "12000",
                "1000");
    }
}
