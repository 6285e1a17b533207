package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The format {@code safetensors} of Hugging Face: {@value #FILE} holds the tensors {@code offsets} (I64 [n + 1]),
 * {@code frames} (I32 [n, 4]) and {@code tokens} (U16 or U32 [tokens]), so ordered that each is aligned. A file is the
 * length of its header (uint64, little-endian), the header (JSON, filled up with spaces to a multiple of 8 bytes), and the
 * tensors.
 */
final class SafetensorsLayout implements FlatLayout {
    private static final String FILE = "data.safetensors";
    private static final int ALIGNMENT = 8;
    private static final int LENGTH = 8;
    /** A longer one must be a mistake: three tensors do not need it. */
    private static final int LARGEST_HEADER = 1 << 20;

    @Override
    public String tokenFile() {
        return "tokens";
    }

    @Override
    public List<Path> assemble(Path folder, FlatArrays arrays) throws IOException {
        byte[] header = header(arrays);
        int padding = -header.length & ALIGNMENT - 1;
        try (PendingFile file = new PendingFile(folder.resolve(FILE))) {
            LittleEndianOutput out = new LittleEndianOutput(file.out());
            out.writeLong(header.length + padding);
            out.write(header);
            out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
            FlatArrays.copy(arrays.offsetFile(), file.out());
            FlatArrays.copy(arrays.frameFile(), file.out());
            FlatArrays.copy(arrays.tokenFile(), file.out());
            return List.of(file.complete());
        }
    }

    private static byte[] header(FlatArrays arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            WriterOptions options = arrays.options();
            json.writeStartObject();
            json.writeObjectFieldStart("__metadata__");
            json.writeStringField("language", options.language());
            json.writeStringField("vocabulary", Integer.toString(options.vocabulary()));
            json.writeEndObject();
            long frames = arrays.offsetBytes();
            long tokens = frames + arrays.frameBytes();
            writeTensor(json, "offsets", "I64", 0, frames, arrays.items() + 1);
            writeTensor(json, "frames", "I32", frames, tokens, arrays.items(), FlatArrays.FRAME_INTS);
            String dtype = dtype(options.tokenType());
            writeTensor(json, "tokens", dtype, tokens, tokens + arrays.tokenBytes(), arrays.tokens());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static String dtype(TokenType type) {
        return "U" + 8 * type.bytes();
    }

    private static void writeTensor(JsonGenerator json, String name, String dtype, long from, long to, long... shape)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("dtype", dtype);
        json.writeFieldName("shape");
        json.writeArray(shape, 0, shape.length);
        json.writeFieldName("data_offsets");
        json.writeArray(new long[] {from, to}, 0, 2);
        json.writeEndObject();
    }

    @Override
    public FlatParts open(Path folder, DatasetInfo info, Resources opened) throws IOException {
        Path path = folder.resolve(FILE);
        long size = Files.size(path);
        LittleEndianInput start = FlatParts.of(path, 0, size, opened);
        long length = start.readLong();
        if (length < 0 || length > LARGEST_HEADER) {
            throw start.damaged("a header of " + length + " bytes");
        }
        byte[] header = start.readBytes((int) length);
        TensorIndex index = new TensorIndex(new JsonSource(new ByteArrayInputStream(header), path + ", header"));
        long data = LENGTH + length;
        return new FlatParts(
                part(path, data, index.find("tokens", dtype(info.tokenType()), info.tokens()), opened),
                part(path, data, index.find("offsets", "I64", info.items() + 1), opened),
                part(path, data, index.find("frames", "I32", info.items(), FlatArrays.FRAME_INTS), opened));
    }

    private static LittleEndianInput part(Path path, long data, TensorIndex.Range range, Resources opened)
            throws IOException {
        return FlatParts.of(path, data + range.from(), range.to() - range.from(), opened);
    }
}
