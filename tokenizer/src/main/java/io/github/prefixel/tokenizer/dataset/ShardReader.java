package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.tar.TarEntry;
import io.github.prefixel.tokenizer.tar.TarReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads what {@link ShardWriter} writes: in each shard, one item after the other, its files in any order. Files of other
 * kinds are passed over, and labels are taken from {@code KEY.json}.
 */
final class ShardReader implements DatasetReader {
    /** What names and labels may take. */
    private static final int LARGEST_JSON = 1 << 24;

    private final Path folder;
    private final TokenType type;
    private final Iterator<DatasetFile> shards;
    private Path path;
    private long shardBytes;
    private TarReader tar;
    /** The first file of the next item, if it has been met already. */
    private TarEntry entry;

    ShardReader(Path folder, DatasetInfo info) {
        this.folder = folder;
        type = info.tokenType();
        shards = info.files().stream()
                .filter(file -> file.name().matches("shard-\\d+\\.tar"))
                .iterator();
    }

    @Override
    public DatasetItem next() throws IOException {
        while (entry == null) {
            if (tar != null) {
                tar.close();
                tar = null;
            }
            if (!shards.hasNext()) {
                return null;
            }
            path = folder.resolve(shards.next().name());
            shardBytes = Files.size(path);
            tar = new TarReader(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
            advance();
        }
        return readItem();
    }

    private DatasetItem readItem() throws IOException {
        String key = key(entry);
        int[] ids = null;
        Description description = null;
        for (; entry != null && key(entry).equals(key); advance()) {
            switch (entry.name().substring(key.length())) {
                case ".npy" -> ids = readTokens();
                case ".json" -> description = readDescription();
                default -> {
                    // The label stands in the description too, and of other files we know nothing.
                }
            }
        }
        if (ids == null || description == null) {
            throw new IOException(path + ": " + key + (ids == null ? ".npy" : ".json") + " is missing");
        }
        TokenSequence sequence = TokenSequence.sharing(description.frame, ids, ids.length);
        return new DatasetItem(description.name, description.label, sequence);
    }

    /** What comes before the first dot. */
    private static String key(TarEntry entry) {
        int dot = entry.name().indexOf('.', entry.name().lastIndexOf('/') + 1);
        return dot < 0 ? entry.name() : entry.name().substring(0, dot);
    }

    private void advance() throws IOException {
        try {
            entry = tar.next();
        } catch (IOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private int[] readTokens() throws IOException {
        if (entry.size() > shardBytes) {
            throw new IOException(path + ": " + entry.name() + " is cut off");
        }
        LittleEndianInput in = new LittleEndianInput(tar, entry.size(), path + ", " + entry.name());
        long count = NpyHeader.read(in, NpyHeader.descr(type), -1);
        if (in.remaining() != count * type.bytes()) {
            throw in.damaged(in.remaining() + " bytes are no " + count + " tokens");
        }
        return in.readIds(count, type);
    }

    private Description readDescription() throws IOException {
        if (entry.size() > LARGEST_JSON) {
            throw new IOException(path + ": " + entry.name() + " has " + entry.size() + " bytes");
        }
        InputStream in = new ByteArrayInputStream(readEntry());
        try (JsonSource json = new JsonSource(in, path + ", " + entry.name())) {
            return readDescription(json);
        }
    }

    private byte[] readEntry() throws IOException {
        try {
            return tar.readAllBytes();
        } catch (IOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static Description readDescription(JsonSource json) throws IOException {
        FrameJson frame = new FrameJson(json);
        String name = null;
        String label = "";
        if (!json.nextObject()) {
            throw json.mistake("the file is empty");
        }
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "name" -> name = json.nextText();
                case "label" -> label = json.nextText();
                default -> {
                    if (!frame.takes(member)) {
                        json.skipValue();
                    }
                }
            }
        }
        if (name == null) {
            throw json.mistake("there is no name");
        }
        return new Description(name, label, frame.frame());
    }

    private record Description(String name, String label, Frame frame) {}

    @Override
    public void close() throws IOException {
        if (tar != null) {
            tar.close();
        }
    }
}
