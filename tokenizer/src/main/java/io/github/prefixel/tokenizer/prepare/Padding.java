package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;

/** A black square around a picture; where the middle lies between pixels, the picture is further up and left. */
final class Padding {
    private Padding() {}

    /** @throws IllegalArgumentException if the picture is larger than the square */
    static Raster centred(Raster picture, int side) {
        int width = picture.width();
        int height = picture.height();
        if (width > side || height > side) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " does not fit into " + side + " x " + side);
        }
        if (width == side && height == side) {
            return picture;
        }
        Raster square = new Raster(side, side, picture.components(), picture.bitDepth());
        int start = (side - height) / 2 * side + (side - width) / 2;
        for (int c = 0; c < picture.components().count(); c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(picture.plane(c), y * width, square.plane(c), start + y * side, width);
            }
        }
        return square;
    }
}
