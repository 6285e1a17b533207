package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdTableCommandTest {
    private static final String CURVES = "../docs/benchmarks/kodak";

    @TempDir
    Path folder;

    @Test
    void printsMarkdown() {
        String table = CommandRun.of("rd-table", CURVES).succeeds().outputText();
        assertTrue(table.startsWith("| codec | BD PSNR-RGB |"), table);
    }

    @Test
    void putsTheTableBetweenTheMarks() throws IOException {
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, "# Title\n<!-- rd-table -->\nold\n<!-- /rd-table -->\nend\n");
        CommandRun run = CommandRun.of("rd-table", CURVES, "--readme", readme, "--charts", folder.resolve("figures"))
                .succeeds();
        assertEquals("", run.outputText());
        String table = CommandRun.of("rd-table", CURVES).outputText();
        assertEquals("# Title\n<!-- rd-table -->\n" + table + "<!-- /rd-table -->\nend\n", Files.readString(readme));
        assertTrue(Files.exists(folder.resolve("figures/kodak-psnr.svg")));
        assertTrue(Files.exists(folder.resolve("figures/kodak-msssim.svg")));
    }

    @Test
    void aFileWithoutMarksStaysAsItIs() throws IOException {
        Path readme = Files.writeString(folder.resolve("README.md"), "# Title\n");
        CommandRun.of("rd-table", CURVES, "--readme", readme)
                .fails(
                        1,
                        readme + ": has no lines <!-- rd-table --> and <!-- /rd-table -->: put them where the table"
                                + " belongs");
        assertEquals("# Title\n", Files.readString(readme));
    }

    @Test
    void aFolderWithoutCurvesIsAFailure() {
        CommandRun.of("rd-table", folder)
                .fails(
                        1,
                        folder + ": does not hold the curves of one set of pictures: name a folder of curves as"
                                + " 'prefixel rd --curves' writes them");
    }
}
