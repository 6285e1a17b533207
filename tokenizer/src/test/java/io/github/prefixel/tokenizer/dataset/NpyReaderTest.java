package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.Damage;
import io.github.prefixel.tokenizer.Program;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {
    /** Writes arange(6) − 2, less for unsigned and truth values, of shape (2, 3) and (6,), in either order. */
    private static final String SCRIPT = """
            import sys, numpy as np
            from numpy.lib import format
            for dtype in ['<f2', '>f2', '<f4', '>f4', '<f8', '>f8', 'i1', '<i2', '>i2', '<i4', '>i4', '<i8', '>i8',
                          'u1', '<u2', '>u2', '<u4', '>u4', '<u8', '>u8', '?']:
                a = np.arange(6).astype(dtype) if dtype.strip('<>')[0] in 'u?' else (np.arange(6) - 2).astype(dtype)
                name = np.dtype(dtype).str[1:] + ('-big' if dtype[0] == '>' else '')
                np.save(name, a)
                np.save(name + '-c', a.reshape(2, 3))
                np.save(name + '-fortran', np.asfortranarray(a.reshape(2, 3)))
            a = np.arange(6.0).reshape(2, 3)
            for version in [(1, 0), (2, 0), (3, 0)]:
                with open('version%d.npy' % version[0], 'wb') as out:
                    format.write_array(out, a, version)
            np.save('scalar', np.float32(1)); np.save('cube', np.zeros((2, 2, 2))); np.save('empty', np.zeros((0, 3)))
            np.save('complex', np.zeros(3, np.complex64)); np.save('text', np.array(['a', 'bc']))
            np.save('object', np.array([None, 1], object)); np.save('record', np.zeros(2, [('a', '<f4'), ('b', '<i4')]))
            np.save('half', np.array([1.5, 6e-8, -65504, np.inf, -0.1], np.float16))
            np.save('unsigned', np.array([2**64 - 1, 2**63], np.uint64))
            """;

    @TempDir
    private Path folder;

    private NpyReader open(String name) throws IOException {
        return new NpyReader(folder.resolve(name + ".npy"));
    }

    private void fails(String name, String message) {
        Exception failure = assertThrows(IOException.class, () -> open(name).close());
        assertEquals(folder.resolve(name + ".npy") + ": " + message, failure.getMessage());
    }

    @Test
    void readsWhatNumPyWrites() throws Exception {
        Program.needsPython("numpy");
        Program.run(folder, "python3", "-c", SCRIPT);
        for (String type : "f2 f4 f8 i1 i2 i4 i8 u1 u2 u4 u8 b1".split(" ")) {
            double[] expected = type.equals("b1")
                    ? new double[] {0, 1, 1, 1, 1, 1}
                    : type.startsWith("u") ? new double[] {0, 1, 2, 3, 4, 5} : new double[] {-2, -1, 0, 1, 2, 3};
            reads(type, expected);
            if (type.charAt(1) > '1') {
                reads(type + "-big", expected);
            }
        }
        for (int version = 1; version <= 3; version++) {
            try (NpyReader reader = open("version" + version)) {
                assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, reader.numbers());
            }
        }
        fails("scalar", "the shape () is neither a vector nor a matrix");
        fails("cube", "the shape (2, 2, 2) is neither a vector nor a matrix");
        fails("empty", "the array is empty, of the shape (0, 3)");
        fails("complex", "the type <c8 is not one of real numbers");
        fails("text", "the type <U2 is not one of real numbers");
        fails("object", "the type |O is not one of real numbers");
        assertTrue(assertThrows(IOException.class, () -> open("record").close())
                .getMessage()
                .contains("records of several fields cannot be read"));
        try (NpyReader reader = open("half")) {
            double[] half = reader.numbers();
            assertArrayEquals(new double[] {1.5, 0x1p-24, -65504, Double.POSITIVE_INFINITY, -0.0999755859375}, half);
        }
        try (NpyReader reader = open("unsigned")) {
            assertArrayEquals(new double[] {0x1p64, 0x1p63}, reader.numbers());
        }
    }

    private void reads(String name, double... expected) throws IOException {
        for (String shape : new String[] {"", "-c", "-fortran"}) {
            try (NpyReader reader = open(name + shape)) {
                assertEquals(!shape.isEmpty(), reader.isMatrix());
                assertEquals(shape.isEmpty() ? 6 : 2, reader.rows());
                assertEquals(shape.isEmpty() ? 1 : 3, reader.columns());
                assertArrayEquals(expected, reader.numbers(), name + shape);
            }
            try (NpyReader reader = open(name + shape)) {
                if (reader.type().isFloat()) {
                    assertThrows(IOException.class, reader::integers);
                } else {
                    assertArrayEquals(
                            Arrays.stream(expected).mapToLong(x -> (long) x).toArray(), reader.integers());
                }
            }
        }
    }

    /** Other writers have other keys first, other quotes and no spaces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
                "{\"shape\":(2,),\"fortran_order\":False,\"descr\":\"<f8\"}",
                "{'fortran_order': True, 'shape': (2, ), 'descr': '=f8'}"
            })
    void readsHeadersOfOthers(String header) throws IOException {
        write("others", header, 1.5, -2);
        try (NpyReader reader = open("others")) {
            assertArrayEquals(new double[] {1.5, -2}, reader.numbers());
            assertFalse(reader.isMatrix());
        }
    }

    private void write(String name, String header, double... numbers) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file =
                ByteBuffer.allocate(10 + text.length + 8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length);
        file.put(text);
        Arrays.stream(numbers).forEach(file::putDouble);
        Files.write(folder.resolve(name + ".npy"), file.array());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(3,)       | cut off: 16 bytes of numbers are too few for the shape (3,) of <f8",
                "(1,)       | 8 bytes follow the numbers",
                "(4000000000000000000, 8) | cut off: 16 bytes of numbers are too few for the shape "
                        + "(4000000000000000000, 8) of <f8",
                "(9223372036854775808,) | the shape (9223372036854775808,) makes no sense",
                "(3 4)      | the shape (3 4) makes no sense",
                "(0, 5)     | the array is empty, of the shape (0, 5)",
            })
    void refusesShapesThatDoNotFit(String shape, String message) throws IOException {
        write("shape", "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }", 1, 2);
        fails("shape", message);
    }

    @Test
    void refusesWhatIsNoNpyFile() throws IOException {
        Path file = folder.resolve("no.npy");
        Files.write(file, new byte[0]);
        fails("no", "cut off, 6 bytes are missing");
        Files.write(file, "PK and more that is no array".getBytes(StandardCharsets.US_ASCII));
        fails("no", "this is no npy file");
        Files.write(file, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 4, 0, 0, 0});
        fails("no", "npy files of version 4.0 are unknown");
        Files.write(file, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1});
        fails("no", "a header of 4294967295 bytes makes no sense");
        write("no", "{'descr': '<f8', 'shape': (1,)}", 1);
        fails("no", "the header makes no sense: {'descr': '<f8', 'shape': (1,)}");
    }

    /** Rows that we write ourselves, and the same file damaged: only one kind of exception. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void readsOurRowsAndSurvivesDamage(boolean isDouble) throws IOException {
        double[] numbers = {1, 2.5, -3, 1 / 3.0, 0, 7};
        Path file = folder.resolve("rows.npy");
        try (NpyRows rows = new NpyRows(file, 3, isDouble ? NpyType.FLOAT64 : NpyType.FLOAT32)) {
            rows.writeRow(numbers, 0);
            rows.writeRow(numbers, 1);
            rows.finish();
        }
        try (NpyReader reader = open("rows")) {
            assertEquals(isDouble ? NpyType.FLOAT64 : NpyType.FLOAT32, reader.type());
            assertArrayEquals(numbers, reader.numbers(), isDouble ? 0 : 1e-7);
        }
        byte[] intact = Files.readAllBytes(file);
        for (int i = 0; i < intact.length; i++) {
            byte[] cut = Arrays.copyOf(intact, i);
            Files.write(file, cut);
            assertThrows(IOException.class, () -> open("rows").close());
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            Files.write(file, Damage.of(intact, random));
            try (NpyReader reader = open("rows")) {
                assertEquals(reader.rows() * reader.columns(), reader.numbers().length);
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new NpyRows(file, 3, new NpyType(false, 'i', 4)).close());
    }
}
