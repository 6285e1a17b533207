package io.github.prefixel.cli.report;

import java.util.List;

/** What a chart is drawn on. Coordinates are pixels, to the right and downwards from the upper left corner. */
interface ChartCanvas {
    /** Where a text stands relative to its coordinates. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a stroke looks.
     *
     * @param role what it is for, such as {@code grid}
     * @param color RGB as in {@code #0072B2}
     */
    record Pen(String role, String color, double width, List<Integer> dashes) {
        Pen(String role, String color, double width) {
            this(role, color, width, List.of());
        }
    }

    /**
     * How a text looks.
     *
     * @param role what it is for, such as {@code muted}
     * @param color RGB as in {@code #0072B2}
     * @param size height of the font in pixels
     */
    record Face(String role, String color, double size, boolean bold) {}

    /** Straight strokes through points, {@code points[i] = {x, y}}. */
    void polyline(Pen pen, double[][] points);

    /** One line of text upon the base line y. */
    void text(Face face, Anchor anchor, double x, double y, String text);

    /** One line of text that runs upwards, centred at (x, y). */
    void textUpwards(Face face, double x, double y, String text);
}
