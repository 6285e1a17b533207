package io.github.prefixel.codec.stream;

import java.util.Arrays;

/**
 * How busy a picture is, block by block. Blocks are squares of 2<sup>5</sup> samples or the next power of 2 that makes
 * no more than {@value #MAX_BLOCKS} of them.
 *
 * <p>In a header each block, in raster order, is the rank of its activity by distance from what its left and upper
 * neighbours promise, in unary: as many zeros and a one.
 */
public final class ActivityMap {
    /** The map of a stream that has none. */
    public static final ActivityMap NONE = new ActivityMap(1, 1, 0);

    /** The largest activity. */
    public static final int MAX = 7;
    /** The activity of blocks of which nothing is known. */
    public static final int TYPICAL = 1;

    private static final int LEAST_SIDE_LOG2 = 5;
    private static final int MAX_BLOCKS = 2048;
    /** Pictures of up to so many samples have none: it would cost them more than it gains. */
    private static final int TINY_PIXELS = 1 << 16;

    private final int sideLog2;
    private final int columns;
    private final int rows;
    private final byte[] activity;

    private ActivityMap(int width, int height, int sideLog2) {
        this.sideLog2 = sideLog2;
        columns = blocks(width, sideLog2);
        rows = blocks(height, sideLog2);
        activity = new byte[columns * rows];
        Arrays.fill(activity, (byte) TYPICAL);
    }

    /** A map of typical activity for a picture, or {@link #NONE} for a tiny one. */
    public static ActivityMap typical(int width, int height) {
        if ((long) width * height <= TINY_PIXELS) {
            return NONE;
        }
        int sideLog2 = LEAST_SIDE_LOG2;
        while ((long) blocks(width, sideLog2) * blocks(height, sideLog2) > MAX_BLOCKS) {
            sideLog2++;
        }
        return new ActivityMap(width, height, sideLog2);
    }

    private static int blocks(int samples, int sideLog2) {
        return (samples - 1 >> sideLog2) + 1;
    }

    /** Base 2 logarithm of the side of a block in samples; 5 or more except for {@link #NONE}. */
    public int sideLog2() {
        return sideLog2;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The activity of a block, 0 (flat) to {@value #MAX}; blocks outside are like the nearest inside. */
    public int at(int column, int row) {
        int x = Math.max(0, Math.min(columns - 1, column));
        int y = Math.max(0, Math.min(rows - 1, row));
        return activity[y * columns + x];
    }

    /**
     * Sets the activity of a block.
     *
     * @param value 0 to {@value #MAX}
     * @throws IllegalStateException if this is {@link #NONE}
     */
    public void set(int column, int row, int value) {
        if (this == NONE) {
            throw new IllegalStateException("there is no map to write to");
        }
        activity[row * columns + column] = (byte) value;
    }

    void write(FieldWriter out) {
        if (this == NONE) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int above = at(column, row) - promised(column, row);
                out.writeZeros(above > 0 ? 2 * above - 1 : -2 * above);
            }
        }
        out.fillByte();
    }

    static ActivityMap read(FieldReader in, int width, int height) {
        ActivityMap map = typical(width, height);
        if (map == NONE) {
            return NONE;
        }
        for (int row = 0; row < map.rows; row++) {
            for (int column = 0; column < map.columns; column++) {
                int rank = in.readZeros("the activity map", 2 * MAX + 1);
                int above = (rank & 1) == 0 ? -rank / 2 : (rank + 1) / 2;
                int value = map.promised(column, row) + above;
                if (value < 0 || value > MAX) {
                    throw in.malformed("an activity of " + value + " is out of range");
                }
                map.set(column, row, value);
            }
        }
        in.skipFill("the activity map");
        return map;
    }

    /** The mean of the left and the upper neighbour, rounded down; at the borders the one there is. */
    private int promised(int column, int row) {
        if (column == 0 && row == 0) {
            return TYPICAL;
        }
        int left = column == 0 ? at(0, row - 1) : at(column - 1, row);
        int upper = row == 0 ? left : at(column, row - 1);
        return left + upper >> 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityMap map
                && sideLog2 == map.sideLog2
                && columns == map.columns
                && Arrays.equals(activity, map.activity);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(activity);
    }

    @Override
    public String toString() {
        return columns + " x " + rows + " blocks of side " + (1 << sideLog2);
    }
}
