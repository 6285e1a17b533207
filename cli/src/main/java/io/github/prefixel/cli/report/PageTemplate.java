package io.github.prefixel.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Pages that need no other file: each begins as a resource with placeholders such as <code>{{charts}}</code>. */
final class PageTemplate {
    private static final String STYLE = "style.css";

    private PageTemplate() {}

    /** A page with the style that all share. */
    static String read(String name) throws IOException {
        return resource(name).replace("{{style}}", resource(STYLE).strip());
    }

    static String figures(List<Chart> charts) {
        return charts.stream()
                .map(chart -> "<figure>" + SvgCanvas.draw(chart) + "</figure>")
                .collect(Collectors.joining("\n"));
    }

    /**
     * A page of charts, then tables.
     *
     * @param below figures that follow the tables, as HTML
     */
    static String withTables(String name, String subtitle, List<Chart> charts, List<FigureTable> tables, String below)
            throws IOException {
        return read("tables.html")
                .replace("{{name}}", Html.escape(name))
                .replace("{{subtitle}}", Html.escape(subtitle))
                .replace("{{charts}}", figures(charts))
                .replace("{{tables}}", tables.stream().map(FigureTable::toHtml).collect(Collectors.joining("\n")))
                .replace("{{below}}", below);
    }

    /** A PNG file as an address that holds it. */
    static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
