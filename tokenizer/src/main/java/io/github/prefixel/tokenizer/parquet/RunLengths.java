package io.github.prefixel.tokenizer.parquet;

/**
 * Writes small numbers in Parquet's hybrid of run lengths and bit packing: runs {@code varint(count << 1), value}, or
 * {@code varint(groups << 1 | 1)} and groups of eight numbers, the first one in the least significant bits.
 */
final class RunLengths {
    private RunLengths() {}

    /** Bits that numbers below a bound need, 1 to 31. */
    static int width(int bound) {
        return bound <= 2 ? 1 : 32 - Integer.numberOfLeadingZeros(bound - 1);
    }

    /** Writes a run of a number below 256. */
    static void putRun(Bytes out, int value, long count) {
        if (count > 0) {
            out.putVarint(count << 1);
            out.put(value);
        }
    }

    /** Packs numbers that stand in four bytes each. */
    static void pack(Bytes out, Bytes ints, int width) {
        int count = ints.size() / 4;
        int groups = (count + 7) / 8;
        out.putVarint((long) groups << 1 | 1);
        long bits = 0;
        int filled = 0;
        for (int i = 0; i < 8 * groups; i++) {
            bits |= (i < count ? ints.intAt(4 * i) & 0xFFFFFFFFL : 0) << filled;
            for (filled += width; filled >= 8; filled -= 8) {
                out.put((int) bits);
                bits >>>= 8;
            }
        }
    }
}
