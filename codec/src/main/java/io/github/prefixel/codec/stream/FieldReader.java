package io.github.prefixel.codec.stream;

/** Reads header fields, big-endian, and says where the one at fault stands. */
final class FieldReader {
    private final byte[] bytes;
    private int position;
    private int fieldStart;

    FieldReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An unsigned field of 1 to 4 bytes (one of 4 bytes may come out negative). */
    int read(String field, int width) {
        fieldStart = position;
        if (bytes.length - position < width) {
            throw new MalformedStreamException(bytes.length, "the file ends inside the header, in " + field);
        }
        int value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    /** A side of the picture, stored less 1. */
    int readSide(String field, int width) {
        int side = read(field, width) + 1;
        if (side <= 0) {
            throw malformed(field + " is out of range");
        }
        return side;
    }

    <T> T choose(String field, T[] registry, int value) {
        if (value >= registry.length) {
            throw malformed(field + " " + value + " is not known to this version");
        }
        return registry[value];
    }

    /** An exception that points at the field read last. */
    MalformedStreamException malformed(String reason) {
        return new MalformedStreamException(fieldStart, reason);
    }
}
