package io.github.prefixel.cli.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void findsExecutablesOnThePathInOrder() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.createFile(first.resolve("tool"));
        Path executable = Files.createFile(second.resolve("tool"));
        assertTrue(executable.toFile().setExecutable(true));
        String path = File.pathSeparator + first + File.pathSeparator + second;
        assertEquals(Optional.of(executable), Tool.find("tool", path));
        assertEquals(Optional.empty(), Tool.find("other", path));
    }

    @Test
    void runsACommand() throws Exception {
        Tool.run(List.of(JAVA, "-version"), folder);
    }

    @Test
    void aFailureGivesTheLastLinePrinted() {
        IOException e = assertThrows(IOException.class, () -> Tool.run(List.of(JAVA, "NoSuchClassAnywhere"), folder));
        assertTrue(e.getMessage().contains("exit code 1, "), e.getMessage());
        assertTrue(e.getMessage().contains("NoSuchClassAnywhere"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void aCommandThatCannotBeStarted() {
        assertThrows(
                IOException.class,
                () -> Tool.run(List.of(folder.resolve("nothing").toString()), folder));
    }

    @Test
    void aCommandThatHangsIsEnded() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Hang.java"),
                "class Hang { public static void main(String[] a) throws Exception { Thread.sleep(600_000); } }");
        IOException e = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(
                        IOException.class,
                        () -> Tool.run(List.of(JAVA, source.toString()), folder, Duration.ofSeconds(1))));
        assertTrue(e.getMessage().endsWith("not done after 1 s"), e.getMessage());
    }

    @Test
    void aTemporaryFolderGoesWithAllItHolds() throws IOException {
        Path path;
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            path = temporary.path();
            Files.createDirectory(path.resolve("inner"));
            Files.writeString(path.resolve("inner/file"), "text");
        }
        assertTrue(Files.notExists(path));
    }
}
