package io.github.prefixel.codec.imageio;

import java.util.Arrays;

/** Which pixels a pass of a PNG picture holds: every step-th from a start, {@code width * height} in all. */
record PngPass(int startX, int startY, int stepX, int stepY, int width, int height) {
    /** Adam7 (PNG clause 8.2): start x, start y, step x, step y. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** The passes in file order, empty ones left out as the file does. */
    static PngPass[] of(PngHeader header) {
        if (!header.interlaced()) {
            return new PngPass[] {new PngPass(0, 0, 1, 1, header.width(), header.height())};
        }
        return Arrays.stream(ADAM7)
                .map(p -> new PngPass(
                        p[0], p[1], p[2], p[3], count(header.width(), p[0], p[2]), count(header.height(), p[1], p[3])))
                .filter(pass -> pass.width > 0 && pass.height > 0)
                .toArray(PngPass[]::new);
    }

    private static int count(int size, int start, int step) {
        return Math.max(0, (size - start + step - 1) / step);
    }
}
