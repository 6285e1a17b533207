package io.github.prefixel.tokenizer.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a table as {@link ParquetOutput} writes it, one row group after the other, each of which is read as a whole. */
public final class ParquetInput implements Closeable {
    private static final int TAIL = 4 + Parquet.MAGIC.length;

    private final FileChannel file;
    private final List<Column> columns;
    private final Footer footer;
    private List<ColumnReader> readers = List.of();
    private int group;

    /**
     * Opens a file.
     *
     * @param columns those that the table must have, in this order
     * @throws IOException if the file is damaged or another one
     */
    public ParquetInput(Path path, List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        file = FileChannel.open(path);
        try {
            footer = readFooter();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Footer readFooter() throws IOException {
        long size = file.size();
        if (size < Parquet.MAGIC.length + TAIL) {
            throw new IOException("cut off: a Parquet file cannot have " + size + " bytes");
        }
        byte[] tail = read(size - TAIL, TAIL);
        int length = new PageBytes(tail, 0, TAIL).readInt();
        if (!Arrays.equals(tail, 4, TAIL, Parquet.MAGIC, 0, Parquet.MAGIC.length)
                || !Arrays.equals(read(0, Parquet.MAGIC.length), Parquet.MAGIC)) {
            throw new IOException("this is no Parquet file, or it is cut off");
        }
        byte[] metadata = read(size - TAIL - length, length);
        return Footer.read(new ThriftReader(metadata, 0, metadata.length));
    }

    /**
     * Goes to the next row group.
     *
     * @return the number of its rows, or −1 after the last group
     */
    public long next() throws IOException {
        for (ColumnReader reader : readers) {
            reader.end();
        }
        if (group == footer.groups().size()) {
            return -1;
        }
        Footer.Group next = footer.groups().get(group++);
        if (next.rows() < 0 || next.chunks().size() != columns.size()) {
            throw new IOException("Parquet row group " + (group - 1) + " has " + next.rows() + " rows of "
                    + next.chunks().size() + " columns");
        }
        List<ColumnReader> opened = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            opened.add(open(columns.get(i), next.chunks().get(i)));
        }
        readers = opened;
        return next.rows();
    }

    /** The values of a column in this row group. */
    public ColumnReader column(int i) {
        return readers.get(i);
    }

    private ColumnReader open(Column column, Footer.Chunk chunk) throws IOException {
        if (!chunk.path().equals(column.path()) || chunk.type() != Parquet.type(column)) {
            throw new IOException("Parquet column " + chunk.path() + " of type " + chunk.type() + " stands where "
                    + column.path() + " should");
        }
        if (chunk.codec() != Parquet.UNCOMPRESSED) {
            throw new IOException("Parquet column " + column.name() + " is compressed; this program cannot read it");
        }
        return new ColumnReader(column, read(chunk.from(), chunk.bytes()), chunk.values());
    }

    /** Nothing is allocated for what the file cannot have. */
    private byte[] read(long from, long count) throws IOException {
        if (from < 0
                || count < 0
                || from > file.size()
                || count > Math.min(file.size() - from, Integer.MAX_VALUE - 8)) {
            throw new IOException("cut off: " + count + " bytes from " + from + " on are not there");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) count);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("cut off: " + buffer.remaining() + " bytes are missing");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
