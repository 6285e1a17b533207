package io.github.prefixel.tokenizer.input;

import java.io.IOException;

/** A source of pictures, which gives the same ones in the same order each time. */
public interface Input {
    InputCursor open() throws IOException;
}
