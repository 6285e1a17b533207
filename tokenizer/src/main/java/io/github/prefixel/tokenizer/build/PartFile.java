package io.github.prefixel.tokenizer.build;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A stretch of finished items on disk, between runs. Big-endian: {@link #MAGIC}; the number of the first item; items, each
 * {@link #SEQUENCE} or {@link #SKIPPED}; {@link #END}; and the CRC-32 of all that, in 64 bits. An item is its name and
 * label, then frame, number of ids and ids of 7 bits a byte, the lowest first; or the reason why it was skipped. A text is
 * its number of bytes, and UTF-8.
 */
final class PartFile {
    static final long MAGIC = 0x5046584C50415254L;
    static final int END = 0;
    static final int SEQUENCE = 1;
    static final int SKIPPED = 2;

    private static final int CRC_BYTES = 8;

    private PartFile() {}

    /** Whether a file is as it was written, and begins with the given item. */
    static boolean isIntact(Path file, long first) throws IOException {
        long content = Files.size(file) - CRC_BYTES;
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
        try (DataInputStream in = new DataInputStream(checked)) {
            if (content < 2 * Long.BYTES || in.readLong() != MAGIC || in.readLong() != first) {
                return false;
            }
            in.skipNBytes(content - 2 * Long.BYTES);
            long crc = checked.getChecksum().getValue();
            return in.readLong() == crc;
        } catch (EOFException e) {
            return false;
        }
    }
}
