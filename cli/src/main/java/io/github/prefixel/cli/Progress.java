package io.github.prefixel.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * A progress bar on standard error for work that takes more than half a second; nothing at all where standard error is
 * not a terminal. Of things that can be counted it tells how many go through a second, and how long the rest will take.
 */
public final class Progress implements AutoCloseable {
    /** Set by the launcher, which can tell, to whether standard error is a terminal. */
    static final String TERMINAL_PROPERTY = "prefixel.terminal";

    private static final int BAR_WIDTH = 30;
    private static final long DELAY_NANOS = 500_000_000;
    private static final long INTERVAL_NANOS = 100_000_000;

    private final String label;
    private final long total;
    /** Done before the start. */
    private final long before;
    /** What is counted, or null. */
    private final String unit;

    private final PrintStream terminal;
    private final long started = System.nanoTime();
    private long nextDraw = started + DELAY_NANOS;
    private int drawnLength;

    Progress(String label, long total, PrintStream terminal) {
        this(label, total, 0, null, terminal);
    }

    Progress(String label, long total, long before, String unit, PrintStream terminal) {
        this.label = label;
        this.total = Math.max(1, total);
        this.before = before;
        this.unit = unit;
        this.terminal = terminal;
    }

    /**
     * Starts on a piece of work.
     *
     * @param label what is being done, such as {@code decoding}
     * @param total its size, in units of the caller's choice
     */
    public static Progress start(String label, long total) {
        return new Progress(label, total, isTerminal() ? System.err : null);
    }

    /**
     * Starts on things that can be counted.
     *
     * @param before how many of the total an earlier run has done
     * @param unit what they are called, such as {@code images}
     */
    public static Progress start(String label, long total, long before, String unit) {
        return new Progress(label, total, before, unit, isTerminal() ? System.err : null);
    }

    private static boolean isTerminal() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    /** @param done how much of the total is done by now */
    public void step(long done) {
        if (terminal == null || System.nanoTime() - nextDraw < 0) {
            return;
        }
        nextDraw = System.nanoTime() + INTERVAL_NANOS;
        draw(line(Math.min(done, total)));
    }

    private String line(long done) {
        int filled = (int) (BAR_WIDTH * done / total);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %% %s",
                label,
                "#".repeat(filled),
                " ".repeat(BAR_WIDTH - filled),
                100 * done / total,
                time(done, (System.nanoTime() - started) / 1e9));
    }

    private String time(long done, double seconds) {
        if (unit == null || done <= before) {
            return (long) seconds + " s";
        }
        double rate = (done - before) / seconds;
        return String.format(Locale.ROOT, "%.1f %s/s, %s left", rate, unit, duration((long) ((total - done) / rate)));
    }

    static String duration(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                        : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
    }

    private void draw(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())));
        terminal.flush();
        drawnLength = line.length();
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (drawnLength > 0) {
            draw("");
            terminal.print("\r");
            terminal.flush();
            drawnLength = 0;
        }
    }
}
