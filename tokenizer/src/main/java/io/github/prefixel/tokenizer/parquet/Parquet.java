package io.github.prefixel.tokenizer.parquet;

import java.nio.charset.StandardCharsets;

/** Numbers that {@code parquet.thrift} gives to names. */
final class Parquet {
    /** First and last bytes of a file. */
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    static final int VERSION = 1;

    /** Types of values. */
    static final int INT32 = 1;

    static final int BYTE_ARRAY = 6;

    /** Repetition of fields. */
    static final int REQUIRED = 0;

    static final int OPTIONAL = 1;
    static final int REPEATED = 2;

    /** Converted types. */
    static final int UTF8 = 0;

    static final int LIST = 3;

    /** Fields of the union of logical types. */
    static final int LOGICAL_STRING = 1;

    static final int LOGICAL_LIST = 3;

    /** Encodings. */
    static final int PLAIN = 0;

    static final int RLE = 3;
    static final int RLE_DICTIONARY = 8;

    /** Compression. */
    static final int UNCOMPRESSED = 0;

    /** Types of pages. */
    static final int DATA_PAGE = 0;

    static final int DICTIONARY_PAGE = 2;

    private Parquet() {}

    static int type(Column column) {
        return column.kind().text ? BYTE_ARRAY : INT32;
    }
}
