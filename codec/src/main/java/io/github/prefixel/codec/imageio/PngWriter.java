package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG: grey of 1, 2, 4, 8 and 16 bits and everything else of 8 and 16 exactly, other depths scaled up. */
final class PngWriter {
    private static final int BUFFER = 1 << 16;

    /** With the strategy for filtered data smaller on a photograph, and twice as fast, as the default level without it. */
    private static final int DEFLATE_LEVEL = 4;

    private final OutputStream out;

    private PngWriter(OutputStream out) {
        this.out = out;
    }

    static void write(Raster picture, OutputStream out) throws IOException {
        int bitDepth = storedDepth(picture);
        new PngWriter(out).write(BitDepths.rescale(picture, bitDepth));
    }

    private static int storedDepth(Raster picture) {
        int bitDepth = picture.bitDepth();
        boolean packed = picture.components() == Components.GREY && (bitDepth == 1 || bitDepth == 2 || bitDepth == 4);
        return packed ? bitDepth : BitDepths.wholeBytes(bitDepth);
    }

    private void write(Raster picture) throws IOException {
        PngHeader header = new PngHeader(
                picture.width(), picture.height(), picture.bitDepth(), colorType(picture.components()), false);
        byte[] signature = new byte[8];
        putInt(signature, 0, (int) (PngChunk.SIGNATURE >> 32));
        putInt(signature, 4, (int) PngChunk.SIGNATURE);
        out.write(signature);
        writeHeader(header);
        writeRows(picture, header);
        writeChunk(PngChunk.IEND, new byte[0], 0);
    }

    private static int colorType(Components components) {
        return switch (components) {
            case GREY -> PngHeader.GREY;
            case GREY_ALPHA -> PngHeader.GREY_ALPHA;
            case RGB -> PngHeader.RGB;
            case RGBA -> PngHeader.RGBA;
        };
    }

    private void writeHeader(PngHeader header) throws IOException {
        byte[] data = new byte[PngHeader.LENGTH];
        putInt(data, 0, header.width());
        putInt(data, 4, header.height());
        data[8] = (byte) header.bitDepth();
        data[9] = (byte) header.colorType();
        writeChunk(PngChunk.IHDR, data, data.length);
    }

    private void writeRows(Raster picture, PngHeader header) throws IOException {
        int rowBytes = header.rowBytes(header.width());
        PngRowFilter filter = new PngRowFilter(rowBytes, header.filterDistance(), header.bitDepth() >= 8);
        byte[] packed = new byte[BUFFER];
        Deflater deflater = new Deflater(DEFLATE_LEVEL);
        deflater.setStrategy(Deflater.FILTERED);
        try {
            for (int y = 0; y < picture.height(); y++) {
                byte[] row = new byte[rowBytes];
                SampleRows.pack(picture, y, row);
                deflater.setInput(filter.next(row));
                while (!deflater.needsInput()) {
                    writeData(packed, deflater.deflate(packed));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                writeData(packed, deflater.deflate(packed));
            }
        } finally {
            deflater.end();
        }
    }

    private void writeData(byte[] packed, int length) throws IOException {
        if (length > 0) {
            writeChunk(PngChunk.IDAT, packed, length);
        }
    }

    private void writeChunk(int type, byte[] data, int length) throws IOException {
        byte[] frame = new byte[8];
        putInt(frame, 0, length);
        putInt(frame, 4, type);
        CRC32 crc = new CRC32();
        crc.update(frame, 4, 4);
        crc.update(data, 0, length);
        out.write(frame);
        out.write(data, 0, length);
        putInt(frame, 0, (int) crc.getValue());
        out.write(frame, 0, 4);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> 24 - 8 * i);
        }
    }
}
