package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.image.Raster;

/** Colour components of pictures on colour axes, in units of 1/255 of the largest sample. */
public final class ColorPlanes {
    private ColorPlanes() {}

    /**
     * The samples of whole blocks from the top left corner; a side that is shorter than a block counts as it is. Alpha is
     * ignored.
     *
     * @param axes of no effect on grey pictures
     * @param size side of a block
     * @return {@code float[components][height][width]}
     */
    public static float[][][] of(Raster picture, ColorRotation axes, int size) {
        int width = whole(picture.width(), size);
        int height = whole(picture.height(), size);
        float scale = (float) BlockMoments.WHITE / picture.maxSample();
        float[][][] planes = new float[picture.components().colors()][height][width];
        for (int c = 0; c < planes.length; c++) {
            short[] samples = picture.plane(c);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    planes[c][y][x] = (samples[y * picture.width() + x] & 0xFFFF) * scale;
                }
            }
        }
        if (planes.length == 3) {
            axes.forward(planes);
        }
        return planes;
    }

    private static int whole(int side, int size) {
        return Math.max(Math.min(side, size), side / size * size);
    }
}
