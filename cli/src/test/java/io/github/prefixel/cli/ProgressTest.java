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

    @Test
    void noTerminalNoBar() throws InterruptedException {
        try (Progress progress = new Progress("working", 0, null)) {
            Thread.sleep(1);
            progress.step(5);
        }
        assertTrue(terminal.size() == 0);
    }
}
