package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.build.BuildListener;
import java.io.PrintStream;

/** Tells a user how a build goes on: a bar on a terminal, and a line for each picture that is left out. */
final class BuildReport implements BuildListener, AutoCloseable {
    private final String work;
    private final PrintStream err;
    private Progress progress;
    private long before;
    private long done;

    /** @param work what is done with pictures, as a bar calls it */
    BuildReport(String work, PrintStream err) {
        this.work = work;
        this.err = err;
    }

    @Override
    public void begun(long done, long total) {
        before = done;
        this.done = done;
        progress = Progress.start(work, total, done, "images");
    }

    @Override
    public void progressed(long done) {
        this.done = done;
        progress.step(done);
    }

    @Override
    public void skipped(String name, String reason) {
        clear();
        err.println(ErrorLine.oneLine(name + ": left out, " + reason));
    }

    /** Items that this run has done. */
    long made() {
        return done - before;
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the bar away, until something happens. */
    void clear() {
        if (progress != null) {
            progress.close();
        }
    }
}
