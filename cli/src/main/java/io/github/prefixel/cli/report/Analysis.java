package io.github.prefixel.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an analysis found, as text, as JSON, or as files with charts and a page.
 *
 * @param name of what was analysed
 * @param subtitle one line on what was done
 * @param tables in the order in which they are to be read
 * @param figures charts, in order
 * @param pictures pictures, in order
 * @param attachments what else goes to a folder
 * @param json the same figures and more for programs, as {@link JsonObject} takes them
 */
public record Analysis(
        String name,
        String subtitle,
        List<FigureTable> tables,
        List<Figure> figures,
        List<Picture> pictures,
        List<Attachment> attachments,
        Map<String, Object> json) {

    /**
     * A chart with the name of its file, without extension.
     */
    public record Figure(String file, Chart chart) {}

    /**
     * A picture with the name of its file, without extension.
     *
     * @param caption one line
     */
    public record Picture(String file, String caption, byte[] png) {}

    /** A file of its own kind. */
    public interface Attachment {
        void write(OutputFolder folder);
    }

    /** Tables for a terminal. */
    public String toText() {
        String newline = System.lineSeparator();
        return tables.stream()
                .map(FigureTable::toText)
                .collect(Collectors.joining(newline, name + ": " + subtitle + newline + newline, ""));
    }

    /** One object on one line. */
    public String toJson() {
        return JsonObject.line(json) + System.lineSeparator();
    }

    /** Writes analysis.json, index.html, each chart as SVG, each picture as PNG, and the attachments. */
    public void write(OutputFolder folder) throws IOException {
        write(folder, "analysis.json", toJson());
        for (Figure figure : figures) {
            write(folder, figure.file() + ".svg", SvgCanvas.draw(figure.chart()));
        }
        for (Picture picture : pictures) {
            folder.write(picture.file() + ".png", picture.png());
        }
        attachments.forEach(attachment -> attachment.write(folder));
        write(folder, "index.html", page());
    }

    private String page() throws IOException {
        return PageTemplate.withTables(
                name,
                subtitle,
                figures.stream().map(Figure::chart).toList(),
                tables,
                pictures.stream().map(Analysis::html).collect(Collectors.joining("\n")));
    }

    private static String html(Picture picture) {
        return "<figure><img alt=\"\" src=\"" + PageTemplate.dataUri(picture.png()) + "\"><figcaption>"
                + Html.escape(picture.caption()) + "</figcaption></figure>";
    }

    private static void write(OutputFolder folder, String name, String text) {
        folder.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
