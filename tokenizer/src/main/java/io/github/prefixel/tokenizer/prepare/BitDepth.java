package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;

/** Samples of another depth: the full range becomes the full range, and what lies between is rounded. */
final class BitDepth {
    private BitDepth() {}

    static Raster convert(Raster picture, int depth) {
        if (picture.bitDepth() == depth) {
            return picture;
        }
        Raster converted = new Raster(picture.width(), picture.height(), picture.components(), depth);
        int from = picture.maxSample();
        long to = converted.maxSample();
        for (int c = 0; c < picture.components().count(); c++) {
            short[] samples = picture.plane(c);
            short[] target = converted.plane(c);
            for (int i = 0; i < samples.length; i++) {
                target[i] = (short) ((2 * (samples[i] & 0xFFFF) * to + from) / (2L * from));
            }
        }
        return converted;
    }
}
