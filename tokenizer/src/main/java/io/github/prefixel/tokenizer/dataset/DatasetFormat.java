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
        throw new UnsupportedOperationException(label());
    }

    /**
     * Begins to read a data set. Contents are checked as they are read, but not against the checksums: see
     * {@link DatasetInfo#verify}.
     *
     * @throws IOException if a file is missing or damaged; the message names it
     */
    public DatasetReader reader(Path folder, DatasetInfo info) throws IOException {
        throw new UnsupportedOperationException(label());
    }
}
