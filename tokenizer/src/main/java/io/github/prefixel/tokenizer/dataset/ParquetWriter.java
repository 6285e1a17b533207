package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.parquet.ColumnValues;
import io.github.prefixel.tokenizer.parquet.ParquetOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a {@link ParquetTable}. */
final class ParquetWriter implements DatasetWriter {
    /** A row group is written when it has so many bytes or rows: what readers, too, take in at once. */
    private static final int GROUP_BYTES = 1 << 22;

    private static final int GROUP_ROWS = 1 << 16;
    /** The longest sequence that fits a page with certainty. */
    private static final int LONGEST = 1 << 28;

    private final PendingFile file;
    private final ParquetOutput table;
    private final WriterOptions options;
    private final List<ColumnValues> columns;
    private int rows;

    ParquetWriter(Path folder, WriterOptions options) throws IOException {
        this.options = options;
        columns = ParquetTable.columns(options.vocabulary()).stream()
                .map(ColumnValues::new)
                .toList();
        file = new PendingFile(folder.resolve(ParquetTable.FILE));
        table = new ParquetOutput(file.out(), ParquetTable.columns(options.vocabulary()));
    }

    @Override
    public void write(DatasetItem item) throws IOException {
        TokenSequence sequence = item.sequence();
        if (sequence.length() > LONGEST) {
            throw new IllegalArgumentException(
                    item.name() + ": a sequence of " + sequence.length() + " tokens is too long for Parquet");
        }
        Frame frame = sequence.frame();
        columns.get(ParquetTable.NAME).add(item.name());
        columns.get(ParquetTable.LABEL).add(item.label().isEmpty() ? null : item.label());
        columns.get(ParquetTable.WIDTH).add(frame.width());
        columns.get(ParquetTable.HEIGHT).add(frame.height());
        columns.get(ParquetTable.COMPONENTS).add(frame.components().count());
        columns.get(ParquetTable.BIT_DEPTH).add(frame.bitDepth());
        ColumnValues tokens = columns.get(ParquetTable.TOKENS);
        tokens.beginList(sequence.length());
        for (int i = 0; i < sequence.length(); i++) {
            tokens.addElement(sequence.id(i));
        }
        rows++;
        if (rows == GROUP_ROWS || columns.stream().anyMatch(column -> column.size() >= GROUP_BYTES)) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rows > 0) {
            table.write(rows, columns);
            rows = 0;
        }
    }

    @Override
    public List<Path> finish() throws IOException {
        endGroup();
        table.finish(
                "prefixel",
                new TreeMap<>(Map.of(
                        "language",
                        options.language(),
                        "vocabulary",
                        Integer.toString(options.vocabulary()),
                        "dtype",
                        options.tokenType().label())));
        return List.of(file.complete());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
