package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;

/** Rows of samples as most file formats store them: interleaved by pixel, big-endian, small ones packed from the top. */
final class SampleRows {
    private SampleRows() {}

    /**
     * Packs one row of a picture.
     *
     * @param row filled from its start; must be clear if the bit depth is 1, 2 or 4
     */
    static void pack(Raster picture, int y, byte[] row) {
        int count = picture.components().count();
        int bits = picture.bitDepth();
        int width = picture.width();
        for (int c = 0; c < count; c++) {
            short[] plane = picture.plane(c);
            for (int x = 0, from = y * width, to = c; x < width; x++, from++, to += count) {
                int sample = plane[from];
                if (bits == 8) {
                    row[to] = (byte) sample;
                } else if (bits == 16) {
                    row[2 * to] = (byte) (sample >> 8);
                    row[2 * to + 1] = (byte) sample;
                } else {
                    int bit = to * bits;
                    row[bit >> 3] |= (byte) (sample << 8 - bits - (bit & 7));
                }
            }
        }
    }

    /** The sample at an index of a packed row; {@code bits} is 1, 2, 4, 8 or 16. */
    static int sample(byte[] row, int index, int bits) {
        if (bits == 8) {
            return row[index] & 0xFF;
        }
        if (bits == 16) {
            return (row[2 * index] & 0xFF) << 8 | row[2 * index + 1] & 0xFF;
        }
        int bit = index * bits;
        return row[bit >> 3] >> 8 - bits - (bit & 7) & (1 << bits) - 1;
    }
}
