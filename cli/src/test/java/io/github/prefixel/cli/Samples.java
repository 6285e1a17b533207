package io.github.prefixel.cli;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;

/** A small photograph-like picture, 48 × 32 RGB, as samples, picture file and stream. */
final class Samples {
    static final int WIDTH = 48;
    static final int HEIGHT = 32;

    private Samples() {}

    static Raster raster() {
        return raster(TestImages.photo(WIDTH, HEIGHT, 1));
    }

    static Raster raster(TestImage image) {
        Components components = Components.values()[image.channels() - 1];
        Raster raster = new Raster(image.width(), image.height(), components, image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            System.arraycopy(image.planes()[c], 0, raster.plane(c), 0, image.width() * image.height());
        }
        return raster;
    }

    /** The whole lossless stream. */
    static byte[] stream() {
        return Prefixel.encode(raster(), EncodeOptions.defaults().withLossless());
    }
}
