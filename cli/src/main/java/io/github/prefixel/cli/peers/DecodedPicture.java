package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;

/** Brings what a decoder wrote back to the components of the original: some write grey pictures as RGB. */
final class DecodedPicture {
    private DecodedPicture() {}

    /** @throws IOException if the picture is not of the original's size and bit depth */
    static Raster like(Raster original, Raster decoded) throws IOException {
        if (decoded.width() != original.width()
                || decoded.height() != original.height()
                || decoded.bitDepth() != original.bitDepth()) {
            throw new IOException("decoded to " + decoded + " instead of " + original);
        }
        int colors = original.components().colors();
        if (decoded.components().colors() == colors) {
            return decoded;
        }
        return colors == 1 ? luma(decoded) : repeated(decoded);
    }

    private static Raster luma(Raster rgb) {
        Raster grey = new Raster(rgb.width(), rgb.height(), Components.GREY, rgb.bitDepth());
        for (int i = 0; i < grey.pixels(); i++) {
            double luma = 0.299 * (rgb.plane(0)[i] & 0xFFFF)
                    + 0.587 * (rgb.plane(1)[i] & 0xFFFF)
                    + 0.114 * (rgb.plane(2)[i] & 0xFFFF);
            grey.plane(0)[i] = (short) Math.round(luma);
        }
        return grey;
    }

    private static Raster repeated(Raster grey) {
        Raster rgb = new Raster(grey.width(), grey.height(), Components.RGB, grey.bitDepth());
        for (int c = 0; c < rgb.components().count(); c++) {
            System.arraycopy(grey.plane(0), 0, rgb.plane(c), 0, grey.plane(0).length);
        }
        return rgb;
    }
}
