package io.github.prefixel.codec.imageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One chunk of a PNG file held in memory.
 *
 * @param type the four letters, big-endian
 * @param offset where its data starts in {@code file}
 * @param length bytes of data; {@code offset + length <= file.length}
 */
record PngChunk(int type, byte[] file, int offset, int length) {
    static final long SIGNATURE = 0x89504E470D0A1A0AL;
    static final int IHDR = 0x49484452;
    static final int PLTE = 0x504C5445;
    static final int IDAT = 0x49444154;
    static final int IEND = 0x49454E44;
    static final int TRNS = 0x74524E53;
    static final int EXIF = 0x65584966;

    static boolean isPng(byte[] file) {
        return file.length >= 8 && (uint32(file, 0) << 32 | uint32(file, 4)) == SIGNATURE;
    }

    /** The chunks up to IEND or the end of the file; a chunk that sticks out or fails its check ends in an exception. */
    static List<PngChunk> list(byte[] file) throws IOException {
        List<PngChunk> chunks = new ArrayList<>();
        int position = 8;
        while (file.length - position >= 12) {
            long length = uint32(file, position);
            PngChunk chunk = new PngChunk((int) uint32(file, position + 4), file, position + 8, (int) length);
            if (length > file.length - position - 12) {
                throw new IOException("damaged PNG: the file ends inside its " + chunk.name() + " chunk");
            }
            if (chunk.isCritical() && !chunk.hasGoodCheck()) {
                throw new IOException("damaged PNG: checksum error in its " + chunk.name() + " chunk");
            }
            chunks.add(chunk);
            if (chunk.type == IEND) {
                break;
            }
            position += 12 + (int) length;
        }
        return chunks;
    }

    /** Bit 5 of the first letter: capitals are critical. */
    private boolean isCritical() {
        return (type >> 29 & 1) == 0;
    }

    private boolean hasGoodCheck() {
        CRC32 crc = new CRC32();
        crc.update(file, offset - 4, length + 4);
        return crc.getValue() == uint32(file, offset + length);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int letter = type >> shift & 0xFF;
            name.append(letter >= 'A' && letter <= 'z' ? (char) letter : '?');
        }
        return name.toString();
    }

    int uint8(int index) {
        return file[offset + index] & 0xFF;
    }

    int uint16(int index) {
        return uint8(index) << 8 | uint8(index + 1);
    }

    long uint32(int index) {
        return uint32(file, offset + index);
    }

    private static long uint32(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
