package io.github.prefixel.codec.stream;

/** Reads header fields, big-endian, and says where the one at fault stands. */
final class FieldReader {
    private final byte[] bytes;
    private int position;
    private int fieldStart;
    /** Bits of the current byte that have not been read, below a leading one; 1 between bytes. */
    private int bits = 1;

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

    /** A number in unary, from the top bit of a byte down: zeros, up to {@code most}, and a one. */
    int readZeros(String field, int most) {
        int zeros = 0;
        while (readBit(field) == 0) {
            if (++zeros > most) {
                throw malformed(field + " has a code that is too long");
            }
        }
        return zeros;
    }

    /** What is left of a byte that has begun. */
    void skipFill(String field) {
        while (bits != 1) {
            if (readBit(field) != 0) {
                throw malformed(field + " does not end with zeros");
            }
        }
    }

    private int readBit(String field) {
        if (bits == 1) {
            bits = 0x100 | read(field, 1);
        }
        int top = 31 - Integer.numberOfLeadingZeros(bits) - 1;
        int bit = bits >> top & 1;
        bits = 1 << top | bits & (1 << top) - 1;
        return bit;
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
