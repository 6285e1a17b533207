package io.github.prefixel.cli;

import io.github.prefixel.cli.report.EvaluationTables;
import io.github.prefixel.tokenizer.train.Evaluation;
import io.github.prefixel.tokenizer.train.TrainingListener;
import java.io.PrintStream;
import java.util.Locale;

/** Tells a user how training goes on: a bar on a terminal, a line for each picture left out and for each step. */
final class TrainReport implements TrainingListener, AutoCloseable {
    private final PrintStream err;
    private final boolean quiet;
    private final long start = System.nanoTime();
    private Progress progress;

    TrainReport(PrintStream err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public void begun(String label, long pictures) {
        clear();
        progress = Progress.start(label, pictures, 0, "images");
    }

    @Override
    public void progressed(long done) {
        progress.step(done);
    }

    @Override
    public void skipped(String name, String reason) {
        clear();
        err.println(ErrorLine.oneLine(name + ": left out, " + reason));
    }

    @Override
    public void note(String line) {
        clear();
        if (!quiet) {
            long seconds = (System.nanoTime() - start) / 1_000_000_000L;
            err.println(String.format(Locale.ROOT, "%4d s  %s", seconds, ErrorLine.oneLine(line)));
        }
    }

    /** Tells what the model brings on held-out pictures. */
    void tables(Evaluation evaluation) {
        if (quiet) {
            return;
        }
        String tables = EvaluationTables.of(evaluation);
        err.print(
                tables.isEmpty()
                        ? "no pictures are held out, so nothing is measured" + System.lineSeparator()
                        : tables);
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
