package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the rows of an array of float32 in C order, as {@link NpyRows} writes it. */
public final class NpyRowReader implements Closeable {
    private final LittleEndianInput in;

    /**
     * @param rows how many rows there must be, and
     * @param columns how many numbers in each
     * @throws IOException if the file holds no such array, or not all of it; the message names the file
     */
    public NpyRowReader(Path path, long rows, int columns) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            in = new LittleEndianInput(file, Files.size(path), path.toString());
            NpyHeader.read(in, NpyHeader.FLOAT32, rows, columns);
            if (in.remaining() != rows * columns * Float.BYTES) {
                throw in.damaged(in.remaining() + " bytes of numbers, not " + rows * columns * Float.BYTES);
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Reads one row. */
    public void read(float[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.intBitsToFloat(in.readInt());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
