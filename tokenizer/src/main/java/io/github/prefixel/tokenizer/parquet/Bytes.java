package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes, as many as turn up. */
final class Bytes {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** A number of four bytes, the least significant one first. */
    void putInt(int value) {
        reserve(4);
        for (int i = 0; i < 32; i += 8) {
            bytes[size++] = (byte) (value >>> i);
        }
    }

    /** A number without sign, seven bits a byte (ULEB128). */
    void putVarint(long value) {
        long rest = value;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            put((int) rest | 0x80);
        }
        put((int) rest);
    }

    void put(Bytes more) {
        reserve(more.size);
        System.arraycopy(more.bytes, 0, bytes, size, more.size);
        size += more.size;
    }

    /** The number of four bytes at a place. */
    int intAt(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, Math.max(needed, larger));
        }
    }
}
