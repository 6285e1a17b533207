package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a data set of pictures in memory that does not grow with their number. Finished stretches of items are kept in
 * {@link PartFile}s; a run that is stopped, at whatever moment, loses the last unfinished stretch and nothing else, and
 * the next one goes on behind it. The result is the same, byte by byte, however often it was stopped and with however many
 * threads it was made.
 */
public final class DatasetBuild {
    private final BuildPlan plan;
    private final Inputs inputs;
    private final Path out;
    private final int threads;
    private final BuildListener listener;
    private int part;
    private long done;

    /** @param out folder of the data set; made if need be */
    public DatasetBuild(BuildPlan plan, Inputs inputs, Path out, int threads, BuildListener listener) {
        this.plan = plan;
        this.inputs = inputs;
        this.out = out;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Begins, or goes on with what an earlier run with the same plan and inputs has begun.
     *
     * @param restart removes what is in the folder from earlier builds, finished or not, and begins anew
     * @throws BuildConflictException if the folder holds a finished data set, or one begun with another plan or other
     *     inputs, or another run is at work there
     */
    public DatasetInfo run(boolean restart) throws IOException {
        if (!restart && isFinished() && !PartFolder.isIn(out)) {
            throw finished();
        }
        try (PartFolder parts = new PartFolder(out)) {
            if (restart) {
                parts.clear(DatasetLanguage.file(plan.tokenizer()));
            } else if (isFinished()) {
                return tidied(parts);
            }
            if (parts.identity().exists()) {
                parts.identity().require(plan.identity());
            } else {
                parts.identity().write(plan.identity());
            }
            try (InputCursor cursor = inputs.open()) {
                skipDone(parts, cursor);
                listener.begun(done, inputs.count());
                tokenize(parts, cursor);
            }
            DatasetInfo info = new Assembly(plan, parts).write(out);
            parts.remove();
            return info;
        }
    }

    private boolean isFinished() {
        return Files.exists(out.resolve(DatasetInfo.FILE));
    }

    private BuildConflictException finished() {
        return new BuildConflictException(out + ": a finished data set is there");
    }

    /** Does what a run that was stopped after its last file has not come to. */
    private DatasetInfo tidied(PartFolder parts) throws IOException {
        boolean known = parts.identity().exists();
        if (known) {
            parts.identity().require(plan.identity());
        }
        parts.remove();
        if (!known) {
            throw finished();
        }
        return DatasetInfo.read(out);
    }

    /** Steps over the items of all parts that are intact; others are made anew. */
    private void skipDone(PartFolder parts, InputCursor cursor) throws IOException {
        while (Files.exists(parts.part(part)) && PartFile.isIntact(parts.part(part), done)) {
            try (PartReader reader = new PartReader(parts.part(part))) {
                for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                    InputItem item = cursor.next();
                    if (item == null || !item.name().equals(outcome.name())) {
                        throw new BuildConflictException(out + ": an unfinished data set of other pictures is there,"
                                + " whose picture " + done + " is " + outcome.name() + ", not "
                                + (item == null ? "missing" : item.name()));
                    }
                    done++;
                }
            }
            part++;
        }
        parts.dropFrom(part);
    }

    private void tokenize(PartFolder parts, InputCursor cursor) throws IOException {
        try (InOrder<Outcome> workers = new InOrder<>(threads)) {
            fill(workers, cursor);
            while (!workers.isEmpty()) {
                try (PartWriter writer = new PartWriter(parts.part(part), done)) {
                    while (!workers.isEmpty() && !writer.isFull()) {
                        add(workers.take(), writer);
                        fill(workers, cursor);
                    }
                    writer.complete();
                }
                part++;
            }
        }
    }

    private void fill(InOrder<Outcome> workers, InputCursor cursor) throws IOException {
        while (!workers.isFull()) {
            InputItem item = cursor.next();
            if (item == null) {
                return;
            }
            workers.submit(() -> outcome(item));
        }
    }

    private void add(Outcome outcome, PartWriter writer) throws IOException {
        writer.write(outcome);
        done++;
        if (outcome.isSkipped()) {
            listener.skipped(outcome.name(), outcome.reason());
        }
        listener.progressed(done);
    }

    private Outcome outcome(InputItem item) {
        try {
            return new Outcome(
                    item.name(), item.label(), plan.tokenize(item.picture().read(plan.maxPixels())), null);
        } catch (IOException | RuntimeException e) {
            return Outcome.skipped(item.name(), item.label(), LeftOut.reason(item.name(), e));
        }
    }
}
