package io.github.prefixel.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statistics of a data set as text, or as files: figures, charts and a page. */
public final class StatsReport {
    private final DatasetFigures figures;
    private final Optional<Chart> quality;
    private final Optional<Chart> learning;

    public StatsReport(DatasetFigures figures) {
        this.figures = figures;
        this.quality = StatsCharts.quality(figures);
        this.learning = StatsCharts.learning(figures);
    }

    /** Tables for a terminal. */
    public String toText() {
        String newline = System.lineSeparator();
        return StatsTables.of(figures).stream()
                .map(FigureTable::toText)
                .collect(Collectors.joining(
                        newline, figures.name() + ": " + figures.subtitle() + newline + newline, ""));
    }

    public String toJson() {
        return StatsJson.of(figures);
    }

    /** Writes stats.json, index.html and, if there is something to draw, psnr.svg and learning.svg. */
    public void write(OutputFolder folder) throws IOException {
        write(folder, "stats.json", toJson());
        if (quality.isPresent()) {
            write(folder, "psnr.svg", SvgCanvas.draw(quality.get()));
        }
        if (learning.isPresent()) {
            write(folder, "learning.svg", SvgCanvas.draw(learning.get()));
        }
        write(folder, "index.html", page());
    }

    private String page() throws IOException {
        List<Chart> charts =
                Stream.of(quality, learning).flatMap(Optional::stream).toList();
        return PageTemplate.withTables(figures.name(), figures.subtitle(), charts, StatsTables.of(figures), "");
    }

    private static void write(OutputFolder folder, String name, String text) {
        folder.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
