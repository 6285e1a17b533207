package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;

/** Reads what {@link RunLengths} describes, number by number; takes no memory. */
final class RunReader {
    private static final int GROUP = 8;

    private final PageBytes in;
    private final int width;
    /** Numbers left in the run. */
    private long left;

    private boolean packed;
    /** The number that a run repeats. */
    private int repeated;

    /** Bits read, but not yet used, of packed numbers. */
    private long bits;

    private int filled;

    /** @param width bits a number, 1 to 31 */
    RunReader(PageBytes in, int width) {
        this.in = in;
        this.width = width;
    }

    int next() throws IOException {
        if (left == 0) {
            beginRun();
        }
        left--;
        if (!packed) {
            return repeated;
        }
        for (; filled < width; filled += 8) {
            bits |= (long) in.readByte() << filled;
        }
        int value = (int) (bits & (1L << width) - 1);
        bits >>>= width;
        filled -= width;
        return value;
    }

    private void beginRun() throws IOException {
        long header = in.readVarint();
        packed = (header & 1) != 0;
        left = packed ? GROUP * Math.min(header >>> 1, Integer.MAX_VALUE) : header >>> 1;
        if (left == 0) {
            throw in.damaged("a run of nothing");
        }
        if (!packed) {
            repeated = 0;
            for (int shift = 0; shift < width; shift += 8) {
                repeated |= in.readByte() << shift;
            }
        }
    }
}
