package io.github.prefixel.tokenizer.stop;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.function.ToDoubleFunction;

/** Measures the pictures of prefixes. Going on to a longer prefix takes less time than going back. */
final class PrefixErrors implements ErrorCurve {
    private final Tokenizer tokenizer;
    private final TokenSequence sequence;
    private final ToDoubleFunction<Raster> error;
    private TokenReader reader;
    private int read;
    private int pictures;

    /** @param error of a picture against the original */
    PrefixErrors(Tokenizer tokenizer, TokenSequence sequence, ToDoubleFunction<Raster> error) {
        this.tokenizer = tokenizer;
        this.sequence = sequence;
        this.error = error;
    }

    @Override
    public int length() {
        return sequence.length();
    }

    @Override
    public long pixels() {
        return (long) sequence.frame().width() * sequence.frame().height();
    }

    @Override
    public double at(int tokens) {
        if (reader == null || read > tokens) {
            reader = tokenizer.reader(sequence.frame());
            read = 0;
        }
        while (read < tokens) {
            reader.accept(sequence.id(read++));
        }
        pictures++;
        return error.applyAsDouble(reader.picture());
    }

    /** How many pictures have been rendered. */
    int pictures() {
        return pictures;
    }
}
