package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes and reads a large data set: the folder, the number of items, tokens of each, and formats to do it in. */
final class ManyTokens {
    private static final int VOCABULARY = 64_000;

    private ManyTokens() {}

    public static void main(String[] args) throws IOException {
        for (int i = 3; i < args.length; i++) {
            Path folder = Files.createDirectories(Path.of(args[0], args[i]));
            run(folder, DatasetFormat.of(args[i]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
    }

    private static void run(Path folder, DatasetFormat format, int items, int length) throws IOException {
        TokenSequence sequence = TokenSequence.of(
                new Frame(1000, 1000, Components.RGB, 8),
                new SplittableRandom(1).ints(length, 0, VOCABULARY).toArray());
        List<DatasetFile> files;
        long start = System.nanoTime();
        try (DatasetWriter writer = format.writer(folder, new WriterOptions(VOCABULARY, "packed", 1 << 24))) {
            for (int i = 0; i < items; i++) {
                writer.write(new DatasetItem("picture " + i, "", sequence));
            }
            files = DatasetFile.of(writer.finish());
        }
        long written = System.nanoTime();
        DatasetInfo info = new DatasetInfo(
                "test",
                "packed",
                Map.of(),
                VOCABULARY,
                format,
                items,
                (long) items * length,
                false,
                sequence.frame(),
                0,
                Map.of(),
                files);
        int found = 0;
        try (DatasetReader reader = format.reader(folder, info)) {
            for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
                found += item.sequence().equals(sequence) ? 1 : 0;
            }
        }
        long read = System.nanoTime();
        long bytes = files.stream().mapToLong(DatasetFile::bytes).sum();
        System.out.printf(
                "%s: %d items, %d bytes, written in %d ms, read in %d ms%n",
                format.label(), found, bytes, (written - start) / 1_000_000, (read - written) / 1_000_000);
        if (found != items) {
            throw new IOException("only " + found + " of " + items + " items came back");
        }
    }
}
