package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Random;

/** Seeded pictures for tests. */
final class Pictures {
    private Pictures() {}

    static Raster noise(int width, int height, Components components, int bitDepth, long seed) {
        Random random = new Random(seed);
        Raster picture = new Raster(width, height, components, bitDepth);
        for (int c = 0; c < components.count(); c++) {
            short[] plane = picture.plane(c);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (short) random.nextInt(1 << bitDepth);
            }
        }
        return picture;
    }

    /** A copy with normal noise of a standard deviation added to each sample, clipped to the sample range. */
    static Raster degraded(Raster original, double sigma, long seed) {
        Random random = new Random(seed);
        Raster result = new Raster(original.width(), original.height(), original.components(), original.bitDepth());
        for (int c = 0; c < original.components().count(); c++) {
            for (int i = 0; i < original.pixels(); i++) {
                long sample = Math.round((original.plane(c)[i] & 0xFFFF) + sigma * random.nextGaussian());
                result.plane(c)[i] = (short) Math.max(0, Math.min(original.maxSample(), sample));
            }
        }
        return result;
    }

    /** A smooth picture: a product of sines, different in each component. */
    static Raster waves(int width, int height, Components components, int bitDepth) {
        Raster picture = new Raster(width, height, components, bitDepth);
        for (int c = 0; c < components.count(); c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double wave = Math.sin(0.11 * x + c) * Math.cos(0.07 * y - c);
                    picture.set(c, x, y, (int) Math.round((wave + 1) / 2 * picture.maxSample()));
                }
            }
        }
        return picture;
    }
}
