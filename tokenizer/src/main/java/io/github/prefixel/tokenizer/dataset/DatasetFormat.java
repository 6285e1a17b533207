package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The file formats of data sets. Ids are stored as {@link TokenType} says, little-endian. A frame is width, height,
 * components (1 grey, 2 grey and alpha, 3 RGB, 4 RGBA) and bit depth. Where names have no place beside the tokens, the
 * file {@code items.jsonl} has them, a JSON object a line: {@code index}, {@code name}, {@code label} if there is one,
 * and {@code tokens}, their number.
 */
public enum DatasetFormat {
    /**
     * NumPy's archive {@code dataset.npz}, not compressed, of {@code tokens} (all sequences one after the other),
     * {@code offsets} (int64 [n + 1]; sequence i is {@code tokens[offsets[i]:offsets[i + 1]]}) and {@code frames} (int32
     * [n, 4]); and {@code items.jsonl}.
     */
    NPY,
    /**
     * For memory mapping: {@code tokens.bin}, nothing but the tokens of all sequences; {@code tokens.idx}, of 8 bytes
     * {@code PFXLIDX\0}, uint32 version 1, uint32 bytes a token, uint64 n, offsets (uint64 [n + 1]) and frames (int32
     * [n, 4]); and {@code items.jsonl}. In NumPy:
     *
     * <pre>{@code
     * idx = np.memmap("tokens.idx", "<u8", "r"); n = int(idx[2])
     * offsets, frames = idx[3:n + 4], idx[n + 4:].view("<i4").reshape(n, 4)
     * tokens = np.memmap("tokens.bin", "<u2", "r")  # "<u4" where dataset.json says uint32
     * }</pre>
     */
    BIN,
    /**
     * {@code data.jsonl}, a JSON object a line: {@code name}, {@code label} if there is one, {@code width},
     * {@code height}, {@code components}, {@code bit_depth}, {@code tokens}.
     */
    JSONL,
    /** {@code data.parquet}, a table of the columns of {@link #JSONL}; {@code tokens} is a list of int32. */
    PARQUET,
    /**
     * Archives {@code shard-000000.tar} and so on. An item is {@code KEY.npy}, {@code KEY.json} (what {@link #JSONL} has
     * besides tokens) and, if there is a label, {@code KEY.cls} with it if it is a number, or {@code KEY.txt} if it is a
     * name; the key is the item's number, of nine digits.
     */
    WEBDATASET,
    /** {@code data.safetensors} with the tensors of {@link #NPY}'s names and shapes; and {@code items.jsonl}. */
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
