package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Data sets to test with. */
final class Datasets {
    /** Names that files may have, and that careless writers stumble over. */
    private static final List<String> ODD = List.of(
            "a.png",
            "n02/x y.JPG",
            "Grüße/日本.png",
            "emoji 😀.webp",
            "quote\"\\.png",
            "line\nbreak\t.png",
            ".hidden",
            "",
            "7",
            "-");

    private Datasets() {}

    /** Ragged sequences, empty ones among them, of pictures of several frames, some with labels. */
    static List<DatasetItem> random(long seed, int count, int longest, int vocabulary) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DatasetItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Components components = Components.values()[random.nextInt(4)];
            Frame frame =
                    new Frame(1 + random.nextInt(300), 1 + random.nextInt(5000), components, 1 + random.nextInt(16));
            int length = random.nextInt(4) == 0 ? 0 : random.nextInt(longest + 1);
            int[] ids = random.ints(length, 0, vocabulary).toArray();
            if (length > 0) {
                ids[random.nextInt(length)] = vocabulary - 1;
            }
            String name = i + ODD.get(random.nextInt(ODD.size()));
            String label = random.nextBoolean() ? "" : ODD.get(random.nextInt(ODD.size()));
            items.add(new DatasetItem(name, label, TokenSequence.of(frame, ids)));
        }
        return items;
    }

    static DatasetInfo write(Path folder, DatasetFormat format, List<DatasetItem> items, WriterOptions options)
            throws IOException {
        List<DatasetFile> files;
        try (DatasetWriter writer = format.writer(folder, options)) {
            for (DatasetItem item : items) {
                writer.write(item);
            }
            files = DatasetFile.of(writer.finish());
        }
        long tokens = items.stream().mapToLong(item -> item.sequence().length()).sum();
        DatasetInfo info = new DatasetInfo(
                "prefixel test",
                options.language(),
                Map.of("quality", "visual"),
                options.vocabulary(),
                format,
                items.size(),
                tokens,
                false,
                null,
                0,
                Map.of("size", "256"),
                files);
        info.write(folder);
        return info;
    }

    static List<DatasetItem> read(Path folder) throws IOException {
        return read(folder, DatasetInfo.read(folder));
    }

    static List<DatasetItem> read(Path folder, DatasetInfo info) throws IOException {
        List<DatasetItem> items = new ArrayList<>();
        try (DatasetReader reader = info.format().reader(folder, info)) {
            for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return items;
    }
}
