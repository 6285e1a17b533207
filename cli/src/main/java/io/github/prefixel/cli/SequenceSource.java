package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Where sequences to detokenize come from. */
interface SequenceSource extends Closeable {
    /**
     * A sequence.
     *
     * @param name of its picture
     * @param place what messages call it
     */
    record Named(String name, String place, TokenSequence sequence) {}

    /** The next sequence, or null after the last. */
    Named next() throws IOException;

    static SequenceSource of(DatasetReader reader) {
        return new SequenceSource() {
            private long number;

            @Override
            public Named next() throws IOException {
                DatasetItem item = reader.next();
                return item == null
                        ? null
                        : new Named(item.name(), "item " + number++ + ", " + item.name(), item.sequence());
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /**
     * The lines of a text, named by their numbers from 0.
     *
     * @param in closed with the source
     */
    static SequenceSource of(InputStream in, String name, Frame frame) {
        IdLines lines = new IdLines(in, name);
        return new SequenceSource() {
            private long number;

            @Override
            public Named next() throws IOException {
                int[] ids = lines.next();
                return ids == null
                        ? null
                        : new Named(
                                String.format(Locale.ROOT, "%06d", number++),
                                lines.place(),
                                TokenSequence.sharing(frame, ids, ids.length));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
