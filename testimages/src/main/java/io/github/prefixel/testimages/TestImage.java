package io.github.prefixel.testimages;

/**
 * A picture as planes of unsigned samples.
 *
 * @param name what the catalogue calls it
 * @param width pixels a row, at least 1
 * @param height rows, at least 1
 * @param channels 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha; alpha is straight
 * @param bitDepth bits a sample, 1 to 16
 * @param planes one row-major plane a channel; the sample at column x of row y of channel c is
 *     {@code planes[c][y * width + x] & 0xFFFF}, 0 … 2<sup>bitDepth</sup> − 1
 */
public record TestImage(String name, int width, int height, int channels, int bitDepth, short[][] planes) {
    public TestImage {
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a picture cannot be " + width + " x " + height);
        }
        if (channels < 1 || channels > 4 || planes.length != channels) {
            throw new IllegalArgumentException(channels + " channels in " + planes.length + " planes");
        }
        if (bitDepth < 1 || bitDepth > 16) {
            throw new IllegalArgumentException("bit depth must be 1 to 16, not " + bitDepth);
        }
        for (short[] plane : planes) {
            if (plane.length != width * height) {
                throw new IllegalArgumentException("a plane holds " + plane.length + " samples");
            }
        }
    }

    /** The sample at column x of row y of a channel. */
    public int get(int channel, int x, int y) {
        return planes[channel][y * width + x] & 0xFFFF;
    }

    TestImage named(String other) {
        return new TestImage(other, width, height, channels, bitDepth, planes);
    }
}
