package io.github.prefixel.codec.imageio;

import java.io.IOException;

/**
 * The IHDR chunk of a PNG file (W3C PNG, third edition, 11.2.1).
 *
 * @param bitDepth bits a sample, or a palette index: 1, 2, 4, 8 or 16
 * @param colorType 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
 */
record PngHeader(int width, int height, int bitDepth, int colorType, boolean interlaced) {
    static final int LENGTH = 13;
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    static PngHeader parse(PngChunk chunk, PixelLimit limit) throws IOException {
        if (chunk.length() != LENGTH) {
            throw new IOException("damaged PNG: IHDR has " + chunk.length() + " bytes");
        }
        limit.check(chunk.uint32(0), chunk.uint32(4));
        int bitDepth = chunk.uint8(8);
        int colorType = chunk.uint8(9);
        if (!isLegal(colorType, bitDepth)) {
            throw new IOException("damaged PNG: colour type " + colorType + " with " + bitDepth + " bits a sample");
        }
        int interlace = chunk.uint8(12);
        if (chunk.uint8(10) != 0 || chunk.uint8(11) != 0 || interlace > 1) {
            throw new IOException("damaged PNG: unknown compression, filter or interlace method");
        }
        return new PngHeader((int) chunk.uint32(0), (int) chunk.uint32(4), bitDepth, colorType, interlace == 1);
    }

    private static boolean isLegal(int colorType, int bitDepth) {
        return switch (colorType) {
            case GREY -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8 || bitDepth == 16;
            case PALETTE -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8;
            case RGB, GREY_ALPHA, RGBA -> bitDepth == 8 || bitDepth == 16;
            default -> false;
        };
    }

    int samplesPerPixel() {
        return switch (colorType) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGBA -> 4;
            default -> 1;
        };
    }

    /** Bytes of a row of so many pixels, without its filter byte. */
    int rowBytes(int pixels) throws IOException {
        long bytes = ((long) pixels * samplesPerPixel() * bitDepth + 7) / 8;
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new IOException("PNG rows of " + pixels + " pixels are not supported");
        }
        return (int) bytes;
    }

    /** The distance in bytes between a byte and the one that a filter calls its left neighbour. */
    int filterDistance() {
        return Math.max(1, samplesPerPixel() * bitDepth / 8);
    }
}
