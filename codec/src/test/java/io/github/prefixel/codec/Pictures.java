package io.github.prefixel.codec;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImage;
import java.util.Random;

/** Pictures for the tests of the codec. */
public final class Pictures {
    private Pictures() {}

    /** What a picture shows. */
    public enum Content {
        ZEROS,
        MAXIMA,
        CHECKERBOARD,
        NOISE,
        EXTREMES,
        WAVES
    }

    public static Raster of(TestImage image) {
        Raster picture =
                new Raster(image.width(), image.height(), Components.values()[image.channels() - 1], image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            System.arraycopy(image.planes()[c], 0, picture.plane(c), 0, image.planes()[c].length);
        }
        return picture;
    }

    public static Raster of(Content content, int width, int height, Components components, int bitDepth) {
        Random random = new Random(bitDepth);
        Raster picture = new Raster(width, height, components, bitDepth);
        int max = picture.maxSample();
        for (int c = 0; c < components.count(); c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    picture.set(
                            c,
                            x,
                            y,
                            switch (content) {
                                case ZEROS -> 0;
                                case MAXIMA -> max;
                                case CHECKERBOARD -> (x + y & 1) * max;
                                case NOISE -> random.nextInt(max + 1);
                                case EXTREMES -> random.nextBoolean() ? max : 0;
                                case WAVES ->
                                    (int) Math.rint((1 + Math.sin(0.11 * x + c) * Math.cos(0.07 * y - c)) / 2 * max);
                            });
                }
            }
        }
        return picture;
    }
}
