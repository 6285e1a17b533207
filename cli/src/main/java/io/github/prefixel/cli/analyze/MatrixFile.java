package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.FileFailure;
import io.github.prefixel.tokenizer.dataset.NpyReader;
import io.github.prefixel.tokenizer.dataset.NpyType;
import io.github.prefixel.tokenizer.representation.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A matrix out of a file {@code *.npy}.
 *
 * @param type what its numbers are in the file
 * @param values rows · columns numbers, row by row
 */
record MatrixFile(Path path, NpyType type, int rows, int columns, double[] values) {
    /** A square of that size takes minutes. */
    private static final int LONGEST_SHORTER_SIDE = 4096;
    /** So do as many multiplications. */
    private static final long MOST_PRODUCTS = 1L << 40;

    private static final String REMEDY = "give a matrix of real numbers that NumPy has saved";

    /** @throws CommandFailure if the file holds no matrix of numbers */
    static MatrixFile read(Path path) {
        return read(path, false);
    }

    /**
     * The same, but not of one whose decomposition would take very long.
     *
     * @throws CommandFailure also if its shorter side is over 4,096, or its size times that over 2<sup>40</sup>
     */
    static MatrixFile readToDecompose(Path path) {
        return read(path, true);
    }

    private static MatrixFile read(Path path, boolean toDecompose) {
        if (!Files.exists(path)) {
            throw new CommandFailure(path + ": no such file", "name one *.npy");
        }
        try (NpyReader reader = new NpyReader(path)) {
            int rows = reader.rows();
            int columns = reader.columns();
            if (!reader.isMatrix()) {
                throw new CommandFailure(path + ": a vector of " + rows + " numbers, no matrix", REMEDY);
            }
            if (toDecompose && takesLong(rows, columns)) {
                throw new CommandFailure(
                        path + ": it would take very long to analyse " + rows + " x " + columns + " numbers",
                        "save fewer rows or columns, such as every tenth sample");
            }
            return new MatrixFile(path, reader.type(), rows, columns, reader.numbers());
        } catch (IOException e) {
            throw new CommandFailure(FileFailure.withFile(e), REMEDY, e);
        }
    }

    private static boolean takesLong(int rows, int columns) {
        int shorter = Math.min(rows, columns);
        return shorter > LONGEST_SHORTER_SIDE || (long) rows * columns > MOST_PRODUCTS / shorter;
    }

    /** @throws CommandFailure if a number is not finite, with its row and column */
    void requireFinite() {
        try {
            Features.of(rows, columns, values);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(path + ": " + e.getMessage(), "give a matrix without such numbers", e);
        }
    }

    /**
     * Reads integers, a vector or a matrix of a single column.
     *
     * @throws CommandFailure if the file holds no such array
     */
    static long[] readLabels(Path path) {
        String remedy = "give a vector of whole numbers that NumPy has saved";
        try (NpyReader reader = new NpyReader(path)) {
            if (reader.columns() > 1) {
                throw new CommandFailure(
                        path + ": a matrix of " + reader.rows() + " x " + reader.columns() + ", no vector", remedy);
            }
            return reader.integers();
        } catch (IOException e) {
            throw new CommandFailure(FileFailure.withFile(e), remedy, e);
        }
    }
}
