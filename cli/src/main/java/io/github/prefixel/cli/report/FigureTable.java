package io.github.prefixel.cli.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with a heading, for a terminal or a page. The first column names its row.
 *
 * @param note paragraphs below it
 */
public record FigureTable(String title, List<String> head, List<List<String>> rows, List<String> note) {
    private static final int WIDTH = 80;

    String toText() {
        TextTable table = new TextTable();
        table.row(head);
        rows.forEach(table::row);
        String below = note.stream()
                .flatMap(line -> Text.wrapped(line, WIDTH).stream())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
        return title + System.lineSeparator() + table + below;
    }

    String toHtml() {
        String heads = head.stream()
                .map(cell -> "<th scope=\"col\">" + Html.escape(cell) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(FigureTable::htmlRow).collect(Collectors.joining("\n"));
        String below =
                note.stream().map(line -> "<p>" + Html.escape(line) + "</p>\n").collect(Collectors.joining());
        return "<section>\n<h2>" + Html.escape(title) + "</h2>\n<div class=\"wide\"><table><thead><tr>" + heads
                + "</tr></thead><tbody>\n" + body + "\n</tbody></table></div>\n" + below + "</section>\n";
    }

    private static String htmlRow(List<String> row) {
        return row.stream()
                .skip(1)
                .map(cell -> "<td>" + Html.escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr><th scope=\"row\">" + Html.escape(row.get(0)) + "</th>", "</tr>"));
    }
}
