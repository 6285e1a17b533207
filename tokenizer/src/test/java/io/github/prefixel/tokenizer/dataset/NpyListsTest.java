package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyListsTest {
    @TempDir
    private Path folder;

    private NpyLists begin() throws IOException {
        return new NpyLists(folder.resolve("values.npy"), folder.resolve("offsets.npy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1000})
    void holdsWhatWasWritten(int count) throws IOException {
        try (NpyLists lists = begin()) {
            for (int i = 0; i < count; i++) {
                int[] list = new int[i % 4];
                Arrays.fill(list, i - 1);
                lists.write(list);
            }
            assertEquals(List.of(folder.resolve("values.npy"), folder.resolve("offsets.npy")), lists.finish());
        }
        ByteBuffer offsets = numbers("offsets.npy", NpyHeader.INT64, count + 1);
        long end = 0;
        assertEquals(0, offsets.getLong());
        for (int i = 0; i < count; i++) {
            end += i % 4;
            assertEquals(end, offsets.getLong());
        }
        assertEquals(0, offsets.remaining());
        ByteBuffer values = numbers("values.npy", NpyHeader.INT32, end);
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < i % 4; k++) {
                assertEquals(i - 1, values.getInt());
            }
        }
        assertEquals(0, values.remaining());
        assertEquals(2, files());
    }

    /** What follows the header of an array. */
    private ByteBuffer numbers(String name, String descr, long count) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        byte[] header = NpyHeader.of(descr, count);
        assertEquals(0, Arrays.compare(header, Arrays.copyOf(bytes, header.length)), name);
        return ByteBuffer.wrap(bytes, header.length, bytes.length - header.length)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void leavesNothingThatIsNotComplete() throws IOException {
        try (NpyLists lists = begin()) {
            lists.write(1, 2, 3);
        }
        assertEquals(0, files());
        Files.createDirectory(folder.resolve(".offsets.npy.tmp"));
        assertThrows(IOException.class, this::begin);
        assertEquals(1, files());
    }
}
