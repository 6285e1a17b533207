package io.github.prefixel.codec.wavelet;

/** Reorders the rows of a plane by moving references, not samples. */
final class Rows {
    private Rows() {}

    /** Moves even rows to the front and odd rows behind them. */
    static <T> void separate(T[] rows) {
        T[] copy = rows.clone();
        int lows = rows.length + 1 >> 1;
        for (int y = 0; y < rows.length; y++) {
            rows[(y & 1) == 0 ? y >> 1 : lows + (y >> 1)] = copy[y];
        }
    }

    /** Undoes {@link #separate}. */
    static <T> void interleave(T[] rows) {
        T[] copy = rows.clone();
        int lows = rows.length + 1 >> 1;
        for (int y = 0; y < rows.length; y++) {
            rows[y] = copy[(y & 1) == 0 ? y >> 1 : lows + (y >> 1)];
        }
    }

    /** Copies rows into the top left corner of a plane, unless they are the plane itself. */
    static void store(Object[] rows, Object[] plane, int width) {
        if (rows != plane) {
            for (int y = 0; y < rows.length; y++) {
                System.arraycopy(rows[y], 0, plane[y], 0, width);
            }
        }
    }
}
