package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.parquet.ParquetInput;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a {@link ParquetTable} that {@link ParquetWriter} wrote. */
final class ParquetReader implements DatasetReader {
    private final Path path;
    private final ParquetInput table;
    /** Rows left in the row group. */
    private long rows;

    ParquetReader(Path folder, DatasetInfo info) throws IOException {
        path = folder.resolve(ParquetTable.FILE);
        try {
            table = new ParquetInput(path, ParquetTable.columns(info.vocabulary()));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public DatasetItem next() throws IOException {
        try {
            while (rows == 0) {
                rows = table.next();
            }
            if (rows < 0) {
                return null;
            }
            rows--;
            return readRow();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private DatasetItem readRow() throws IOException {
        String name = table.column(ParquetTable.NAME).nextText();
        String label = table.column(ParquetTable.LABEL).nextText();
        Frame frame = FrameJson.frame(
                table.column(ParquetTable.WIDTH).nextInt(),
                table.column(ParquetTable.HEIGHT).nextInt(),
                table.column(ParquetTable.COMPONENTS).nextInt(),
                table.column(ParquetTable.BIT_DEPTH).nextInt());
        int[] ids = table.column(ParquetTable.TOKENS).nextList();
        return new DatasetItem(name, label == null ? "" : label, TokenSequence.sharing(frame, ids, ids.length));
    }

    private IOException damaged(Exception e) {
        return new IOException(path + ": " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
