package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.prefixel.tokenizer.dataset.NpyReader;
import io.github.prefixel.tokenizer.dataset.NpyRows;
import io.github.prefixel.tokenizer.dataset.NpyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaarMeansCommandTest {
    private static final double[] SEQUENCE = {1, 8, 2, 16, 3, 32, 4, 64, 5, 128};

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void names() {
        in = folder.resolve("in.npy");
        out = folder.resolve("out.npy");
    }

    private void write(NpyType type, double... values) throws IOException {
        try (NpyRows rows = new NpyRows(in, 2, type)) {
            for (int row = 0; row < values.length / 2; row++) {
                rows.writeRow(values, row);
            }
            rows.finish();
        }
    }

    /** Two levels fit five rows: the first of them is that of a single column. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void keepsTheType(int bytes) throws IOException {
        write(new NpyType(false, 'f', bytes), SEQUENCE);
        CommandRun.of("haar-means", in, out).succeeds();
        try (NpyReader reader = new NpyReader(out)) {
            assertEquals(new NpyType(false, 'f', bytes), reader.type());
            assertEquals(5, reader.rows());
            assertArrayEquals(new double[] {1, 8, 2, 12, 3, 24, 4, 48, 5, 96}, reader.numbers());
        }
        // An older file is replaced.
        CommandRun.of("haar-means", in, out, "--levels", "1").succeeds();
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        write(NpyType.FLOAT32, SEQUENCE);
        byte[] before = Files.readAllBytes(in);
        CommandRun.of("haar-means", in, folder.resolve("x").resolve("..").resolve("in.npy"))
                .fails(
                        1,
                        folder.resolve("x").resolve("..").resolve("in.npy")
                                + ": cannot be written, no such file: choose another place for the means");
        CommandRun.of("haar-means", in, folder.resolve(".").resolve("in.npy"))
                .fails(
                        1,
                        folder.resolve(".").resolve("in.npy") + ": is the input too: give another file for the means");
        assertArrayEquals(before, Files.readAllBytes(in));
        CommandRun.of("haar-means", in, folder)
                .fails(1, folder + ": is there, and is no file: give another file for the means");
        CommandRun.of("haar-means", in, out, "--levels", "0")
                .fails(2, "--levels is 1 to 30, not 0: see 'prefixel haar-means --help'");
        write(NpyType.FLOAT32, 1, 2, 3, Double.POSITIVE_INFINITY);
        CommandRun.of("haar-means", in, out)
                .fails(
                        1,
                        in + ": row 1, column 1 is Infinity, not a finite number: give a matrix without such numbers");
        Files.write(in, new byte[] {1, 2, 3, 4, 5, 6, 7});
        CommandRun.of("haar-means", in, out)
                .fails(1, in + ": this is no npy file: give a matrix of real numbers that NumPy has saved");
        assertFalse(Files.exists(out));
    }
}
