package io.github.prefixel.tokenizer.input;

import java.io.Closeable;
import java.io.IOException;

/** Goes through the pictures of an input. To step over one is cheap: it is read when asked for. */
public interface InputCursor extends Closeable {
    /**
     * The next picture, or null after the last.
     *
     * @throws IOException if what holds the pictures cannot be read; the message names it
     */
    InputItem next() throws IOException;
}
