package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes lists of numbers, one after the other and in constant memory, as two arrays that NumPy reads: int32 values of
 * all lists, and int64 offsets, one more than there are lists. List i is {@code values[offsets[i]:offsets[i + 1]]}.
 */
public final class NpyLists implements Closeable {
    private final Resources opened = new Resources();
    private final PendingFile valueFile;
    private final PendingFile offsetFile;
    private final LittleEndianOutput values;
    private final LittleEndianOutput offsets;
    private long lists;
    private long numbers;

    /**
     * @param values the file for the values
     * @param offsets the file for the offsets
     */
    public NpyLists(Path values, Path offsets) throws IOException {
        try {
            valueFile = opened.add(new PendingFile(values));
            offsetFile = opened.add(new PendingFile(offsets));
            this.values = new LittleEndianOutput(valueFile.out());
            this.offsets = new LittleEndianOutput(offsetFile.out());
            // Headers have room for any number: the true ones come last.
            this.values.write(NpyHeader.of(NpyHeader.INT32, 0));
            this.offsets.write(NpyHeader.of(NpyHeader.INT64, 0));
            this.offsets.writeLong(0);
        } catch (IOException | RuntimeException e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    public void write(int... list) throws IOException {
        for (int number : list) {
            values.writeInt(number);
        }
        lists++;
        numbers += list.length;
        offsets.writeLong(numbers);
    }

    /**
     * Completes both files.
     *
     * @return the values and the offsets
     */
    public List<Path> finish() throws IOException {
        values.close();
        offsets.close();
        overwrite(valueFile.aside(), NpyHeader.of(NpyHeader.INT32, numbers));
        overwrite(offsetFile.aside(), NpyHeader.of(NpyHeader.INT64, lists + 1));
        List<Path> files = List.of(valueFile.complete(), offsetFile.complete());
        opened.close();
        return files;
    }

    private static void overwrite(Path file, byte... start) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.write(start);
        }
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        opened.close();
    }
}
