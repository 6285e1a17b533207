package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A part of a page, read from its start. */
final class PageBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    PageBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int remaining() {
        return end - at;
    }

    int readByte() throws IOException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int readInt() throws IOException {
        need(4);
        return readByte() | readByte() << 8 | readByte() << 16 | readByte() << 24;
    }

    long readVarint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw damaged("a number without an end");
    }

    /** A text after its length of four bytes. */
    String readText() throws IOException {
        PageBytes text = part(readInt());
        return new String(bytes, text.at, text.remaining(), StandardCharsets.UTF_8);
    }

    /** Passes over a number of bytes, and gives them. */
    PageBytes part(int count) throws IOException {
        need(count);
        at += count;
        return new PageBytes(bytes, at - count, at);
    }

    IOException damaged(String what) {
        return new IOException("Parquet page: " + what);
    }

    private void need(int count) throws IOException {
        if (count < 0 || count > end - at) {
            throw damaged("cut off: " + count + " bytes wanted, " + (end - at) + " there");
        }
    }
}
