package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Locale;

/** Which components pictures are to have. */
public enum Colors {
    /** Those that they have. */
    AS_THEY_ARE,
    /** Luma of ITU-R BT.601, rounded; without alpha. */
    GREY,
    /** Grey pictures three times over; without alpha. */
    RGB;

    /** In one word. */
    public String label() {
        return this == AS_THEY_ARE ? "keep" : name().toLowerCase(Locale.ROOT);
    }

    Raster convert(Raster picture) {
        Components wanted = switch (this) {
            case AS_THEY_ARE -> picture.components();
            case GREY -> Components.GREY;
            case RGB -> Components.RGB;
        };
        if (wanted == picture.components()) {
            return picture;
        }
        Raster converted = new Raster(picture.width(), picture.height(), wanted, picture.bitDepth());
        if (wanted == Components.GREY && picture.components().colors() == 3) {
            luma(picture, converted.plane(0));
        } else {
            for (int c = 0; c < wanted.count(); c++) {
                short[] plane = picture.plane(Math.min(c, picture.components().colors() - 1));
                System.arraycopy(plane, 0, converted.plane(c), 0, plane.length);
            }
        }
        return converted;
    }

    private static void luma(Raster picture, short[] luma) {
        short[] red = picture.plane(0);
        short[] green = picture.plane(1);
        short[] blue = picture.plane(2);
        for (int i = 0; i < luma.length; i++) {
            int thousandths = 299 * (red[i] & 0xFFFF) + 587 * (green[i] & 0xFFFF) + 114 * (blue[i] & 0xFFFF);
            luma[i] = (short) ((thousandths + 500) / 1000);
        }
    }
}
