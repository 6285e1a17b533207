package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file formats of data sets. */
public enum DatasetFormat {
    NPY,
    BIN,
    JSONL,
    PARQUET,
    WEBDATASET,
    SAFETENSORS;

    /** The name on the command line and in {@code dataset.json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no format of this name; the message lists those there are */
    public static DatasetFormat of(String label) {
        for (DatasetFormat format : values()) {
            if (format.label().equals(label)) {
                return format;
            }
        }
        String all = Arrays.stream(values()).map(DatasetFormat::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no format '" + label + "', only " + all);
    }

    /**
     * Begins to write a data set.
     *
     * @param folder an existing one; files of the format's names in it are replaced when all is complete
     */
    public DatasetWriter writer(Path folder, WriterOptions options) throws IOException {
        DatasetWriter writer = switch (this) {
            case NPY -> new FlatWriter(folder, options, new NpzLayout());
            case BIN -> new FlatWriter(folder, options, new BinLayout());
            case JSONL -> new JsonlWriter(folder);
            case PARQUET -> new ParquetWriter(folder, options);
            case WEBDATASET -> new ShardWriter(folder, options);
            case SAFETENSORS -> new FlatWriter(folder, options, new SafetensorsLayout());
        };
        return new CheckedWriter(writer, options);
    }

    /**
     * Begins to read a data set. Contents are checked as they are read, but not against the checksums: see
     * {@link DatasetInfo#verify}.
     *
     * @throws IOException if a file is missing or damaged; the message names it
     */
    public DatasetReader reader(Path folder, DatasetInfo info) throws IOException {
        DatasetReader reader = switch (this) {
            case NPY -> new FlatReader(folder, info, new NpzLayout());
            case BIN -> new FlatReader(folder, info, new BinLayout());
            case JSONL -> new JsonlReader(folder);
            case PARQUET -> new ParquetReader(folder, info);
            case WEBDATASET -> new ShardReader(folder, info);
            case SAFETENSORS -> new FlatReader(folder, info, new SafetensorsLayout());
        };
        return new CheckedReader(reader, folder, info);
    }
}
