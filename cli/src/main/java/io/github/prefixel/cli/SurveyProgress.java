package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.stats.SurveyListener;

/** A progress bar for each part of a survey. */
final class SurveyProgress implements SurveyListener, AutoCloseable {
    private Progress bar;
    private long done;

    @Override
    public void begin(String label, long total) {
        close();
        bar = Progress.start(label, total);
        done = 0;
    }

    @Override
    public void done() {
        bar.step(++done);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
