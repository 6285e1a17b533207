package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Objects;

/**
 * What the tokens of a picture leave unsaid: its size and kind of samples. Everything else is in the tokens, or fixed by
 * the language, so that pictures of one frame need nothing but their tokens.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bitDepth bits a sample, 1 to {@value Raster#MAX_BIT_DEPTH}
 */
public record Frame(int width, int height, Components components, int bitDepth) {
    /** @throws IllegalArgumentException if no raster can be like this */
    public Frame {
        Objects.requireNonNull(components);
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a picture cannot be " + width + " x " + height);
        }
        if (bitDepth < 1 || bitDepth > Raster.MAX_BIT_DEPTH) {
            throw new IllegalArgumentException("bit depth must be 1 to 16, not " + bitDepth);
        }
    }

    public static Frame of(Raster picture) {
        return new Frame(picture.width(), picture.height(), picture.components(), picture.bitDepth());
    }

    @Override
    public String toString() {
        return width + " x " + height + " " + components + ", " + bitDepth + " bits a sample";
    }
}
