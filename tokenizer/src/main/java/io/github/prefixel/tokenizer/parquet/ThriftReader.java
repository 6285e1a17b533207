package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads structures in Thrift's compact protocol. A structure is read by a loop over its fields:
 *
 * <pre>{@code
 * for (int field = in.next(0); field != 0; field = in.next(field)) {
 *     switch (field) {
 *         case 1 -> version = in.readInt();
 *         default -> in.skip();
 *     }
 * }
 * }</pre>
 */
final class ThriftReader {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I8 = 3;
    private static final int I16 = 4;
    private static final int DOUBLE = 7;
    private static final int SET = 10;
    private static final int MAP = 11;

    /** Structures within structures beyond which something must be wrong. */
    private static final int DEEPEST = 16;

    private final byte[] bytes;
    private final int end;
    private int at;
    /** Type of the current field. */
    private int type;

    ThriftReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Where the next byte stands. */
    int position() {
        return at;
    }

    /**
     * Goes to the next field of a structure.
     *
     * @param last the field before, or 0
     * @return its number, or 0 at the end of the structure
     */
    int next(int last) throws IOException {
        int header = readByte();
        type = header & 15;
        if (header == 0) {
            return 0;
        }
        long field = header >> 4 == 0 ? readZigzag() : last + (header >> 4);
        if (field < 1 || field > Short.MAX_VALUE) {
            throw damaged("there is no field " + field);
        }
        return (int) field;
    }

    long readLong() throws IOException {
        if (type < I16 || type > ThriftWriter.I64) {
            throw damaged("expected a number, found type " + type);
        }
        return readZigzag();
    }

    int readInt() throws IOException {
        return toInt(readLong());
    }

    /** Enters a list; its elements are to be read by methods that take. */
    int readList(int elementType) throws IOException {
        expect(ThriftWriter.LIST);
        int size = readListHeader();
        if (type != elementType) {
            throw damaged("expected a list of type " + elementType + ", found type " + type);
        }
        return size;
    }

    /** Enters a structure. */
    void readStruct() throws IOException {
        expect(ThriftWriter.STRUCT);
    }

    String takeText() throws IOException {
        int length = readLength();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Passes over the current field. */
    void skip() throws IOException {
        skip(type, 0);
    }

    private void skip(int skipped, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw damaged("structures too deep");
        }
        switch (skipped) {
            case TRUE, FALSE -> {
                // The type is the value.
            }
            case I8 -> readByte();
            case I16, ThriftWriter.I32, ThriftWriter.I64 -> readZigzag();
            case DOUBLE -> advance(8);
            case ThriftWriter.BINARY -> advance(readLength());
            case ThriftWriter.LIST, SET -> skipElements(depth);
            case MAP -> skipMap(depth);
            case ThriftWriter.STRUCT -> {
                for (int field = next(0); field != 0; field = next(field)) {
                    skip(type, depth + 1);
                }
            }
            default -> throw damaged("there is no type " + skipped);
        }
    }

    private void skipElements(int depth) throws IOException {
        int size = readListHeader();
        int elements = type;
        for (int i = 0; i < size; i++) {
            skipElement(elements, depth);
        }
    }

    private void skipMap(int depth) throws IOException {
        int size = readLength();
        int types = size == 0 ? 0 : readByte();
        for (int i = 0; i < size; i++) {
            skipElement(types >> 4, depth);
            skipElement(types & 15, depth);
        }
    }

    /** Outside of fields, truth takes a byte. */
    private void skipElement(int elements, int depth) throws IOException {
        if (elements == TRUE || elements == FALSE) {
            readByte();
        } else {
            skip(elements, depth + 1);
        }
    }

    /** The number of elements; each takes a byte at least. */
    private int readListHeader() throws IOException {
        int header = readByte();
        int size = header >> 4;
        if (size == 15) {
            size = readLength();
        }
        type = header & 15;
        return size;
    }

    /** A number of things of at least one byte, which are all there. */
    private int readLength() throws IOException {
        long length = readVarint();
        if (length < 0 || length > end - at) {
            throw damaged("a length of " + length);
        }
        return (int) length;
    }

    private long readZigzag() throws IOException {
        long value = readVarint();
        return value >>> 1 ^ -(value & 1);
    }

    private long readVarint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw damaged("a number without an end");
    }

    private int readByte() throws IOException {
        advance(1);
        return bytes[at - 1] & 0xFF;
    }

    private void advance(int count) throws IOException {
        if (count > end - at) {
            throw damaged("cut off");
        }
        at += count;
    }

    private void expect(int expected) throws IOException {
        if (type != expected) {
            throw damaged("expected type " + expected + ", found type " + type);
        }
    }

    private int toInt(long value) throws IOException {
        if (value != (int) value) {
            throw damaged(value + " is too large a number");
        }
        return (int) value;
    }

    IOException damaged(String what) {
        return new IOException("Parquet metadata, byte " + at + ": " + what);
    }
}
