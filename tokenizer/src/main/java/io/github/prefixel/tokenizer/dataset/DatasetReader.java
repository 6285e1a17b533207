package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;

/** Reads the sequences of a data set, one after the other, in constant memory. */
public interface DatasetReader extends Closeable {
    /** The next item, or null after the last. */
    DatasetItem next() throws IOException;
}
