package io.github.prefixel.tokenizer.parquet;

import java.util.List;

/** Writes the schema of a table: a tree, told from its root, each node with the number of its children. */
final class SchemaWriter {
    private static final int FIELD = 2;

    private final ThriftWriter out;

    private SchemaWriter(ThriftWriter out) {
        this.out = out;
    }

    /** Writes the field {@code schema} of the file's metadata. */
    static void write(ThriftWriter out, List<Column> columns) {
        int nodes = 1 + columns.stream().mapToInt(c -> c.path().size()).sum();
        out.writeList(FIELD, ThriftWriter.STRUCT, nodes);
        out.addStruct();
        out.writeText(4, "schema");
        out.writeInt(5, columns.size());
        out.end();
        SchemaWriter schema = new SchemaWriter(out);
        for (Column column : columns) {
            schema.write(column);
        }
    }

    private void write(Column column) {
        if (column.kind().repeats) {
            group(column.name(), Parquet.REQUIRED, true);
            group("list", Parquet.REPEATED, false);
            leaf("element", Parquet.type(column), Parquet.REQUIRED, false);
        } else {
            int repetition = column.kind().optional ? Parquet.OPTIONAL : Parquet.REQUIRED;
            leaf(column.name(), Parquet.type(column), repetition, column.kind().text);
        }
    }

    private void group(String name, int repetition, boolean list) {
        out.addStruct();
        out.writeInt(3, repetition);
        out.writeText(4, name);
        out.writeInt(5, 1);
        if (list) {
            annotate(Parquet.LIST, Parquet.LOGICAL_LIST);
        }
        out.end();
    }

    private void leaf(String name, int type, int repetition, boolean text) {
        out.addStruct();
        out.writeInt(1, type);
        out.writeInt(3, repetition);
        out.writeText(4, name);
        if (text) {
            annotate(Parquet.UTF8, Parquet.LOGICAL_STRING);
        }
        out.end();
    }

    private void annotate(int converted, int logical) {
        out.writeInt(6, converted);
        out.beginStruct(10);
        out.beginStruct(logical);
        out.end();
        out.end();
    }
}
