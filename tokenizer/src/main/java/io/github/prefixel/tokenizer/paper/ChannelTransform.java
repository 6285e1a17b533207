package io.github.prefixel.tokenizer.paper;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;

/** Pictures as one square of coefficients a channel, samples being scaled to [0, 1]. */
final class ChannelTransform {
    private ChannelTransform() {}

    /**
     * Whether pictures are square, with a side of a power of two, at least 2.
     *
     * @throws IllegalArgumentException if not
     */
    static void requireSquare(Frame frame) {
        int side = frame.width();
        if (side != frame.height() || side < 2 || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException(
                    "the languages of the paper are for squares with a side of 2, 4, 8, 16, …, such as"
                            + " --size 64 makes, not for pictures of " + frame.width() + " x " + frame.height());
        }
    }

    static double[][] coefficients(Raster picture, Wavelet wavelet) {
        PeriodicTransform transform = new PeriodicTransform(wavelet, picture.width());
        double[][] channels = new double[picture.components().count()][];
        for (int c = 0; c < channels.length; c++) {
            short[] plane = picture.plane(c);
            double[] square = new double[plane.length];
            for (int i = 0; i < square.length; i++) {
                square[i] = (plane[i] & 0xFFFF) / (double) picture.maxSample();
            }
            transform.forward(square);
            channels[c] = square;
        }
        return channels;
    }

    /** The samples nearest to what the coefficients make; these stay as they are. */
    static Raster picture(Frame frame, double[][] coefficients, Wavelet wavelet) {
        PeriodicTransform transform = new PeriodicTransform(wavelet, frame.width());
        Raster picture = new Raster(frame.width(), frame.height(), frame.components(), frame.bitDepth());
        double peak = picture.maxSample();
        for (int c = 0; c < coefficients.length; c++) {
            double[] square = coefficients[c].clone();
            transform.inverse(square);
            short[] plane = picture.plane(c);
            for (int i = 0; i < square.length; i++) {
                plane[i] = (short) (int) (Math.max(0, Math.min(1, square[i])) * peak + .5);
            }
        }
        return picture;
    }
}
