package io.github.prefixel.codec.stream;

import java.io.ByteArrayOutputStream;

/** Writes header fields, big-endian. */
final class FieldWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16);

    /** @param bytes width of the field in bytes, 1 to 4 */
    void write(int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
