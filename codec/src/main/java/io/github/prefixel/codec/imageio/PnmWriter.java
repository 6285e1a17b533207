package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes raw PBM, PGM, PPM and PAM, exactly at every bit depth. */
final class PnmWriter {
    private PnmWriter() {}

    /**
     * @param format {@code pbm}, {@code pgm}, {@code ppm} or {@code pam}, or {@code pnm} for the plainest of them that
     *     holds the picture
     */
    static void write(Raster picture, OutputStream out, String format) throws IOException {
        Components components = picture.components();
        switch (format) {
            case "pbm" -> {
                require(components == Components.GREY && picture.bitDepth() == 1, picture, "pbm", "1-bit grey");
                writeBitmap(picture, out);
            }
            case "pgm" -> {
                require(components == Components.GREY, picture, "pgm", "grey");
                writeSamples(picture, out, "P5\n%d %d\n%d\n");
            }
            case "ppm" -> {
                require(components == Components.RGB, picture, "ppm", "RGB");
                writeSamples(picture, out, "P6\n%d %d\n%d\n");
            }
            case "pam" ->
                writeSamples(
                        picture,
                        out,
                        "P7\nWIDTH %d\nHEIGHT %d\nMAXVAL %d\nDEPTH " + components.count() + "\nTUPLTYPE "
                                + tupleType(picture) + "\nENDHDR\n");
            default ->
                write(
                        picture,
                        out,
                        switch (components) {
                            case GREY -> picture.bitDepth() == 1 ? "pbm" : "pgm";
                            case RGB -> "ppm";
                            default -> "pam";
                        });
        }
    }

    private static void require(boolean holds, Raster picture, String format, String content) throws IOException {
        if (!holds) {
            throw new IOException("a " + format + " file holds " + content + " pictures only, and this one is "
                    + picture + "; write pnm or pam");
        }
    }

    private static String tupleType(Raster picture) {
        return switch (picture.components()) {
            case GREY -> picture.bitDepth() == 1 ? "BLACKANDWHITE" : "GRAYSCALE";
            case GREY_ALPHA -> picture.bitDepth() == 1 ? "BLACKANDWHITE_ALPHA" : "GRAYSCALE_ALPHA";
            case RGB -> "RGB";
            case RGBA -> "RGB_ALPHA";
        };
    }

    private static void writeSamples(Raster picture, OutputStream out, String header) throws IOException {
        out.write(header.formatted(picture.width(), picture.height(), picture.maxSample())
                .getBytes(StandardCharsets.US_ASCII));
        int count = picture.components().count();
        int bytes = picture.bitDepth() <= 8 ? 1 : 2;
        int width = picture.width();
        byte[] row = new byte[Math.multiplyExact(width, count * bytes)];
        for (int y = 0; y < picture.height(); y++) {
            for (int c = 0; c < count; c++) {
                short[] plane = picture.plane(c);
                for (int x = 0, from = y * width, to = c * bytes; x < width; x++, from++, to += count * bytes) {
                    if (bytes == 2) {
                        row[to] = (byte) (plane[from] >> 8);
                    }
                    row[to + bytes - 1] = (byte) plane[from];
                }
            }
            out.write(row);
        }
    }

    /** Eight pixels a byte, 1 for black, rows padded to whole bytes. */
    private static void writeBitmap(Raster picture, OutputStream out) throws IOException {
        out.write("P4\n%d %d\n".formatted(picture.width(), picture.height()).getBytes(StandardCharsets.US_ASCII));
        for (int y = 0; y < picture.height(); y++) {
            byte[] row = new byte[(picture.width() + 7) / 8];
            for (int x = 0; x < picture.width(); x++) {
                row[x >> 3] |= (byte) (1 - picture.get(0, x, y) << 7 - (x & 7));
            }
            out.write(row);
        }
    }
}
