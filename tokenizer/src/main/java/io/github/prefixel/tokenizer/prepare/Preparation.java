package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;
import java.util.Objects;

/**
 * What is done to pictures before they are tokenized.
 *
 * @param size side of the square to which they are cropped and resized, in pixels; 0 leaves their size alone
 */
public record Preparation(int size, Colors colors) {
    /** Leaves pictures as they are. */
    public static final Preparation NONE = new Preparation(0, Colors.AS_THEY_ARE);

    /** The largest {@link #size}. */
    public static final int MAX_SIZE = 1 << 14;

    /** @throws IllegalArgumentException if the size is out of range */
    public Preparation {
        Objects.requireNonNull(colors);
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a size is 1 to " + MAX_SIZE + ", not " + size);
        }
    }

    /** The prepared picture; the same object if nothing is to do. */
    public Raster apply(Raster picture) {
        Raster converted = colors.convert(picture);
        return size == 0 ? converted : LanczosResize.resize(CentreCrop.square(converted), size, size);
    }
}
