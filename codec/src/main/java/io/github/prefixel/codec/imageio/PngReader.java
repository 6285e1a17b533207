package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.util.List;

/**
 * Reads PNG (W3C PNG, third edition): all colour types and depths, interlaced or not, transparency, orientation. Samples
 * are those of the file; gamma and profiles are left alone, and of an animation only the default picture is read.
 */
final class PngReader {
    /** Deflate cannot shrink data by more than this factor, so a header that promises more is refused unread. */
    private static final long MAX_INFLATION = 1032;

    private final PngHeader header;
    private final List<PngChunk> chunks;

    private PngReader(PngHeader header, List<PngChunk> chunks) {
        this.header = header;
        this.chunks = chunks;
    }

    static Raster read(byte[] file, PixelLimit limit) throws IOException {
        List<PngChunk> chunks = PngChunk.list(file);
        if (chunks.isEmpty() || chunks.get(0).type() != PngChunk.IHDR) {
            throw new IOException("damaged PNG: it does not start with an IHDR chunk");
        }
        return new PngReader(PngHeader.parse(chunks.get(0), limit), chunks).read();
    }

    private Raster read() throws IOException {
        Raster stored = readStored();
        PngChunk exif = find(PngChunk.EXIF);
        return exif == null
                ? stored
                : ExifOrientation.ofTiff(exif.file(), exif.offset(), exif.length())
                        .apply(stored);
    }

    private Raster readStored() throws IOException {
        PngChunk transparency = find(PngChunk.TRNS);
        if (header.colorType() == PngHeader.PALETTE) {
            Palette palette = readPalette(find(PngChunk.PLTE), transparency);
            Raster indices = readSamples(Components.GREY);
            return palette.expand(header.width(), header.height(), indices.plane(0));
        }
        Raster picture = readSamples(
                switch (header.colorType()) {
                    case PngHeader.RGB -> Components.RGB;
                    case PngHeader.GREY_ALPHA -> Components.GREY_ALPHA;
                    case PngHeader.RGBA -> Components.RGBA;
                    default -> Components.GREY;
                });
        return transparency == null || picture.components().hasAlpha()
                ? picture
                : withTransparentColor(picture, transparency);
    }

    private PngChunk find(int type) {
        for (PngChunk chunk : chunks) {
            if (chunk.type() == type) {
                return chunk;
            }
        }
        return null;
    }

    private Palette readPalette(PngChunk plte, PngChunk trns) throws IOException {
        if (plte == null || plte.length() == 0 || plte.length() % 3 != 0 || plte.length() > 3 << header.bitDepth()) {
            throw new IOException("damaged PNG: its palette is missing or of a wrong length");
        }
        int[] argb = new int[plte.length() / 3];
        for (int i = 0; i < argb.length; i++) {
            int alpha = trns != null && i < trns.length() ? trns.uint8(i) : 255;
            argb[i] = alpha << 24 | plte.uint8(3 * i) << 16 | plte.uint8(3 * i + 1) << 8 | plte.uint8(3 * i + 2);
        }
        return new Palette(argb, header.bitDepth());
    }

    /** The one colour that tRNS names becomes fully transparent, every other opaque. */
    private static Raster withTransparentColor(Raster opaque, PngChunk trns) throws IOException {
        int colors = opaque.components().colors();
        if (trns.length() != 2 * colors) {
            throw new IOException("damaged PNG: tRNS has " + trns.length() + " bytes");
        }
        Raster picture = new Raster(
                opaque.width(),
                opaque.height(),
                colors == 1 ? Components.GREY_ALPHA : Components.RGBA,
                opaque.bitDepth());
        short[] alpha = picture.plane(colors);
        for (int i = 0; i < alpha.length; i++) {
            boolean transparent = true;
            for (int c = 0; c < colors; c++) {
                short sample = opaque.plane(c)[i];
                picture.plane(c)[i] = sample;
                transparent &= (sample & 0xFFFF) == trns.uint16(2 * c);
            }
            alpha[i] = (short) (transparent ? 0 : picture.maxSample());
        }
        return picture;
    }

    private Raster readSamples(Components components) throws IOException {
        List<PngChunk> idat =
                chunks.stream().filter(c -> c.type() == PngChunk.IDAT).toList();
        PngPass[] passes = PngPass.of(header);
        checkEnoughData(idat, passes);
        Raster picture = new Raster(header.width(), header.height(), components, header.bitDepth());
        try (PngScanlines rows = new PngScanlines(idat, header.filterDistance())) {
            for (PngPass pass : passes) {
                rows.startPass(header.rowBytes(pass.width()));
                for (int y = 0; y < pass.height(); y++) {
                    unpack(rows.next(), pass, picture, y);
                }
            }
        }
        return picture;
    }

    private void checkEnoughData(List<PngChunk> idat, PngPass[] passes) throws IOException {
        long present = 0;
        for (PngChunk chunk : idat) {
            present += chunk.length();
        }
        long needed = 0;
        for (PngPass pass : passes) {
            needed += (1L + header.rowBytes(pass.width())) * pass.height();
        }
        if (needed > present * MAX_INFLATION) {
            throw new IOException("damaged PNG: its image data end too early");
        }
    }

    private void unpack(byte[] row, PngPass pass, Raster picture, int y) {
        int count = header.samplesPerPixel();
        int bits = header.bitDepth();
        int start = (pass.startY() + y * pass.stepY()) * header.width() + pass.startX();
        for (int c = 0; c < count; c++) {
            short[] plane = picture.plane(c);
            for (int x = 0, to = start, from = c; x < pass.width(); x++, to += pass.stepX(), from += count) {
                plane[to] = (short) SampleRows.sample(row, from, bits);
            }
        }
    }
}
