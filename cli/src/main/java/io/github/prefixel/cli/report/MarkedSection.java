package io.github.prefixel.cli.report;

import java.util.Optional;

/** The part of a text between the lines {@code <!-- name -->} and {@code <!-- /name -->}, which a program writes. */
public record MarkedSection(String name) {
    /**
     * The text with the section replaced.
     *
     * @param content ended by a newline
     * @return nothing if the text lacks the two lines
     */
    public Optional<String> replace(String text, String content) {
        String start = "<!-- " + name + " -->\n";
        int from = text.indexOf(start);
        int to = text.indexOf("<!-- /" + name + " -->");
        return from < 0 || to < from
                ? Optional.empty()
                : Optional.of(text.substring(0, from + start.length()) + content + text.substring(to));
    }
}
