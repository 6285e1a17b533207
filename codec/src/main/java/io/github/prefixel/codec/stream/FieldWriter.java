package io.github.prefixel.codec.stream;

import java.io.ByteArrayOutputStream;

/** Writes header fields, big-endian. */
final class FieldWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16);
    /** Bits that wait for their byte to be full, below a leading one. */
    private int bits = 1;

    /** @param bytes width of the field in bytes, 1 to 4 */
    void write(int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }

    /** Writes a number in unary, from the top bit of a byte down: zeros, and a one. */
    void writeZeros(int zeros) {
        for (int i = 0; i <= zeros; i++) {
            writeBit(i == zeros ? 1 : 0);
        }
    }

    /** Zeros up to the end of a byte that has begun. */
    void fillByte() {
        while (bits != 1) {
            writeBit(0);
        }
    }

    private void writeBit(int bit) {
        bits = bits << 1 | bit;
        if (bits > 0xFF) {
            out.write(bits);
            bits = 1;
        }
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
