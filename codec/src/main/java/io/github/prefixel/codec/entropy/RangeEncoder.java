package io.github.prefixel.codec.entropy;

import java.util.Arrays;

/**
 * Carry-less binary range encoder with 32-bit bounds and 16-bit probabilities, after the coder of lpaq
 * (M. Mahoney, 2007).
 *
 * <p>State: {@code low <= high} as unsigned 32-bit numbers; every number between them continues the code so far.
 * A decision splits the interval in proportion to its probability; leading bytes on which both bounds agree are final
 * and leave. Since bytes leave only when they are final, what has been written never changes: any cut of the output is
 * a prefix of the output for any longer input.
 */
public final class RangeEncoder implements DecisionCoder {
    private byte[] bytes;
    private int size;
    private int low;
    private int high = -1;

    /** @param header bytes that the output starts with */
    public RangeEncoder(byte[] header) {
        bytes = Arrays.copyOf(header, Math.max(1024, 2 * header.length));
        size = header.length;
    }

    @Override
    public void encode(int bit, int p1) {
        int mid = split(low, high, p1);
        if (bit != 0) {
            high = mid;
        } else {
            low = mid + 1;
        }
        while ((low ^ high) >>> 24 == 0) {
            append(high >>> 24);
            low <<= 8;
            high = high << 8 | 0xFF;
        }
    }

    /**
     * The last number of the part of [low, high] that stands for 1: low + range · p1 / 2<sup>16</sup>, which is at
     * least low and less than high.
     */
    static int split(int low, int high, int p1) {
        int range = high - low;
        return low + (range >>> 16) * p1 + ((range & 0xFFFF) * p1 >>> 16);
    }

    /** Bytes that are final, the header's included. */
    public int size() {
        return size;
    }

    /** A byte of the output so far, 0 to 255. */
    public int at(int offset) {
        return bytes[offset] & 0xFF;
    }

    /** The lowest number, unsigned, of those that may follow the final bytes. */
    public int low() {
        return low;
    }

    /** The highest number, unsigned, of those that may follow the final bytes. */
    public int high() {
        return high;
    }

    /**
     * Ends the code with the fewest bytes that let a decoder tell every decision, and returns the whole output.
     * Nothing may be encoded afterwards.
     */
    public byte[] finish() {
        // Whatever a decoder assumes beyond the end must stay within [low, high].
        for (int shift = 24; low != 0 || high != -1; shift -= 8) {
            int unknown = (1 << shift) - 1;
            int start = low + unknown & ~unknown;
            boolean wrapped = Integer.compareUnsigned(start, low) < 0;
            if (!wrapped && Integer.compareUnsigned(start | unknown, high) <= 0) {
                for (int byteShift = 24; byteShift >= shift; byteShift -= 8) {
                    append(start >>> byteShift);
                }
                break;
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** The first {@code length} bytes of the output; {@code length} is at most {@link #size()}. */
    public byte[] prefix(int length) {
        if (length > size) {
            throw new IllegalArgumentException(length + " of " + size + " bytes");
        }
        return Arrays.copyOf(bytes, length);
    }

    private void append(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }
}
