package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sequences of a data set, one after the other, in one format and in constant memory. Files get their names
 * when they are complete.
 */
public interface DatasetWriter extends Closeable {
    void write(DatasetItem item) throws IOException;

    /**
     * Completes all files.
     *
     * @return the files, in the order in which their items were written
     */
    List<Path> finish() throws IOException;

    /** Gives up what is not complete; does nothing after {@link #finish}. */
    @Override
    void close() throws IOException;
}
