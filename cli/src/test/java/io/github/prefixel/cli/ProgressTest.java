package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private Progress start(long total) {
        return new Progress("working", total, new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }

    @Test
    void shortWorkShowsNothing() {
        try (Progress progress = start(2)) {
            progress.step(1);
            progress.step(2);
        }
        assertEquals(0, terminal.size());
    }

    @Test
    void longWorkShowsABarAndTakesItAway() throws InterruptedException {
        String bar;
        try (Progress progress = start(4)) {
            Thread.sleep(550);
            progress.step(1);
            bar = terminal.toString(StandardCharsets.UTF_8);
        }
        assertEquals("\rworking [#######                       ]  25 % 0 s", bar);
        String all = terminal.toString(StandardCharsets.UTF_8);
        assertEquals(bar + "\r" + " ".repeat(bar.length() - 1) + "\r", all);
    }

    /** Half of ten things are done, four of them by an earlier run: one in .6 s or a little more. */
    @Test
    void thingsAreCounted() throws InterruptedException {
        try (Progress progress =
                new Progress("working", 10, 4, "images", new PrintStream(terminal, true, StandardCharsets.UTF_8))) {
            Thread.sleep(600);
            progress.step(5);
            String bar = terminal.toString(StandardCharsets.UTF_8);
            assertTrue(bar.matches("\\rworking \\[#{15} {15}]  50 % [01]\\.[0-9] images/s, [0-9]+ s left"), bar);
        }
    }

    @Test
    void longTimesAreToldInMinutesAndHours() {
        assertEquals("59 s", Progress.duration(59));
        assertEquals("1:01 min", Progress.duration(61));
        assertEquals("2:03 h", Progress.duration(2 * 3600 + 3 * 60 + 59));
    }

    @Test
    void noTerminalNoBar() throws InterruptedException {
        try (Progress progress = new Progress("working", 0, null)) {
            Thread.sleep(1);
            progress.step(5);
        }
        assertTrue(terminal.size() == 0);
    }
}
