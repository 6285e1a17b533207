package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Lets nothing through to a format that it could not give back: an item is refused before any of it is written. */
final class CheckedWriter implements DatasetWriter {
    private final DatasetWriter writer;
    private final WriterOptions options;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private List<Path> files;

    CheckedWriter(DatasetWriter writer, WriterOptions options) {
        this.writer = writer;
        this.options = options;
    }

    @Override
    public void write(DatasetItem item) throws IOException {
        if (files != null) {
            throw new IllegalStateException("the data set is finished");
        }
        TokenSequence sequence = item.sequence();
        for (int i = 0; i < sequence.length(); i++) {
            int id = sequence.id(i);
            if (id < 0 || id >= options.vocabulary()) {
                throw new IllegalArgumentException(item.name() + ": token " + id + " at position " + i
                        + " is beyond the vocabulary of " + options.vocabulary() + " (overflow refused)");
            }
        }
        if (!encoder.canEncode(item.name()) || !encoder.canEncode(item.label())) {
            throw new IllegalArgumentException(item.name() + ": name or label cannot be written as UTF-8");
        }
        writer.write(item);
    }

    @Override
    public List<Path> finish() throws IOException {
        if (files == null) {
            files = List.copyOf(writer.finish());
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
