package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;

/**
 * Reads the Netpbm formats: PBM, PGM and PPM, plain (P1 to P3) or raw (P4 to P6), and PAM (P7). A maxval of
 * 2<sup>n</sup> − 1 gives n bits a sample and exact samples; any other is stretched to 8 or 16 bits.
 */
final class PnmReader {
    private final PnmTokens in;
    private final PixelLimit limit;

    private PnmReader(byte[] file, PixelLimit limit) {
        this.in = new PnmTokens(file, 2);
        this.limit = limit;
    }

    static boolean isPnm(byte[] file) {
        return file.length > 2
                && file[0] == 'P'
                && file[1] >= '1'
                && file[1] <= '7'
                && (PnmTokens.isSpace(file[2]) || file[2] == '#');
    }

    static Raster read(byte[] file, PixelLimit limit) throws IOException {
        PnmReader reader = new PnmReader(file, limit);
        return switch (file[1]) {
            case '1' -> reader.read(Components.GREY, true, true);
            case '2' -> reader.read(Components.GREY, false, true);
            case '3' -> reader.read(Components.RGB, false, true);
            case '4' -> reader.read(Components.GREY, true, false);
            case '5' -> reader.read(Components.GREY, false, false);
            case '6' -> reader.read(Components.RGB, false, false);
            default -> reader.readPam();
        };
    }

    private Raster read(Components components, boolean bitmap, boolean plain) throws IOException {
        int width = in.number();
        int height = in.number();
        limit.check(width, height);
        int maxval = bitmap ? 1 : in.number();
        if (bitmap) {
            if (!plain) {
                in.skipOne();
            }
            return plain ? readPlainBitmap(width, height) : readRawBitmap(width, height);
        }
        if (plain) {
            return readPlain(width, height, components, maxval);
        }
        in.skipOne();
        return readRaw(width, height, components, maxval);
    }

    private Raster readPam() throws IOException {
        int width = 0;
        int height = 0;
        int depth = 0;
        int maxval = 0;
        for (String line = in.line(); !line.equals("ENDHDR"); line = in.line()) {
            String[] words = line.split("\\s+", 2);
            switch (words[0]) {
                case "WIDTH" -> width = PnmTokens.parse(words);
                case "HEIGHT" -> height = PnmTokens.parse(words);
                case "DEPTH" -> depth = PnmTokens.parse(words);
                case "MAXVAL" -> maxval = PnmTokens.parse(words);
                default -> {}
            }
        }
        limit.check(width, height);
        if (depth < 1 || depth > 4) {
            throw new IOException("a PAM file of depth " + depth + " is not supported, only 1 to 4");
        }
        return readRaw(width, height, Components.values()[depth - 1], maxval);
    }

    private Raster readRaw(int width, int height, Components components, int maxval) throws IOException {
        int bytes = maxval < 256 ? 1 : 2;
        in.require((long) width * height * components.count() * bytes);
        Raster picture = allocate(width, height, components, maxval);
        int count = components.count();
        for (int i = 0; i < width * height; i++) {
            for (int c = 0; c < count; c++) {
                picture.plane(c)[i] = stretch(bytes == 1 ? in.uint8() : in.uint8() << 8 | in.uint8(), maxval, picture);
            }
        }
        return picture;
    }

    private Raster readPlain(int width, int height, Components components, int maxval) throws IOException {
        in.require(2L * width * height * components.count() - 1);
        Raster picture = allocate(width, height, components, maxval);
        for (int i = 0; i < width * height; i++) {
            for (int c = 0; c < components.count(); c++) {
                picture.plane(c)[i] = stretch(in.number(), maxval, picture);
            }
        }
        return picture;
    }

    /** In a bitmap 1 is black. */
    private Raster readPlainBitmap(int width, int height) throws IOException {
        in.require((long) width * height);
        Raster picture = new Raster(width, height, Components.GREY, 1);
        for (int i = 0; i < width * height; i++) {
            picture.plane(0)[i] = (short) (1 - in.bit());
        }
        return picture;
    }

    private Raster readRawBitmap(int width, int height) throws IOException {
        in.require((width + 7L) / 8 * height);
        Raster picture = new Raster(width, height, Components.GREY, 1);
        for (int y = 0; y < height; y++) {
            int bits = 0;
            for (int x = 0; x < width; x++) {
                bits = (x & 7) == 0 ? in.uint8() : bits << 1;
                picture.set(0, x, y, 1 - (bits >> 7 & 1));
            }
        }
        return picture;
    }

    private static Raster allocate(int width, int height, Components components, int maxval) throws IOException {
        if (maxval < 1 || maxval > 65535) {
            throw new IOException("damaged PNM: maxval " + maxval);
        }
        int bits = 32 - Integer.numberOfLeadingZeros(maxval);
        boolean exact = maxval == (1 << bits) - 1;
        return new Raster(width, height, components, exact ? bits : BitDepths.wholeBytes(bits));
    }

    private static short stretch(int sample, int maxval, Raster picture) throws IOException {
        if (sample > maxval) {
            throw new IOException("damaged PNM: sample " + sample + " above its maxval " + maxval);
        }
        return (short)
                (maxval == picture.maxSample() ? sample : BitDepths.rescale(sample, maxval, picture.maxSample()));
    }
}
