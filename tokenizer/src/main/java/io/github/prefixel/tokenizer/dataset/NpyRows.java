package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Writes rows of numbers, one after the other and in constant memory, as an array that NumPy reads: float32 or float64, C
 * order.
 */
public final class NpyRows implements Closeable {
    private final PendingFile file;
    private final LittleEndianOutput out;
    private final int columns;
    private final boolean isDouble;
    private long rows;

    /**
     * Rows of float32.
     *
     * @param columns numbers in a row
     */
    public NpyRows(Path path, int columns) throws IOException {
        this(path, columns, NpyType.FLOAT32);
    }

    /**
     * @param columns numbers in a row
     * @param type {@link NpyType#FLOAT32} or {@link NpyType#FLOAT64}
     */
    public NpyRows(Path path, int columns, NpyType type) throws IOException {
        if (!type.equals(NpyType.FLOAT32) && !type.equals(NpyType.FLOAT64)) {
            throw new IllegalArgumentException("rows are of float32 or float64, not of " + type);
        }
        this.columns = columns;
        isDouble = type.equals(NpyType.FLOAT64);
        file = new PendingFile(path);
        out = new LittleEndianOutput(file.out());
        // The header has room for any number: the true one comes last.
        out.write(header());
    }

    private byte[] header() {
        return NpyHeader.of(isDouble ? NpyHeader.FLOAT64 : NpyHeader.FLOAT32, rows, columns);
    }

    /** @throws IllegalArgumentException if the row is of another length */
    public void write(float... row) throws IOException {
        requireColumns(row.length);
        for (float number : row) {
            put(number);
        }
        rows++;
    }

    /**
     * Writes a row out of many, rounding to float32 if that is the type.
     *
     * @param numbers rows one after the other
     * @param row which of them, from 0
     */
    public void writeRow(double[] numbers, int row) throws IOException {
        for (int i = 0; i < columns; i++) {
            put(numbers[row * columns + i]);
        }
        rows++;
    }

    private void put(double number) throws IOException {
        if (isDouble) {
            out.writeLong(Double.doubleToLongBits(number));
        } else {
            out.writeInt(Float.floatToIntBits((float) number));
        }
    }

    private void requireColumns(int length) {
        if (length != columns) {
            throw new IllegalArgumentException("a row of " + length + " numbers, not " + columns);
        }
    }

    /** Completes the file. */
    public void finish() throws IOException {
        out.close();
        try (RandomAccessFile random = new RandomAccessFile(file.aside().toFile(), "rw")) {
            random.write(header());
        }
        file.complete();
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
