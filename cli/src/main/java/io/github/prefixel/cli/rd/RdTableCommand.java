package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.Version;
import io.github.prefixel.cli.report.BenchmarkTable;
import io.github.prefixel.cli.report.MarkedSection;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.cli.report.StoredCurves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prefixel rd-table}. */
@Command(
        name = "rd-table",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Make a table of stored curves, as 'prefixel rd --curves' writes them: every codec against JPEG 2000.",
            "The table is Markdown."
        })
public final class RdTableCommand implements Runnable {
    /** What a Markdown file has around its table. */
    private static final MarkedSection SECTION = new MarkedSection("rd-table");

    @Parameters(paramLabel = "CURVES", description = "Folder of the curves of one set of pictures, one file a codec.")
    private Path curves;

    @Option(
            names = "--readme",
            paramLabel = "FILE",
            description = "Put the table into this file, between the lines <!-- rd-table --> and <!-- /rd-table -->,"
                    + " instead of printing it.")
    private Path readme;

    @Option(
            names = "--charts",
            paramLabel = "DIR",
            description = "Write the charts SET-psnr.svg and SET-msssim.svg to this folder.")
    private Path charts;

    private final StandardStreams streams;

    public RdTableCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        StoredCurves stored = StoredCurves.in(curves);
        BenchmarkTable table = table(stored);
        try {
            if (readme == null) {
                streams.out().write(table.toMarkdown().getBytes(StandardCharsets.UTF_8));
                streams.out().flush();
            } else {
                updateReadme(table.toMarkdown());
            }
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), "check the files named", e);
        }
        if (charts != null) {
            table.writeCharts(stored.set(), new OutputFolder(charts));
        }
    }

    private BenchmarkTable table(StoredCurves stored) {
        try {
            return new BenchmarkTable(stored.results());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(curves + ": " + e.getMessage(), "measure them with 'prefixel rd --curves'", e);
        }
    }

    private void updateReadme(String table) throws IOException {
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        String updated = SECTION.replace(text, table)
                .orElseThrow(() -> new CommandFailure(
                        readme + ": has no lines <!-- rd-table --> and <!-- /rd-table -->",
                        "put them where the table belongs"));
        Path file = readme.toAbsolutePath();
        new OutputFolder(file.getParent())
                .write(file.getFileName().toString(), updated.getBytes(StandardCharsets.UTF_8));
    }
}
