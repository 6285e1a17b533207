package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.dataset.DatasetFile;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetWriter;
import io.github.prefixel.tokenizer.language.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the data set of its parts, once all are there. */
final class Assembly {
    private final BuildPlan plan;
    private final PartFolder parts;
    private long items;
    private long tokens;
    private long skipped;
    private Frame frame;
    private boolean oneFrame = true;

    Assembly(BuildPlan plan, PartFolder parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /** Writes everything into the folder, {@code dataset.json} last. */
    DatasetInfo write(Path out) throws IOException {
        Path aside = parts.emptyFolder();
        List<Path> files = new ArrayList<>();
        try (DatasetWriter writer = plan.format().writer(aside, plan.writerOptions())) {
            for (int part = 0; Files.exists(parts.part(part)); part++) {
                try (PartReader reader = new PartReader(parts.part(part))) {
                    for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                        add(outcome, writer);
                    }
                }
            }
            files.addAll(writer.finish());
        }
        Path language = DatasetLanguage.copy(plan.tokenizer(), aside);
        if (language != null) {
            files.add(language);
        }
        DatasetInfo info = new DatasetInfo(
                plan.program(),
                plan.tokenizer().language(),
                DatasetLanguage.parameters(plan.tokenizer()),
                plan.tokenizer().vocabulary().size(),
                plan.format(),
                items,
                tokens,
                plan.bracketed(),
                oneFrame ? frame : null,
                skipped,
                plan.description(),
                DatasetFile.of(files));
        parts.publish(files);
        info.write(out);
        return info;
    }

    private void add(Outcome outcome, DatasetWriter writer) throws IOException {
        if (outcome.isSkipped()) {
            skipped++;
            return;
        }
        Frame own = outcome.sequence().frame();
        oneFrame &= frame == null || frame.equals(own);
        frame = own;
        items++;
        tokens += outcome.sequence().length();
        writer.write(new DatasetItem(outcome.name(), outcome.label(), outcome.sequence()));
    }
}
