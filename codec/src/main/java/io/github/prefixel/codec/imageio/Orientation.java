package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;

/**
 * How a stored picture must be turned for display (EXIF 2.32, tag 274), in the order of the tag's values 1 to 8. The
 * operation named is what {@link #apply} does to the stored picture.
 */
enum Orientation {
    NORMAL(false, false, false),
    MIRROR_HORIZONTAL(false, true, false),
    ROTATE_180(false, true, true),
    MIRROR_VERTICAL(false, false, true),
    TRANSPOSE(true, false, false),
    ROTATE_90_CLOCKWISE(true, false, true),
    TRANSVERSE(true, true, true),
    ROTATE_90_COUNTERCLOCKWISE(true, true, false);

    /** Rows become columns; the flips then count along the stored picture's own axes. */
    private final boolean transposed;

    private final boolean flipX;
    private final boolean flipY;

    Orientation(boolean transposed, boolean flipX, boolean flipY) {
        this.transposed = transposed;
        this.flipX = flipX;
        this.flipY = flipY;
    }

    /** Values outside 1 … 8 mean nothing and count as {@link #NORMAL}. */
    static Orientation ofTag(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : NORMAL;
    }

    Raster apply(Raster stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = stored.width();
        int height = stored.height();
        Raster shown = new Raster(
                transposed ? height : width, transposed ? width : height, stored.components(), stored.bitDepth());
        // In stored coordinates, one step right or down in the shown picture.
        int right = transposed ? (flipY ? -width : width) : (flipX ? -1 : 1);
        int down = transposed ? (flipX ? -1 : 1) : (flipY ? -width : width);
        int start = (flipY ? (height - 1) * width : 0) + (flipX ? width - 1 : 0);
        for (int c = 0; c < stored.components().count(); c++) {
            short[] from = stored.plane(c);
            short[] to = shown.plane(c);
            for (int y = 0, i = 0; y < shown.height(); y++) {
                for (int x = 0, at = start + y * down; x < shown.width(); x++, at += right) {
                    to[i++] = from[at];
                }
            }
        }
        return shown;
    }
}
