package io.github.prefixel.tokenizer.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The block of 512 bytes before each file, laid out as POSIX.1-2001 says ('ustar Interchange Format'). */
final class TarHeader {
    static final int BLOCK = 512;
    /** Bytes that a name can have without its folders. */
    static final int NAME = 100;
    /** The largest size that eleven octal digits tell. */
    static final long LARGEST = (1L << 33) - 1;

    /** What the type says. */
    static final char FILE = '0';

    static final char OLD_FILE = 0;
    static final char CONTIGUOUS_FILE = '7';
    static final char PAX = 'x';
    static final char PAX_GLOBAL = 'g';
    static final char GNU_LONG_NAME = 'L';
    static final char GNU_SPARSE = 'S';

    private static final int SIZE = 124;
    private static final int NUMBER = 12;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final byte[] USTAR = "ustar\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] block;

    TarHeader(byte[] block) {
        this.block = block;
    }

    /**
     * The header of a file of nobody, from the beginning of time.
     *
     * @param name at most {@value #NAME} bytes
     * @param size at most {@link #LARGEST}
     */
    static TarHeader of(byte[] name, long size) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(name, 0, block, 0, name.length);
        put(block, 100, "0000644\0");
        put(block, 108, "0000000\0");
        put(block, 116, "0000000\0");
        put(block, SIZE, octal(size, 11) + "\0");
        put(block, 136, octal(0, 11) + "\0");
        block[TYPE] = FILE;
        System.arraycopy(USTAR, 0, block, MAGIC, USTAR.length);
        put(block, 263, "00");
        TarHeader header = new TarHeader(block);
        put(block, CHECKSUM, octal(header.sum(), 6) + "\0 ");
        return header;
    }

    byte[] block() {
        return block;
    }

    /** Whether this is not a header but the end of the archive. */
    boolean isEnd() {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    boolean isIntact() {
        return number(CHECKSUM, 8) == sum();
    }

    char type() {
        return (char) (block[TYPE] & 0xFF);
    }

    /** The size of what follows, or −1 if it is no number that makes sense. */
    long size() {
        return number(SIZE, NUMBER);
    }

    /** Whether something of that size follows: links, devices and folders (types 1 to 6) have a size but no content. */
    boolean hasContent() {
        boolean oldFolder = type() == OLD_FILE && name().endsWith("/");
        return !oldFolder && (type() < '1' || type() > '6');
    }

    boolean isFile() {
        return hasContent() && (type() == FILE || type() == OLD_FILE || type() == CONTIGUOUS_FILE);
    }

    String name() {
        String name = text(0, NAME);
        // GNU's own format has other things where ustar has the prefix.
        boolean ustar = Arrays.equals(block, MAGIC, MAGIC + USTAR.length, USTAR, 0, USTAR.length);
        String prefix = ustar ? text(PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /** Octal digits, or GNU's and star's binary numbers whose first bit is set; −1 for everything else. */
    private long number(int from, int length) {
        if (block[from] == (byte) 0x80) {
            return binary(from + 1, from + length);
        }
        long number = 0;
        int i = from;
        while (i < from + length && block[i] == ' ') {
            i++;
        }
        for (; i < from + length && block[i] != 0 && block[i] != ' '; i++) {
            if (block[i] < '0' || block[i] > '7') {
                return -1;
            }
            number = number << 3 | block[i] - '0';
        }
        return number;
    }

    private long binary(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            if (number >> 55 != 0) {
                return -1;
            }
            number = number << 8 | block[i] & 0xFF;
        }
        return number;
    }

    /** The sum of all bytes, the checksum's own counted as spaces. */
    private int sum() {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xFF;
        }
        return sum;
    }

    private static String octal(long value, int digits) {
        String octal = Long.toOctalString(value);
        return "0".repeat(digits - octal.length()) + octal;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
