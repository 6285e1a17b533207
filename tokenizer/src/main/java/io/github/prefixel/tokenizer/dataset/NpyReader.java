package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a whole array of numbers, a vector or a matrix, that NumPy has written: floating point of 16, 32 and 64 bits,
 * integers, truth values, either byte order, C and Fortran order. Nothing is allocated that the file is too short for.
 */
public final class NpyReader implements Closeable {
    private final LittleEndianInput in;
    private final NpyHeader header;
    private final NpyType type;
    private final int rows;
    private final int columns;

    /** @throws IOException if the file holds no such array, or one that is empty or not whole; the message names the file */
    public NpyReader(Path path) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            in = new LittleEndianInput(file, Files.size(path), path.toString());
            header = NpyHeader.read(in);
            type = NpyType.of(header.descr());
            if (type == null) {
                throw in.damaged("the type " + header.descr() + " is not one of real numbers");
            }
            long[] shape = header.shape();
            if (shape.length < 1 || shape.length > 2) {
                throw in.damaged("the shape (" + NpyHeader.commas(shape) + ") is neither a vector nor a matrix");
            }
            requireNumbers(shape[0], isMatrix() ? shape[1] : 1);
            rows = (int) shape[0];
            columns = isMatrix() ? (int) shape[1] : 1;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void requireNumbers(long rows, long columns) throws IOException {
        if (rows == 0 || columns == 0) {
            throw in.damaged("the array is empty, of the shape (" + NpyHeader.commas(header.shape()) + ")");
        }
        long present = in.remaining();
        if (rows > present / type.bytes() / columns) {
            throw in.damaged("cut off: " + present + " bytes of numbers are too few for the shape ("
                    + NpyHeader.commas(header.shape()) + ") of " + header.descr());
        }
        long expected = rows * columns * type.bytes();
        if (present > expected) {
            throw in.damaged((present - expected) + " bytes follow the numbers");
        }
        if (rows * columns > Integer.MAX_VALUE - 8) {
            throw in.damaged(rows * columns + " numbers are too many, 2^31 - 9 at most can be read");
        }
    }

    public NpyType type() {
        return type;
    }

    /** Whether the array has two dimensions. */
    public boolean isMatrix() {
        return header.shape().length == 2;
    }

    /** The first size, at least 1. */
    public int rows() {
        return rows;
    }

    /** The second size, at least 1; 1 for a vector. */
    public int columns() {
        return columns;
    }

    /**
     * All numbers, to be called once.
     *
     * @return rows · columns, row by row whatever their order in the file
     */
    public double[] numbers() throws IOException {
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[place(i)] = type.number(in.readBits(type.bytes()));
        }
        return numbers;
    }

    /**
     * All integers, to be called once.
     *
     * @return rows · columns, row by row; unsigned ones of 2<sup>63</sup> and more wrap around
     * @throws IOException if the numbers are no integers
     */
    public long[] integers() throws IOException {
        if (type.isFloat()) {
            throw in.damaged("numbers of the type " + header.descr() + " are not integers");
        }
        long[] integers = new long[rows * columns];
        for (int i = 0; i < integers.length; i++) {
            integers[place(i)] = type.integer(in.readBits(type.bytes()));
        }
        return integers;
    }

    private int place(int i) {
        return header.fortranOrder() ? i % rows * columns + i / rows : i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
