package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;

/** Rescaling of samples from one full range to another. */
final class BitDepths {
    private BitDepths() {}

    /** The nearest integer to {@code sample * toMax / fromMax}, both maxima in 1 … 65535. */
    static int rescale(int sample, int fromMax, int toMax) {
        return (int) (((long) sample * toMax + fromMax / 2) / fromMax);
    }

    /** The picture itself if it has that depth already. Going up keeps every sample apart from its neighbours. */
    static Raster rescale(Raster picture, int bitDepth) {
        if (picture.bitDepth() == bitDepth) {
            return picture;
        }
        Raster scaled = new Raster(picture.width(), picture.height(), picture.components(), bitDepth);
        for (int c = 0; c < picture.components().count(); c++) {
            rescale(picture.plane(c), picture.maxSample(), scaled.plane(c), scaled.maxSample());
        }
        return scaled;
    }

    static void rescale(short[] from, int fromMax, short[] to, int toMax) {
        for (int i = 0; i < from.length; i++) {
            to[i] = (short) rescale(from[i] & 0xFFFF, fromMax, toMax);
        }
    }

    /** The bits a sample, 8 or 16, of a file format that knows no other depth. */
    static int wholeBytes(int bitDepth) {
        return bitDepth <= 8 ? 8 : 16;
    }
}
