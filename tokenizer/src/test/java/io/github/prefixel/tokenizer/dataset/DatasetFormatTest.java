package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format promises. */
class DatasetFormatTest {
    private static final Frame FRAME = new Frame(8, 8, Components.RGB, 8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasWritten(DatasetFormat format) throws IOException {
        int[] vocabularies = {1, 2, 10, 255, 64_000, 65_536, 65_537, 1 << 24, Integer.MAX_VALUE};
        for (int i = 0; i < vocabularies.length; i++) {
            List<DatasetItem> items = Datasets.random(i, 3 * i, 60, vocabularies[i]);
            Datasets.write(folder, format, items, options(vocabularies[i], 20_000));
            assertEquals(items, Datasets.read(folder), "vocabulary of " + vocabularies[i]);
        }
    }

    /** Longer than the buffers, the row groups and the shards; also with a dictionary in Parquet. */
    @ParameterizedTest
    @EnumSource
    void givesBackLongSequences(DatasetFormat format) throws IOException {
        List<DatasetItem> items = new ArrayList<>(Datasets.random(1, 24, 150_000, 10));
        items.addAll(Datasets.random(2, 300, 3, 10));
        Datasets.write(folder, format, items, options(10, 1_000_000));
        assertEquals(items, Datasets.read(folder));
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoItems(DatasetFormat format) throws IOException {
        DatasetInfo info = Datasets.write(folder, format, List.of(), options(10, 1000));
        info.verify(folder);
        assertEquals(List.of(), Datasets.read(folder));
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameEachTime(DatasetFormat format) throws IOException {
        List<DatasetItem> items = Datasets.random(3, 30, 500, 64_000);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        Datasets.write(one, format, items, options(64_000, 9_000));
        Datasets.write(two, format, items, options(64_000, 9_000));
        List<String> names = names(one);
        assertEquals(names, names(two));
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatDoesNotFit(DatasetFormat format) throws IOException {
        for (int vocabulary : new int[] {10, 65_536, 65_537}) {
            DatasetItem good = item("good", vocabulary - 1);
            try (DatasetWriter writer = format.writer(folder, options(vocabulary, 1000))) {
                writer.write(good);
                for (int id : new int[] {vocabulary, -1, Integer.MIN_VALUE, 1 << 16 | vocabulary}) {
                    DatasetItem bad = item("bad", 0, id);
                    Exception refusal = assertThrows(IllegalArgumentException.class, () -> writer.write(bad));
                    assertEquals(
                            "bad: token " + id + " at position 1 is beyond the vocabulary of " + vocabulary
                                    + " (overflow refused)",
                            refusal.getMessage());
                }
                assertThrows(IllegalArgumentException.class, () -> writer.write(item("\ud800")));
                List<DatasetFile> files = DatasetFile.of(writer.finish());
                assertThrows(IllegalStateException.class, () -> writer.write(good));
                assertEquals(List.of(good), Datasets.read(folder, info(format, vocabulary, 1, 1, files)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingThatIsNotComplete(DatasetFormat format) throws IOException {
        try (DatasetWriter writer = format.writer(folder, options(10, 1))) {
            writer.write(item("one", 5, 6));
            writer.write(item("two", 7));
            assertTrue(names(folder).stream().allMatch(name -> name.startsWith(".") && name.endsWith(".tmp")));
        }
        assertEquals(List.of(), names(folder));
    }

    @ParameterizedTest
    @EnumSource
    void namesItsFilesWhenComplete(DatasetFormat format) throws IOException {
        try (DatasetWriter writer = format.writer(folder, options(10, 1))) {
            writer.write(item("one", 5, 6));
            List<String> files = writer.finish().stream()
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(files, names(folder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void missesWhatDatasetJsonSays(DatasetFormat format) throws IOException {
        List<DatasetItem> items = List.of(item("one", 5, 6), item("two", 7));
        List<DatasetFile> files =
                Datasets.write(folder, format, items, options(10, 1_000_000)).files();
        for (DatasetInfo wrong : List.of(
                info(format, 10, 3, 3, files),
                info(format, 10, 1, 3, files),
                info(format, 10, 2, 4, files),
                info(format, 10, 2, 2, files),
                info(format, 7, 2, 3, files))) {
            assertThrows(IOException.class, () -> Datasets.read(folder, wrong), wrong::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissing(DatasetFormat format) throws IOException {
        DatasetInfo info = Datasets.write(folder, format, List.of(item("one", 5)), options(10, 1000));
        for (DatasetFile file : info.files()) {
            Path path = folder.resolve(file.name());
            byte[] content = Files.readAllBytes(path);
            Files.delete(path);
            Exception missing = assertThrows(IOException.class, () -> Datasets.read(folder));
            assertTrue(missing.getMessage().contains(file.name()), missing::getMessage);
            Files.write(path, content);
        }
    }

    @Test
    void shardsAreOfTheSizeAskedFor() throws IOException {
        List<DatasetItem> items = Datasets.random(4, 50, 1000, 10);
        int bytes = 12_000;
        List<DatasetFile> shards = Datasets.write(folder, DatasetFormat.WEBDATASET, items, options(10, bytes))
                .files();
        assertTrue(shards.size() > 4, () -> shards.size() + " shards");
        for (int i = 0; i < shards.size(); i++) {
            assertEquals(
                    String.format(Locale.ROOT, "shard-%06d.tar", i),
                    shards.get(i).name());
            assertTrue(shards.get(i).bytes() <= bytes);
        }
        // However small: one item a shard.
        assertEquals(
                items.size(),
                Datasets.write(folder, DatasetFormat.WEBDATASET, items, options(10, 1))
                        .files()
                        .size());
    }

    @Test
    void linesSayWhatTheyAre() throws IOException {
        DatasetItem cat = new DatasetItem("a/b.png", "cat", TokenSequence.of(FRAME, 3, 9));
        Datasets.write(folder, DatasetFormat.JSONL, List.of(cat, item("c")), options(10, 1));
        assertEquals("""
                {"name":"a/b.png","label":"cat","width":8,"height":8,"components":3,"bit_depth":8,"tokens":[3,9]}
                {"name":"c","width":8,"height":8,"components":3,"bit_depth":8,"tokens":[]}
                """, Files.readString(folder.resolve("data.jsonl"), StandardCharsets.UTF_8));
        Datasets.write(folder, DatasetFormat.BIN, List.of(cat, item("c")), options(10, 1));
        assertEquals("""
                {"index":0,"name":"a/b.png","label":"cat","tokens":2}
                {"index":1,"name":"c","tokens":0}
                """, Files.readString(folder.resolve("items.jsonl"), StandardCharsets.UTF_8));
    }

    @Test
    void formatsHaveNames() {
        for (DatasetFormat format : DatasetFormat.values()) {
            assertEquals(format, DatasetFormat.of(format.label()));
        }
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> DatasetFormat.of("hdf5"));
        assertEquals(
                "there is no format 'hdf5', only npy, bin, jsonl, parquet, webdataset, safetensors",
                refusal.getMessage());
    }

    private static WriterOptions options(int vocabulary, long shardBytes) {
        return new WriterOptions(vocabulary, "wavelet", shardBytes);
    }

    private static DatasetItem item(String name, int... ids) {
        return new DatasetItem(name, "", TokenSequence.of(FRAME, ids));
    }

    private static DatasetInfo info(
            DatasetFormat format, int vocabulary, long items, long tokens, List<DatasetFile> files) {
        return new DatasetInfo(
                "prefixel test",
                "wavelet",
                Map.of(),
                vocabulary,
                format,
                items,
                tokens,
                false,
                FRAME,
                0,
                Map.of(),
                files);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(DatasetInfo.FILE))
                    .sorted()
                    .toList();
        }
    }
}
