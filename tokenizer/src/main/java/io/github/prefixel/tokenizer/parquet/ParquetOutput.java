package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes a table, one row group after the other. What is kept in memory is a few hundred bytes a group. */
public final class ParquetOutput {
    private final OutputStream out;
    private final List<Column> columns;
    /** The metadata of the groups so far. */
    private final Bytes groups = new Bytes();

    private int groupCount;
    private long rowCount;
    private long offset;

    /** @param out worth buffering; not closed */
    public ParquetOutput(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(Parquet.MAGIC);
    }

    /**
     * Writes a row group.
     *
     * @param rows at least 1
     * @param values of each column in turn, emptied
     */
    public void write(int rows, List<ColumnValues> values) throws IOException {
        long start = offset;
        ThriftWriter group = new ThriftWriter(groups);
        group.writeList(1, ThriftWriter.STRUCT, values.size());
        for (ColumnValues column : values) {
            write(column, group);
            column.clear();
        }
        group.writeLong(2, offset - start);
        group.writeLong(3, rows);
        group.end();
        groupCount++;
        rowCount += rows;
    }

    private void write(ColumnValues values, ThriftWriter group) throws IOException {
        Column column = values.column();
        boolean dictionary = values.worthDictionary();
        long start = offset;
        if (dictionary) {
            writeDictionary(column.bound());
        }
        long page = offset;
        writeData(values, dictionary);
        group.addStruct();
        group.writeLong(2, start);
        group.beginStruct(3);
        group.writeInt(1, Parquet.type(column));
        group.writeList(2, ThriftWriter.I32, dictionary ? 3 : 2);
        group.addInt(Parquet.PLAIN);
        group.addInt(Parquet.RLE);
        if (dictionary) {
            group.addInt(Parquet.RLE_DICTIONARY);
        }
        group.writeList(3, ThriftWriter.BINARY, column.path().size());
        column.path().forEach(group::addText);
        group.writeInt(4, Parquet.UNCOMPRESSED);
        group.writeLong(5, values.count());
        group.writeLong(6, offset - start);
        group.writeLong(7, offset - start);
        group.writeLong(9, page);
        if (dictionary) {
            group.writeLong(11, start);
        }
        group.end();
        group.end();
    }

    /** Every number stands for itself: what the dictionary buys is that indices take only the bits they need. */
    private void writeDictionary(int bound) throws IOException {
        Bytes page = new Bytes();
        for (int i = 0; i < bound; i++) {
            page.putInt(i);
        }
        Bytes bytes = new Bytes();
        ThriftWriter header = beginPage(bytes, Parquet.DICTIONARY_PAGE, page.size());
        header.beginStruct(7);
        header.writeInt(1, bound);
        header.writeInt(2, Parquet.PLAIN);
        header.end();
        header.end();
        write(bytes);
        write(page);
    }

    private void writeData(ColumnValues values, boolean dictionary) throws IOException {
        Bytes page = values.page(dictionary);
        Bytes bytes = new Bytes();
        ThriftWriter header = beginPage(bytes, Parquet.DATA_PAGE, page.size());
        header.beginStruct(5);
        header.writeInt(1, values.count());
        header.writeInt(2, dictionary ? Parquet.RLE_DICTIONARY : Parquet.PLAIN);
        header.writeInt(3, Parquet.RLE);
        header.writeInt(4, Parquet.RLE);
        header.end();
        header.end();
        write(bytes);
        write(page);
    }

    private static ThriftWriter beginPage(Bytes bytes, int type, int size) {
        ThriftWriter header = new ThriftWriter(bytes);
        header.writeInt(1, type);
        header.writeInt(2, size);
        header.writeInt(3, size);
        return header;
    }

    /**
     * Writes the end of the file.
     *
     * @param metadata remarks for whoever reads the file, in this order
     */
    public void finish(String program, Map<String, String> metadata) throws IOException {
        Bytes footer = new Bytes();
        ThriftWriter file = new ThriftWriter(footer);
        file.writeInt(1, Parquet.VERSION);
        SchemaWriter.write(file, columns);
        file.writeLong(3, rowCount);
        file.writeList(4, ThriftWriter.STRUCT, groupCount);
        file.add(groups);
        file.writeList(5, ThriftWriter.STRUCT, metadata.size());
        metadata.forEach((key, value) -> {
            file.addStruct();
            file.writeText(1, key);
            file.writeText(2, value);
            file.end();
        });
        file.writeText(6, program);
        file.end();
        int size = footer.size();
        footer.putInt(size);
        write(footer);
        write(Parquet.MAGIC);
    }

    private void write(Bytes bytes) throws IOException {
        bytes.writeTo(out);
        offset += bytes.size();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }
}
