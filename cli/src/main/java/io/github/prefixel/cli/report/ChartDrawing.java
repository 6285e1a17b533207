package io.github.prefixel.cli.report;

import io.github.prefixel.cli.report.ChartCanvas.Anchor;
import io.github.prefixel.cli.report.ChartCanvas.Face;
import io.github.prefixel.cli.report.ChartCanvas.Pen;
import java.util.List;

/** Where everything in a chart stands: title, grid, axes, lines, and the name of each line beside its end. */
final class ChartDrawing {
    static final int WIDTH = 664;
    static final int HEIGHT = 440;

    private static final int LEAST_LEFT = 56;
    private static final int RIGHT = 172;
    private static final int TOP = 62;
    private static final int BOTTOM = 54;
    private static final int LABEL_DISTANCE = 18;
    private static final int LABEL_GAP = 17;
    private static final double HALF_TEXT = 4.5;
    private static final int DIGIT = 8;
    /** Characters of a label beside the axis for which there is room at least. */
    private static final int SHORT_LABEL = 3;

    private static final String INK = "#22262B";
    private static final String MUTED = "#646B73";
    private static final Pen GRID = new Pen("grid", "#E3E5E8", 1);
    private static final Pen AXIS = new Pen("axis", MUTED, 1);
    private static final Face TITLE = new Face("text", INK, 16, true);
    private static final Face NOTE = new Face("muted", MUTED, 12.5, false);
    private static final Face TEXT = new Face("text", INK, 13, false);

    private final Chart chart;
    private final ChartCanvas canvas;
    private final Axis x;
    private final Axis y;
    private final int left;

    private ChartDrawing(Chart chart, ChartCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.x = Axis.ofX(chart);
        this.y = Axis.ofY(chart);
        this.left = LEAST_LEFT + DIGIT * Math.max(0, longestLabel(y) - SHORT_LABEL);
    }

    private static int longestLabel(Axis axis) {
        return axis.ticks().stream()
                .mapToInt(tick -> axis.label(tick).length())
                .max()
                .orElse(0);
    }

    static void draw(Chart chart, ChartCanvas canvas) {
        ChartDrawing drawing = new ChartDrawing(chart, canvas);
        canvas.text(TITLE, Anchor.START, drawing.left, 26, chart.title());
        canvas.text(NOTE, Anchor.START, drawing.left, 45, chart.note());
        drawing.drawAxes();
        // What the chart is about comes last, over the others.
        for (int i = chart.lines().size() - 1; i >= 0; i--) {
            drawing.drawLine(chart.lines().get(i));
        }
        drawing.drawNames();
    }

    private void drawAxes() {
        double right = WIDTH - RIGHT;
        double bottom = HEIGHT - BOTTOM;
        for (double tick : y.ticks()) {
            double height = down(y.scale().value(tick));
            canvas.polyline(GRID, new double[][] {{left, height}, {right, height}});
            canvas.text(TEXT, Anchor.END, left - 9, height + HALF_TEXT, y.label(tick));
        }
        for (double tick : x.ticks()) {
            double place = across(x.scale().value(tick));
            canvas.polyline(GRID, new double[][] {{place, TOP}, {place, bottom}});
            canvas.text(TEXT, Anchor.MIDDLE, place, bottom + 20, x.label(tick));
        }
        canvas.polyline(AXIS, new double[][] {{left, TOP}, {left, bottom}, {right, bottom}});
        canvas.text(TEXT, Anchor.MIDDLE, (left + right) / 2, HEIGHT - 12, chart.xLabel());
        canvas.textUpwards(TEXT, 16, (TOP + bottom) / 2, chart.yLabel());
    }

    private void drawLine(Chart.Line line) {
        LineStyle style = LineStyle.of(line);
        double[][] points = new double[line.x().size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {across(line.x().get(i)), down(line.y().get(i))};
        }
        canvas.polyline(new Pen("line-" + role(line), style.color(), style.width(), style.dashes()), points);
    }

    /** A thin leader goes from the end of a line to its name. */
    private void drawNames() {
        List<Chart.Line> lines = chart.lines();
        double[] ends = lines.stream().mapToDouble(line -> down(last(line.y()))).toArray();
        double[] heights = LabelLayout.spread(ends, LABEL_GAP, HEIGHT - BOTTOM);
        double nameX = WIDTH - RIGHT + LABEL_DISTANCE;
        for (int i = 0; i < lines.size(); i++) {
            Chart.Line line = lines.get(i);
            LineStyle style = LineStyle.of(line);
            double[][] leader = {{across(last(line.x())) + 2, ends[i]}, {nameX - 7, heights[i]}, {nameX - 3, heights[i]}
            };
            canvas.polyline(new Pen("line-" + role(line), style.color(), 0.7), leader);
            Face face = new Face("name-" + role(line), style.textColor(), 13.5, line.isSubject());
            canvas.text(face, Anchor.START, nameX, heights[i] + HALF_TEXT, line.label());
        }
    }

    private static String role(Chart.Line line) {
        return line.isSubject() ? "subject" : line.name();
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private double across(double value) {
        return left + x.position(value) * (WIDTH - left - RIGHT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - TOP - BOTTOM);
    }
}
