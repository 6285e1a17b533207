package io.github.prefixel.tokenizer.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads an archive from its start to its end: {@link #next} goes to a file, the stream itself is then its content. Knows
 * ustar, the long names of GNU's format, and paths and sizes of pax; passes over folders, links and devices. Takes
 * constant memory.
 *
 * <pre>{@code
 * try (TarReader tar = new TarReader(Files.newInputStream(path))) {
 *     for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
 *         byte[] content = tar.readAllBytes();
 *     }
 * }
 * }</pre>
 */
public final class TarReader extends InputStream {
    /** Bytes of a long name or of pax records beyond which something must be wrong. */
    private static final int LARGEST_EXTENSION = 1 << 20;

    private final InputStream in;
    /** Bytes read so far. */
    private long offset;
    /** Bytes of the file's content still to be read. */
    private long left;
    /** Bytes that fill up its last block. */
    private int padding;

    private boolean ended;

    /** @param in closed by {@link #close} */
    public TarReader(InputStream in) {
        this.in = Objects.requireNonNull(in);
    }

    /**
     * Goes to the next file, past what has not been read of this one.
     *
     * @return null after the last
     * @throws IOException if the archive is damaged or cut off; the message says where
     */
    public TarEntry next() throws IOException {
        String longName = null;
        PaxRecords pax = new PaxRecords(null, PaxRecords.NO_SIZE);
        while (!ended) {
            skip();
            TarHeader header = readHeader();
            if (header.isEnd()) {
                ended = true;
                break;
            }
            enter(header, pax.size());
            switch (header.type()) {
                case TarHeader.GNU_LONG_NAME -> longName = text(readExtension());
                case TarHeader.PAX -> pax = parse(readExtension());
                case TarHeader.GNU_SPARSE -> throw damaged("files with holes are not supported");
                default -> {
                    if (header.isFile()) {
                        String name = pax.path() != null ? pax.path() : longName != null ? longName : header.name();
                        return new TarEntry(name, left);
                    }
                    if (header.type() != TarHeader.PAX_GLOBAL) {
                        longName = null;
                        pax = new PaxRecords(null, PaxRecords.NO_SIZE);
                    }
                }
            }
        }
        return null;
    }

    /** Number of bytes of the archive read so far. */
    public long offset() {
        return offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @return −1 at the end of the current file, which is also before the first */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int n = in.read(buffer, from, (int) Math.min(length, left));
        if (n < 0) {
            throw damaged("the archive is cut off within a file, of which " + left + " bytes are missing");
        }
        offset += n;
        left -= n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void skip() throws IOException {
        try {
            in.skipNBytes(left + padding);
        } catch (EOFException e) {
            throw damaged("the archive is cut off within a file of which " + left + " bytes were to follow");
        }
        offset += left + padding;
        left = 0;
        padding = 0;
    }

    private TarHeader readHeader() throws IOException {
        byte[] block = new byte[TarHeader.BLOCK];
        int n = in.readNBytes(block, 0, block.length);
        if (n < block.length) {
            throw damaged(n == 0 ? "the archive is cut off: its end mark is missing" : "a header is cut off");
        }
        TarHeader header = new TarHeader(block);
        if (!header.isEnd() && !header.isIntact()) {
            throw damaged(offset == 0 ? "this is no tar archive" : "a header's checksum is wrong");
        }
        offset += n;
        return header;
    }

    private void enter(TarHeader header, long paxSize) throws IOException {
        boolean extension = header.type() == TarHeader.PAX || header.type() == TarHeader.PAX_GLOBAL;
        long size = paxSize >= 0 && !extension ? paxSize : header.size();
        if (size < 0 || size > Long.MAX_VALUE - TarHeader.BLOCK) {
            throw damaged("a header has no size that makes sense");
        }
        left = header.hasContent() ? size : 0;
        padding = (int) (-left & TarHeader.BLOCK - 1);
    }

    private byte[] readExtension() throws IOException {
        if (left > LARGEST_EXTENSION) {
            throw damaged("a name or header extension of " + left + " bytes");
        }
        return readAllBytes();
    }

    private PaxRecords parse(byte[] bytes) throws IOException {
        try {
            return PaxRecords.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    private static String text(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private IOException damaged(String what) {
        return new IOException("tar archive, offset " + offset + ": " + what);
    }
}
