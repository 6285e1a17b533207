package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.tar.TarWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The format {@code webdataset}: archives {@code shard-000000.tar} and so on, of about the size that was asked for. An
 * item is two or three files of one key, its index of nine digits: {@code KEY.npy} (its tokens, uint16 or uint32),
 * {@code KEY.json} ({@code name}, {@code label} if there is one, {@code width}, {@code height}, {@code components},
 * {@code bit_depth}) and, if there is a label, {@code KEY.cls}, its text.
 */
final class ShardWriter implements DatasetWriter {
    private static final long END_MARK = 1024;

    private final Path folder;
    private final WriterOptions options;
    /** Complete shards stay aside until all are. */
    private final List<PendingFile> shards = new ArrayList<>();

    private final Resources opened = new Resources();
    private TarWriter tar;
    private long items;

    ShardWriter(Path folder, WriterOptions options) throws IOException {
        this.folder = folder;
        this.options = options;
        begin();
    }

    private void begin() throws IOException {
        String name = String.format(Locale.ROOT, "shard-%06d.tar", shards.size());
        PendingFile shard = opened.add(new PendingFile(folder.resolve(name)));
        shards.add(shard);
        tar = new TarWriter(shard.out());
    }

    @Override
    public void write(DatasetItem item) throws IOException {
        TokenSequence sequence = item.sequence();
        TokenType type = options.tokenType();
        byte[] header = NpyHeader.of(NpyHeader.descr(type), sequence.length());
        byte[] json = json(item);
        byte[] label = item.label().getBytes(StandardCharsets.UTF_8);
        long bytes = header.length + (long) sequence.length() * type.bytes();
        long footprint = TarWriter.footprint(bytes)
                + TarWriter.footprint(json.length)
                + (label.length == 0 ? 0 : TarWriter.footprint(label.length));
        if (tar.offset() > 0 && tar.offset() + footprint + END_MARK > options.shardBytes()) {
            end();
            begin();
        }
        String key = String.format(Locale.ROOT, "%09d", items++);
        tar.begin(key + ".npy", bytes);
        LittleEndianOutput out = new LittleEndianOutput(tar);
        out.write(header);
        out.writeIds(sequence, type);
        out.flush();
        tar.write(key + ".json", json);
        if (label.length > 0) {
            tar.write(key + (isNumber(item.label()) ? ".cls" : ".txt"), label);
        }
    }

    /** WebDataset's decoders take KEY.cls for a whole number; names of classes are text to them. */
    private static boolean isNumber(String label) {
        return label.matches("[0-9]{1,9}");
    }

    private static byte[] json(DatasetItem item) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ItemJson.generator(bytes)) {
            json.writeStartObject();
            ItemJson.writeNames(json, item);
            FrameJson.write(json, item.sequence().frame());
            ItemJson.end(json);
        }
        return bytes.toByteArray();
    }

    private void end() throws IOException {
        tar.finish();
        tar.close();
    }

    @Override
    public List<Path> finish() throws IOException {
        end();
        List<Path> files = new ArrayList<>();
        for (PendingFile shard : shards) {
            files.add(shard.complete());
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
