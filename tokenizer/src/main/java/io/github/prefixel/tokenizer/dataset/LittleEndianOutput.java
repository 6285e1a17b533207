package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes numbers, the least significant byte first. */
final class LittleEndianOutput implements Closeable {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 13];
    private int filled;

    LittleEndianOutput(OutputStream out) {
        this.out = out;
    }

    void writeInt(int value) throws IOException {
        write(value, 4);
    }

    void writeLong(long value) throws IOException {
        write(value, 8);
    }

    void writeIds(TokenSequence sequence, TokenType type) throws IOException {
        for (int i = 0; i < sequence.length(); i++) {
            write(sequence.id(i), type.bytes());
        }
    }

    void write(byte[] bytes) throws IOException {
        flush();
        out.write(bytes);
    }

    private void write(long value, int bytes) throws IOException {
        if (filled > buffer.length - bytes) {
            flush();
        }
        for (int i = 0; i < bytes; i++) {
            buffer[filled++] = (byte) (value >>> 8 * i);
        }
    }

    /** Hands everything over to the stream, which is not flushed itself. */
    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
