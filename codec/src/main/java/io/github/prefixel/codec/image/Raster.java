package io.github.prefixel.codec.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture as planes of unsigned integer samples, one plane a component, all of the picture's size.
 *
 * <p>A plane is a row-major {@code short[height * width]}; the sample at column x of row y is
 * {@code plane[y * width + x] & 0xFFFF} and lies in 0 … 2<sup>bitDepth</sup> − 1.
 */
public final class Raster {
    public static final int MAX_BIT_DEPTH = 16;

    private final int width;
    private final int height;
    private final Components components;
    private final int bitDepth;
    private final short[][] planes;

    /**
     * A picture whose samples are all 0.
     *
     * @param bitDepth bits a sample, 1 to 16
     * @throws IllegalArgumentException if a side is not positive, a plane would hold 2<sup>31</sup> samples or more,
     *     or the bit depth is out of range
     */
    public Raster(int width, int height, Components components, int bitDepth) {
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a raster cannot be " + width + " x " + height);
        }
        if (bitDepth < 1 || bitDepth > MAX_BIT_DEPTH) {
            throw new IllegalArgumentException("bit depth must be 1 to 16, not " + bitDepth);
        }
        this.width = width;
        this.height = height;
        this.components = Objects.requireNonNull(components);
        this.bitDepth = bitDepth;
        this.planes = new short[components.count()][width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Components components() {
        return components;
    }

    /** Bits a sample, 1 to 16. */
    public int bitDepth() {
        return bitDepth;
    }

    /** The largest sample value, 2<sup>bitDepth</sup> − 1. */
    public int maxSample() {
        return (1 << bitDepth) - 1;
    }

    public long pixels() {
        return (long) width * height;
    }

    /** The samples of one component: the array itself, not a copy. */
    public short[] plane(int component) {
        return planes[component];
    }

    public int get(int component, int x, int y) {
        return planes[component][y * width + x] & 0xFFFF;
    }

    /** Stores a sample; only its low 16 bits are kept, and whether it fits the bit depth is the caller's affair. */
    public void set(int component, int x, int y, int sample) {
        planes[component][y * width + x] = (short) sample;
    }

    /** Equal when size, components, bit depth and every sample are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Raster r
                && width == r.width
                && height == r.height
                && components == r.components
                && bitDepth == r.bitDepth
                && Arrays.deepEquals(planes, r.planes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(width, height, components, bitDepth, Arrays.deepHashCode(planes));
    }

    @Override
    public String toString() {
        return width + " x " + height + " " + components + ", " + bitDepth + " bits a sample";
    }
}
