package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.util.Objects;

/**
 * One picture of an input, not read yet.
 *
 * @param name unique in its input, with forward slashes
 * @param label its class, or the empty string
 */
public record InputItem(String name, String label, Picture picture) {
    /** Reads the picture; any thread may, at any time, also after the cursor is closed. */
    public interface Picture {
        /**
         * @param maxPixels a larger picture is refused before it is decoded
         * @throws IOException if it cannot be read
         */
        Raster read(long maxPixels) throws IOException;
    }

    public InputItem {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(picture);
    }

    /** The same below a folder. */
    InputItem below(String prefix) {
        return prefix.isEmpty() ? this : new InputItem(prefix + name, label, picture);
    }

    InputItem labelled(String other) {
        return new InputItem(name, other, picture);
    }
}
