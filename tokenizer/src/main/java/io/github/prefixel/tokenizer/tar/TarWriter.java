package io.github.prefixel.tokenizer.tar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes an archive: {@link #begin} begins a file, the stream itself then takes its content. The same files give the same
 * bytes: they belong to nobody and are as old as time.
 */
public final class TarWriter extends OutputStream {
    private static final byte[] ZEROS = new byte[2 * TarHeader.BLOCK];

    private final OutputStream out;
    private long offset;
    /** Bytes of the file's content still to come. */
    private long left;

    private boolean finished;

    /** @param out closed by {@link #close}; worth buffering */
    public TarWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out);
    }

    /**
     * The bytes that a file takes in an archive.
     *
     * @param size of its content
     */
    public static long footprint(long size) {
        return TarHeader.BLOCK + size + (-size & TarHeader.BLOCK - 1);
    }

    /**
     * Begins a file.
     *
     * @param name at most {@value TarHeader#NAME} bytes of UTF-8
     * @param size of its content, which must come next; less than 8 GiB
     * @throws IllegalArgumentException if name or size is too long
     * @throws IllegalStateException if content of the file before is missing
     */
    public void begin(String name, long size) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > TarHeader.NAME || name.indexOf(0) >= 0) {
            throw new IllegalArgumentException("'" + name + "' is too long or no name");
        }
        if (size < 0 || size > TarHeader.LARGEST) {
            throw new IllegalArgumentException(name + " cannot have " + size + " bytes");
        }
        checkWhole();
        out.write(TarHeader.of(bytes, size).block());
        offset += TarHeader.BLOCK;
        left = size;
    }

    /** Writes a whole file. */
    public void write(String name, byte[] content) throws IOException {
        begin(name, content.length);
        write(content);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws IllegalStateException if the content is longer than was said */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > left) {
            throw new IllegalStateException("a file of the archive is longer than was said");
        }
        out.write(bytes, from, length);
        offset += length;
        left -= length;
        if (left == 0) {
            int padding = (int) (-offset & TarHeader.BLOCK - 1);
            out.write(ZEROS, 0, padding);
            offset += padding;
        }
    }

    /** Bytes written so far. */
    public long offset() {
        return offset;
    }

    /** Writes the end mark. */
    public void finish() throws IOException {
        if (!finished) {
            checkWhole();
            out.write(ZEROS);
            offset += ZEROS.length;
            finished = true;
        }
    }

    private void checkWhole() {
        if (left > 0 || finished) {
            throw new IllegalStateException(
                    finished ? "the archive is finished" : left + " bytes of a file are missing");
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Closes the stream, without an end mark if {@link #finish} has not been called. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
