package io.github.prefixel.codec.imageio;

import java.io.IOException;

/** The most pixels that a reader accepts; it is asked as soon as a header is known, before anything is allocated. */
record PixelLimit(long pixels) {
    static final PixelLimit DEFAULT = new PixelLimit(1L << 27);

    void check(long width, long height) throws IOException {
        if (width < 1 || height < 1) {
            throw new IOException("the header states a size of " + width + " x " + height);
        }
        if (height > pixels / width) {
            throw new IOException("the header states " + width + " x " + height + " pixels, more than the limit of "
                    + pixels + " pixels");
        }
    }
}
