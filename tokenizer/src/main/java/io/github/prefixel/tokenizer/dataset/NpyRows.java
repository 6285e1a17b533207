package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Writes rows of numbers, one after the other and in constant memory, as an array that NumPy reads: float32, C order. */
public final class NpyRows implements Closeable {
    private final PendingFile file;
    private final LittleEndianOutput out;
    private final int columns;
    private long rows;

    /** @param columns numbers in a row */
    public NpyRows(Path path, int columns) throws IOException {
        this.columns = columns;
        file = new PendingFile(path);
        out = new LittleEndianOutput(file.out());
        // The header has room for any number: the true one comes last.
        out.write(NpyHeader.of(NpyHeader.FLOAT32, 0, columns));
    }

    /** @throws IllegalArgumentException if the row is of another length */
    public void write(float... row) throws IOException {
        if (row.length != columns) {
            throw new IllegalArgumentException("a row of " + row.length + " numbers, not " + columns);
        }
        for (float number : row) {
            out.writeInt(Float.floatToIntBits(number));
        }
        rows++;
    }

    /** Completes the file. */
    public void finish() throws IOException {
        out.close();
        try (RandomAccessFile random = new RandomAccessFile(file.aside().toFile(), "rw")) {
            random.write(NpyHeader.of(NpyHeader.FLOAT32, rows, columns));
        }
        file.complete();
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
