package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers, the least significant byte first, of a part of a file whose size is known. */
final class LittleEndianInput implements Closeable {
    private final InputStream in;
    private final String source;
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int filled;
    /** Bytes of the part that are not in the buffer yet. */
    private long ahead;

    /**
     * @param bytes size of the part, which begins where the stream stands
     * @param source what messages call it
     */
    LittleEndianInput(InputStream in, long bytes, String source) {
        this.in = in;
        this.ahead = bytes;
        this.source = source;
    }

    /** Number of bytes left. */
    long remaining() {
        return ahead + filled - at;
    }

    int readInt() throws IOException {
        return (int) readBits(4);
    }

    long readLong() throws IOException {
        return readBits(8);
    }

    /**
     * An unsigned number.
     *
     * @param bytes how many it has, 1 to 8
     */
    long readBits(int bytes) throws IOException {
        if (filled - at < bytes) {
            fill(bytes);
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (buffer[at++] & 0xFFL) << 8 * i;
        }
        return value;
    }

    /** @throws IOException also if there are not so many; nothing is allocated then */
    byte[] readBytes(int count) throws IOException {
        need(count);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) readBits(1);
        }
        return bytes;
    }

    /** @throws IOException also if there are not so many; nothing is allocated then */
    int[] readIds(long count, TokenType type) throws IOException {
        if (count < 0 || count > Integer.MAX_VALUE - 8 || count > remaining() / type.bytes()) {
            throw damaged(count + " tokens cannot follow");
        }
        int[] ids = new int[(int) count];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) readBits(type.bytes());
        }
        return ids;
    }

    IOException damaged(String what) {
        return new IOException(source + ": " + what);
    }

    private void fill(int bytes) throws IOException {
        need(bytes);
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        while (filled < bytes) {
            int n = readAhead();
            if (n < 0) {
                throw damaged("cut off, " + ahead + " bytes are missing");
            }
            filled += n;
            ahead -= n;
        }
    }

    private int readAhead() throws IOException {
        try {
            return in.read(buffer, filled, (int) Math.min(buffer.length - filled, ahead));
        } catch (IOException e) {
            throw new IOException(source + ": " + e.getMessage(), e);
        }
    }

    private void need(int bytes) throws IOException {
        if (remaining() < bytes) {
            throw damaged("cut off, " + (bytes - remaining()) + " bytes are missing");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
