package io.github.prefixel.cli.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a chart as SVG. Looks are presentation attributes, which every program that reads SVG understands; the roles of
 * pens and faces are classes, by which a page can override them.
 */
final class SvgCanvas implements ChartCanvas {
    private final StringBuilder svg = new StringBuilder();

    private SvgCanvas() {}

    static String draw(Chart chart) {
        SvgCanvas canvas = new SvgCanvas();
        int width = ChartDrawing.WIDTH;
        int height = ChartDrawing.HEIGHT;
        canvas.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-label=\"%s\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">",
                width, height, width, height, Html.escape(chart.title() + ", " + chart.note()));
        canvas.add("<rect class=\"paper\" width=\"%d\" height=\"%d\" fill=\"#FFFFFF\"/>", width, height);
        ChartDrawing.draw(chart, canvas);
        canvas.add("</svg>");
        return canvas.svg.toString();
    }

    @Override
    public void polyline(Pen pen, double[][] points) {
        String coordinates = Arrays.stream(points)
                .map(point -> String.format(Locale.ROOT, "%.2f,%.2f", point[0], point[1]))
                .collect(Collectors.joining(" "));
        String dashes = pen.dashes().isEmpty()
                ? ""
                : pen.dashes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        add(
                "<polyline class=\"%s\" points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\""
                        + " stroke-linejoin=\"round\"%s/>",
                Html.escape(pen.role()), coordinates, pen.color(), pen.width(), dashes);
    }

    @Override
    public void text(Face face, Anchor anchor, double x, double y, String text) {
        String place = String.format(
                Locale.ROOT,
                "x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"",
                x,
                y,
                anchor.name().toLowerCase(Locale.ROOT));
        add(face, place, text);
    }

    @Override
    public void textUpwards(Face face, double x, double y, String text) {
        String place = String.format(
                Locale.ROOT, "text-anchor=\"middle\" transform=\"translate(%.1f %.1f) rotate(-90)\"", x, y);
        add(face, place, text);
    }

    private void add(Face face, String place, String text) {
        add(
                "<text class=\"%s\" %s font-size=\"%.1f\" fill=\"%s\"%s>%s</text>",
                Html.escape(face.role()),
                place,
                face.size(),
                face.color(),
                face.bold() ? " font-weight=\"700\"" : "",
                Html.escape(text));
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
