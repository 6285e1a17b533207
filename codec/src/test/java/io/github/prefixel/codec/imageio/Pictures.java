package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImage;
import java.util.Random;

/** Pictures for the tests of this package. */
final class Pictures {
    private Pictures() {}

    /** Every sample drawn anew, so that no error of order can hide; the extremes are among them. */
    static Raster random(int width, int height, Components components, int bitDepth, long seed) {
        Random random = new Random(seed);
        Raster picture = new Raster(width, height, components, bitDepth);
        for (int c = 0; c < components.count(); c++) {
            short[] plane = picture.plane(c);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (short) random.nextInt(picture.maxSample() + 1);
            }
            plane[random.nextInt(plane.length)] = 0;
            plane[random.nextInt(plane.length)] = (short) picture.maxSample();
        }
        return picture;
    }

    static Raster of(TestImage image) {
        Raster picture =
                new Raster(image.width(), image.height(), Components.values()[image.channels() - 1], image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            System.arraycopy(image.planes()[c], 0, picture.plane(c), 0, image.planes()[c].length);
        }
        return picture;
    }
}
