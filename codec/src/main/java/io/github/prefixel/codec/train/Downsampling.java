package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;

/** Halves pictures: what a camera has sharpened, interpolated or subsampled is fresh detail at half the size. */
final class Downsampling {
    private Downsampling() {}

    /** The picture at half its size, each sample the mean of four; an odd last row or column is dropped. */
    static Raster half(Raster picture) {
        int width = Math.max(1, picture.width() / 2);
        int height = Math.max(1, picture.height() / 2);
        Raster half = new Raster(width, height, picture.components(), picture.bitDepth());
        for (int c = 0; c < picture.components().count(); c++) {
            short[] plane = half.plane(c);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int right = Math.min(2 * x + 1, picture.width() - 1);
                    int below = Math.min(2 * y + 1, picture.height() - 1);
                    int sum = picture.get(c, 2 * x, 2 * y)
                            + picture.get(c, right, 2 * y)
                            + picture.get(c, 2 * x, below)
                            + picture.get(c, right, below);
                    plane[y * width + x] = (short) (sum + 2 >> 2);
                }
            }
        }
        return half;
    }
}
