package io.github.prefixel.tokenizer.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The values of a column in one row group, as they go into a page. To be used again for the next group. */
public final class ColumnValues {
    private final Column column;
    private final Bytes values = new Bytes();
    private final LevelRuns repetition = new LevelRuns();
    private final LevelRuns definition = new LevelRuns();
    private int count;

    public ColumnValues(Column column) {
        this.column = Objects.requireNonNull(column);
    }

    /** @param text null for nothing, where the column allows it */
    public void add(String text) {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            values.putInt(bytes.length);
            values.put(bytes);
        }
        definition.add(text == null ? 0 : 1, 1);
        count++;
    }

    public void add(int value) {
        values.putInt(value);
        count++;
    }

    /** Begins a list of so many numbers, which {@link #addElement} adds. */
    public void beginList(int length) {
        repetition.add(0, 1);
        repetition.add(1, length - 1);
        definition.add(length == 0 ? 0 : 1, Math.max(length, 1));
        count += Math.max(length, 1);
    }

    public void addElement(int value) {
        values.putInt(value);
    }

    /** Number of bytes that the values take. */
    public int size() {
        return values.size();
    }

    Column column() {
        return column;
    }

    /** Number of values, those counted that are not there. */
    int count() {
        return count;
    }

    /** Whether numbers are fewer bytes as indices of a dictionary, which is to be stored too. */
    boolean worthDictionary() {
        long packed = (long) values.size() / 4 * RunLengths.width(column.bound()) / 8;
        return column.bound() > 0 && 4L * column.bound() + packed < values.size();
    }

    /** The page without its header: levels, then values. */
    Bytes page(boolean dictionary) {
        Bytes page = new Bytes();
        if (column.kind().repeats) {
            repetition.writeTo(page);
        }
        if (column.kind().optional) {
            definition.writeTo(page);
        }
        if (dictionary) {
            int width = RunLengths.width(column.bound());
            page.put(width);
            RunLengths.pack(page, values, width);
        } else {
            page.put(values);
        }
        return page;
    }

    void clear() {
        values.clear();
        repetition.clear();
        definition.clear();
        count = 0;
    }

    /** Levels, 0 or 1, in runs. */
    private static final class LevelRuns {
        private final Bytes runs = new Bytes();
        private int level;
        private long length;

        void add(int next, int times) {
            if (times > 0 && next != level) {
                RunLengths.putRun(runs, level, length);
                level = next;
                length = 0;
            }
            length += Math.max(times, 0);
        }

        void writeTo(Bytes page) {
            RunLengths.putRun(runs, level, length);
            length = 0;
            page.putInt(runs.size());
            page.put(runs);
        }

        void clear() {
            runs.clear();
            length = 0;
        }
    }
}
