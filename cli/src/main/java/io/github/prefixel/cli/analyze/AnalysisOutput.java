package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where an analysis goes: tables or JSON to standard output, and a report to a folder. */
final class AnalysisOutput {
    @Option(names = "--json", description = "Answer with JSON, the content of analysis.json, instead of tables.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write analysis.json, charts as SVG and the page index.html to this folder; of pictures also"
                    + " orientations.png, and complex.npy with a descriptor of each.")
    private Path out;

    /**
     * Makes the analysis, once it is clear that there is a place for it.
     *
     * @throws CommandFailure if it cannot be written
     */
    void deliver(Supplier<Analysis> source, StandardStreams streams) {
        OutputFolder folder = out == null ? null : new OutputFolder(out);
        Analysis analysis = source.get();
        try {
            streams.out().write((json ? analysis.toJson() : analysis.toText()).getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
            if (folder != null) {
                analysis.write(folder);
                streams.err().println("report: " + folder.resolve("index.html"));
            }
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), "check where the answer goes", e);
        }
    }
}
