package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/** What a measure asks of the two pictures it compares. */
final class Rasters {
    private Rasters() {}

    /** @throws IllegalArgumentException if the pictures differ in size, colour components or bit depth */
    static void requireComparable(Raster original, Raster decoded) {
        if (original.width() != decoded.width()
                || original.height() != decoded.height()
                || original.components().colors() != decoded.components().colors()
                || original.bitDepth() != decoded.bitDepth()) {
            throw new IllegalArgumentException("cannot compare " + original + " with " + decoded);
        }
    }
}
