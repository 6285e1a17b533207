package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;

/** A palette of 8-bit entries, and the components that its entries need. */
final class Palette {
    private final int[] argb;
    private final Components components;
    private final int bitDepth;

    /**
     * @param argb entries, straight alpha in the top byte
     * @param indexBits bits of an index in the file; a grey ramp that fits so few bits keeps that depth
     */
    Palette(int[] argb, int indexBits) {
        this.argb = argb;
        boolean grey = true;
        boolean opaque = true;
        for (int entry : argb) {
            grey &= red(entry) == green(entry) && green(entry) == blue(entry);
            opaque &= alpha(entry) == 255;
        }
        this.components =
                grey ? (opaque ? Components.GREY : Components.GREY_ALPHA) : (opaque ? Components.RGB : Components.RGBA);
        this.bitDepth = components == Components.GREY && isExactAt(indexBits) ? indexBits : 8;
    }

    private boolean isExactAt(int bits) {
        if (bits != 1 && bits != 2 && bits != 4) {
            return false;
        }
        int step = 255 / ((1 << bits) - 1);
        for (int entry : argb) {
            if (red(entry) % step != 0) {
                return false;
            }
        }
        return true;
    }

    /** Looks up every index of a row-major plane. */
    Raster expand(int width, int height, short[] indices) throws IOException {
        Raster picture = new Raster(width, height, components, bitDepth);
        int step = 255 / picture.maxSample();
        int colors = components.colors();
        for (int i = 0; i < indices.length; i++) {
            int index = indices[i] & 0xFFFF;
            if (index >= argb.length) {
                throw new IOException("a pixel uses entry " + index + " of a palette of " + argb.length);
            }
            int entry = argb[index];
            if (colors == 1) {
                picture.plane(0)[i] = (short) (red(entry) / step);
            } else {
                picture.plane(0)[i] = (short) red(entry);
                picture.plane(1)[i] = (short) green(entry);
                picture.plane(2)[i] = (short) blue(entry);
            }
            if (components.hasAlpha()) {
                picture.plane(colors)[i] = (short) alpha(entry);
            }
        }
        return picture;
    }

    private static int alpha(int argb) {
        return argb >>> 24;
    }

    private static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }
}
