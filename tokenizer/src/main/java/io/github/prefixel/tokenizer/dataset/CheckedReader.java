package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;

/** Holds what comes out of a format against what {@code dataset.json} says. */
final class CheckedReader implements DatasetReader {
    private final DatasetReader reader;
    private final Path folder;
    private final DatasetInfo info;
    private long items;
    private long tokens;

    CheckedReader(DatasetReader reader, Path folder, DatasetInfo info) {
        this.reader = reader;
        this.folder = folder;
        this.info = info;
    }

    @Override
    public DatasetItem next() throws IOException {
        DatasetItem item = reader.next();
        if (item == null) {
            if (items != info.items() || tokens != info.tokens()) {
                throw mistake(items + " items of " + tokens + " tokens");
            }
            return null;
        }
        TokenSequence sequence = item.sequence();
        for (int i = 0; i < sequence.length(); i++) {
            int id = sequence.id(i);
            if (id < 0 || id >= info.vocabulary()) {
                throw new IOException(folder + ", item " + items + " (" + item.name() + "): token " + id
                        + " at position " + i + " is beyond the vocabulary of " + info.vocabulary());
            }
        }
        items++;
        tokens += sequence.length();
        if (items > info.items() || tokens > info.tokens()) {
            throw mistake("at least " + items + " items of " + tokens + " tokens");
        }
        return item;
    }

    private IOException mistake(String found) {
        return new IOException(folder + " holds " + found + ", but " + DatasetInfo.FILE + " says " + info.items()
                + " items of " + info.tokens() + " tokens");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
