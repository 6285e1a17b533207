package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;

/** The largest square in the middle of a picture; where the middle lies between pixels, the one further up and left. */
final class CentreCrop {
    private CentreCrop() {}

    static Raster square(Raster picture) {
        int side = Math.min(picture.width(), picture.height());
        if (picture.width() == picture.height()) {
            return picture;
        }
        int left = (picture.width() - side) / 2;
        int top = (picture.height() - side) / 2;
        Raster square = new Raster(side, side, picture.components(), picture.bitDepth());
        for (int c = 0; c < picture.components().count(); c++) {
            for (int y = 0; y < side; y++) {
                System.arraycopy(picture.plane(c), (top + y) * picture.width() + left, square.plane(c), y * side, side);
            }
        }
        return square;
    }
}
