package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.parquet.Column;
import java.util.List;

/**
 * The table of the format {@code parquet}, in the file {@value #FILE}: {@code name}, {@code label} (null if there is none),
 * {@code width}, {@code height}, {@code components}, {@code bit_depth}, and {@code tokens}, a list of int32.
 */
final class ParquetTable {
    static final String FILE = "data.parquet";

    /** Where the columns stand. */
    static final int NAME = 0;

    static final int LABEL = 1;
    static final int WIDTH = 2;
    static final int HEIGHT = 3;
    static final int COMPONENTS = 4;
    static final int BIT_DEPTH = 5;
    static final int TOKENS = 6;

    private ParquetTable() {}

    static List<Column> columns(int vocabulary) {
        return List.of(
                new Column("name", Column.Kind.TEXT),
                new Column("label", Column.Kind.OPTIONAL_TEXT),
                new Column("width", Column.Kind.INT),
                new Column("height", Column.Kind.INT),
                new Column("components", Column.Kind.INT),
                new Column("bit_depth", Column.Kind.INT),
                new Column("tokens", Column.Kind.INTS, vocabulary));
    }
}
