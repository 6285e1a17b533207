package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes baseline TIFF 6.0, big-endian and uncompressed in one strip: 8 and 16 bits a sample, other depths scaled up. */
final class TiffWriter {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 11;
    private static final int DIRECTORY = 8;
    private static final int BITS = DIRECTORY + 2 + 12 * ENTRIES + 4;
    private static final int STRIP = BITS + 8;

    private TiffWriter() {}

    static void write(Raster picture, OutputStream out) throws IOException {
        Raster stored = BitDepths.rescale(picture, BitDepths.wholeBytes(picture.bitDepth()));
        int pixelBytes = stored.components().count() * stored.bitDepth() / 8;
        long bytes = stored.pixels() * pixelBytes;
        if (bytes > 0xFFFFFFFFL - STRIP) {
            throw new IOException("a tiff file cannot hold " + bytes + " bytes of samples; write png or pnm");
        }
        out.write(header(stored, (int) bytes));
        byte[] row = new byte[Math.multiplyExact(stored.width(), pixelBytes)];
        for (int y = 0; y < stored.height(); y++) {
            SampleRows.pack(stored, y, row);
            out.write(row);
        }
    }

    private static byte[] header(Raster picture, int bytes) {
        Components components = picture.components();
        int count = components.count();
        ByteBuffer header = ByteBuffer.allocate(STRIP);
        header.putInt(0x4D4D002A).putInt(DIRECTORY).putShort((short) ENTRIES);
        entry(header, 256, LONG, picture.width());
        entry(header, 257, LONG, picture.height());
        if (count <= 2) {
            header.putShort((short) 258).putShort((short) SHORT).putInt(count);
            header.putShort((short) picture.bitDepth()).putShort((short) (count == 2 ? picture.bitDepth() : 0));
        } else {
            header.putShort((short) 258).putShort((short) SHORT).putInt(count).putInt(BITS);
        }
        entry(header, 259, SHORT, 1);
        entry(header, 262, SHORT, components.colors() == 1 ? 1 : 2);
        entry(header, 273, LONG, STRIP);
        entry(header, 277, SHORT, count);
        entry(header, 278, LONG, picture.height());
        entry(header, 279, LONG, bytes);
        entry(header, 284, SHORT, 1);
        // 338 ExtraSamples, 2: straight alpha. Without alpha its place is taken by 339 SampleFormat, 1: unsigned.
        if (components.hasAlpha()) {
            entry(header, 338, SHORT, 2);
        } else {
            header.putShort((short) 339).putShort((short) SHORT).putInt(1).putInt(1 << 16);
        }
        header.putInt(0);
        for (int c = 0; c < 4; c++) {
            header.putShort((short) picture.bitDepth());
        }
        return header.array();
    }

    private static void entry(ByteBuffer header, int tag, int type, int value) {
        header.putShort((short) tag).putShort((short) type).putInt(1);
        header.putInt(type == SHORT ? value << 16 : value);
    }
}
