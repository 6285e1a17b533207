package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import java.util.ArrayList;
import java.util.List;

/** Cuts pictures into pieces. */
public final class Crops {
    private Crops() {}

    /** A rectangle of a picture. */
    public static Raster crop(Raster picture, int left, int top, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Raster crop = new Raster(width, height, picture.components(), picture.bitDepth());
        for (int c = 0; c < picture.components().count(); c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(picture.plane(c), (top + y) * picture.width() + left, crop.plane(c), y * width, width);
            }
        }
        return crop;
    }

    /** Squares side by side from the upper left corner on; the picture itself if it is no larger than one. */
    public static List<Raster> squares(Raster picture, int side) {
        List<Raster> squares = new ArrayList<>();
        if (picture.width() <= side && picture.height() <= side) {
            squares.add(picture);
            return squares;
        }
        int width = Math.min(side, picture.width());
        int height = Math.min(side, picture.height());
        for (int y = 0; y + height <= picture.height(); y += height) {
            for (int x = 0; x + width <= picture.width(); x += width) {
                squares.add(crop(picture, x, y, width, height));
            }
        }
        return squares;
    }
}
