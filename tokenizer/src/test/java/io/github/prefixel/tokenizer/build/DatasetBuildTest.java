package io.github.prefixel.tokenizer.build;

import static io.github.prefixel.tokenizer.input.InputFiles.picture;
import static io.github.prefixel.tokenizer.input.InputFiles.png;
import static io.github.prefixel.tokenizer.input.InputFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.bpe.BpeTrainer;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.input.InputFiles;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.prepare.Preparation;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatasetBuildTest {
    private static final int ITEMS = 600;
    private static final int BROKEN = 300;
    private static final Tokenizer TOKENIZER = Languages.of("wavelet", Map.of("quality", "lossless"));

    @TempDir
    private static Path shared;

    private Inputs inputs;
    private final Map<DatasetFormat, Map<String, byte[]>> whole = new HashMap<>();

    /** Stops a build as a failure of the machine would. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Remembers what it hears, and stops after so many items. */
    private static class Listener implements BuildListener {
        private final long stopAfter;
        private final List<String> skipped = new ArrayList<>();
        private long found = -1;
        private long done;

        Listener(long stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void begun(long done, long total) {
            assertEquals(ITEMS, total);
            found = done;
        }

        @Override
        public void progressed(long done) {
            this.done = done;
            if (done == stopAfter) {
                throw new Stop();
            }
        }

        @Override
        public void skipped(String name, String reason) {
            skipped.add(name + ": " + reason);
        }
    }

    /** An IDX file has no broken pictures: one lies among them in a folder. */
    @BeforeAll
    void writePictures() throws IOException {
        Path folder = Files.createDirectory(shared.resolve("in"));
        write(folder, "a-images-idx3-ubyte", InputFiles.idxPictures(BROKEN));
        write(folder, "a-labels-idx1-ubyte", InputFiles.idxLabels(BROKEN));
        write(folder, "b/broken.png", new byte[] {1, 2, 3});
        write(folder, "c-images-idx3-ubyte", InputFiles.idxPictures(ITEMS - BROKEN - 1));
        inputs = Inputs.of(List.of(folder));
        assertEquals(ITEMS, inputs.count());
    }

    private static BuildPlan plan(DatasetFormat format, int tokens, boolean bracketed) {
        return new BuildPlan(
                "test 1",
                TOKENIZER,
                Preparation.NONE,
                picture -> TOKENIZER.tokenize(picture, tokens),
                Map.of("tokens", Integer.toString(tokens)),
                bracketed,
                1 << 20,
                format,
                20_000);
    }

    private static BuildPlan plan(DatasetFormat format) {
        return plan(format, Integer.MAX_VALUE, false);
    }

    private DatasetBuild build(BuildPlan plan, Path out, int threads, BuildListener listener) {
        return new DatasetBuild(plan, inputs, out, threads, listener);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.toList()) {
                files.put(file.getFileName().toString(), Files.isDirectory(file) ? null : Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSameFiles(Map<String, byte[]> expected, Path folder) throws IOException {
        Map<String, byte[]> actual = files(folder);
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, content) -> assertArrayEquals(content, actual.get(name), name));
    }

    /** What a run that nothing stops makes. */
    private Map<String, byte[]> whole(DatasetFormat format) throws IOException {
        Map<String, byte[]> files = whole.get(format);
        if (files == null) {
            Path out = shared.resolve("whole-" + format);
            Listener listener = new Listener(-1);
            build(plan(format), out, 1, listener).run(false);
            assertEquals(0, listener.found);
            assertEquals(ITEMS, listener.done);
            assertEquals(1, listener.skipped.size());
            assertTrue(listener.skipped.get(0).startsWith("b/broken.png: not a picture"), listener.skipped::toString);
            files = files(out);
            whole.put(format, files);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void everyItemIsThereOnce(DatasetFormat format) throws IOException {
        whole(format);
        Path out = shared.resolve("whole-" + format);
        DatasetInfo info = DatasetInfo.read(out);
        info.verify(out);
        assertEquals(ITEMS - 1, info.items());
        assertEquals(1, info.skipped());
        assertEquals(new Frame(8, 6, Components.GREY, 8), info.frame());
        assertEquals("test 1", info.program());
        assertEquals(TOKENIZER.parameters(), info.parameters());
        try (DatasetReader reader = format.reader(out, info)) {
            for (int i = 0; i < ITEMS; i++) {
                if (i == BROKEN) {
                    continue;
                }
                int number = i < BROKEN ? i : i - BROKEN - 1;
                DatasetItem item = reader.next();
                assertEquals(
                        picture(8, 6, Components.GREY, number), TOKENIZER.detokenize(item.sequence()), "item " + i);
                assertEquals(i < BROKEN ? Integer.toString(number % 10) : "", item.label());
                assertTrue(item.name().endsWith(String.format("-images-idx3-ubyte/%06d", number)), item.name());
            }
            assertNull(reader.next());
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsMakeNoDifference(DatasetFormat format, @TempDir Path out) throws IOException {
        build(plan(format), out, 4, new Listener(-1)).run(false);
        assertSameFiles(whole(format), out);
    }

    /** Stopped twice: in the first part, and in a later one. */
    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasStopped(DatasetFormat format, @TempDir Path out) throws IOException {
        for (int stop : new int[] {100, 500}) {
            assertThrows(
                    Stop.class,
                    () -> build(plan(format), out, 3, new Listener(stop)).run(false));
            assertFalse(Files.exists(out.resolve(DatasetInfo.FILE)));
        }
        Files.write(out.resolve(".parts/part-000001.bin.tmp"), new byte[] {1, 2, 3});
        Listener last = new Listener(-1);
        build(plan(format), out, 2, last).run(false);
        assertEquals(256, last.found);
        assertSameFiles(whole(format), out);
    }

    @Test
    void damagedPartsAreMadeAnew(@TempDir Path out) throws IOException {
        DatasetFormat format = DatasetFormat.JSONL;
        for (int damage = 0; damage < 4; damage++) {
            assertThrows(
                    Stop.class,
                    () -> build(plan(format), out, 1, new Listener(ITEMS)).run(true));
            Path part = out.resolve(".parts/part-000001.bin");
            byte[] content = Files.readAllBytes(part);
            switch (damage) {
                case 0 -> Files.write(part, new byte[0]);
                case 1 -> Files.write(part, new byte[] {7}, StandardOpenOption.APPEND);
                case 2 -> {
                    content[content.length / 2] ^= 1;
                    Files.write(part, content);
                }
                default -> Files.copy(out.resolve(".parts/part-000000.bin"), part, StandardCopyOption.REPLACE_EXISTING);
            }
            Listener listener = new Listener(-1);
            build(plan(format), out, 2, listener).run(false);
            assertEquals(256, listener.found);
            assertSameFiles(whole(format), out);
        }
    }

    /** Stopped while the parts are put together, and while finished files are moved to their places. */
    @ParameterizedTest
    @EnumSource
    void goesOnWhenStoppedWhileAssembling(DatasetFormat format, @TempDir Path out) throws IOException {
        assertThrows(
                Stop.class,
                () -> build(plan(format), out, 2, new Listener(ITEMS)).run(false));
        Path half = Files.createDirectories(out.resolve(".parts/files"));
        Files.write(half.resolve("tokens.npy"), new byte[] {1});
        Files.write(half.resolve(".tokens.npy.tmp"), new byte[] {1});
        String moved = whole(format).keySet().stream()
                .filter(name -> !name.equals(DatasetInfo.FILE))
                .findFirst()
                .orElseThrow();
        Files.write(out.resolve(moved), new byte[] {1});
        Files.writeString(out.resolve(".parts/published"), moved + "\n");
        Listener listener = new Listener(-1);
        build(plan(format), out, 2, listener).run(false);
        assertEquals(512, listener.found);
        assertSameFiles(whole(format), out);
    }

    /** Stopped after everything is written, but before all traces of it are removed. */
    @Test
    void tidiesUpAfterARunThatWasStoppedAtItsVeryEnd(@TempDir Path out) throws IOException {
        BuildPlan plan = plan(DatasetFormat.JSONL);
        assertThrows(Stop.class, () -> build(plan, out, 1, new Listener(10)).run(false));
        for (Map.Entry<String, byte[]> file : whole(DatasetFormat.JSONL).entrySet()) {
            Files.write(out.resolve(file.getKey()), file.getValue());
        }
        assertThrows(
                BuildConflictException.class,
                () -> build(plan(DatasetFormat.JSONL, 5, false), out, 1, new Listener(-1))
                        .run(false));
        DatasetInfo info = build(plan, out, 1, new Listener(0)).run(false);
        assertEquals(ITEMS - 1, info.items());
        assertSameFiles(whole(DatasetFormat.JSONL), out);
    }

    @Test
    void finishedDataSetsAreLeftAlone(@TempDir Path out) throws IOException {
        BuildPlan plan = plan(DatasetFormat.JSONL, 3, true);
        build(plan, out, 1, new Listener(-1)).run(false);
        Map<String, byte[]> before = files(out);
        BuildConflictException e = assertThrows(
                BuildConflictException.class,
                () -> build(plan, out, 1, new Listener(-1)).run(false));
        assertEquals(out + ": a finished data set is there", e.getMessage());
        assertSameFiles(before, out);
        Files.writeString(out.resolve("mine.txt"), "stays");
        build(plan(DatasetFormat.NPY), out, 1, new Listener(-1)).run(true);
        Map<String, byte[]> expected = new TreeMap<>(whole(DatasetFormat.NPY));
        expected.put("mine.txt", "stays".getBytes());
        assertSameFiles(expected, out);
    }

    @Test
    void otherOptionsAreRefused(@TempDir Path out) throws IOException {
        assertThrows(
                Stop.class,
                () -> build(plan(DatasetFormat.JSONL), out, 1, new Listener(300))
                        .run(false));
        BuildConflictException e = assertThrows(
                BuildConflictException.class,
                () -> build(plan(DatasetFormat.JSONL, 7, false), out, 1, new Listener(-1))
                        .run(false));
        assertEquals(
                out + ": an unfinished data set made otherwise is there, with tokens = 2147483647, not 7",
                e.getMessage());
        build(plan(DatasetFormat.JSONL, 7, false), out, 1, new Listener(-1)).run(true);
        assertEquals(7 * (ITEMS - 1), DatasetInfo.read(out).tokens());
    }

    @Test
    void otherPicturesAreRefused(@TempDir Path out, @TempDir Path pictures) throws IOException {
        assertThrows(
                Stop.class,
                () -> build(plan(DatasetFormat.JSONL), out, 1, new Listener(300))
                        .run(false));
        write(pictures, "other.png", png(picture(1)));
        Inputs others = Inputs.of(List.of(pictures));
        BuildConflictException e = assertThrows(
                BuildConflictException.class,
                () -> new DatasetBuild(plan(DatasetFormat.JSONL), others, out, 1, new Listener(-1)).run(false));
        assertEquals(
                out + ": an unfinished data set of other pictures is there, whose picture 0 is"
                        + " a-images-idx3-ubyte/000000, not other.png",
                e.getMessage());
    }

    @Test
    void onlyOneRunAtATime(@TempDir Path out) throws IOException {
        BuildListener nested = new Listener(-1) {
            @Override
            public void progressed(long done) {
                if (done == 1) {
                    BuildConflictException e = assertThrows(
                            BuildConflictException.class,
                            () -> build(plan(DatasetFormat.JSONL), out, 1, new Listener(-1))
                                    .run(true));
                    assertEquals(out + ": another run is at work there", e.getMessage());
                }
            }
        };
        build(plan(DatasetFormat.JSONL), out, 1, nested).run(false);
        assertSameFiles(whole(DatasetFormat.JSONL), out);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 1_000_000})
    void sequencesStandBetweenSpecialTokensIfAskedFor(int tokens, @TempDir Path out) throws IOException {
        DatasetInfo info = build(plan(DatasetFormat.JSONL, tokens, true), out, 2, new Listener(-1))
                .run(false);
        assertTrue(info.bracketed());
        try (DatasetReader reader = info.format().reader(out, info)) {
            DatasetItem item = reader.next();
            int length = item.sequence().length();
            assertTrue(length <= (long) tokens + 2);
            assertEquals(SpecialToken.BOS, item.sequence().id(0));
            assertEquals(SpecialToken.EOS, item.sequence().id(length - 1));
        }
    }

    /** What runs out of memory stops the run: the next one may have more. */
    @Test
    void missingMemoryIsNoFaultOfAPicture(@TempDir Path out) {
        BuildPlan plan = new BuildPlan(
                "test 1",
                TOKENIZER,
                Preparation.NONE,
                picture -> {
                    throw new OutOfMemoryError("test");
                },
                Map.of(),
                false,
                1 << 20,
                DatasetFormat.JSONL,
                1);
        assertThrows(
                OutOfMemoryError.class,
                () -> build(plan, out, 2, new Listener(-1)).run(false));
    }

    @Test
    void framesMayDiffer(@TempDir Path out, @TempDir Path pictures) throws IOException {
        write(pictures, "a.png", png(picture(5, 3, Components.RGBA, 1)));
        write(pictures, "b.png", png(picture(2, 3, Components.GREY, 2)));
        DatasetInfo info = new DatasetBuild(
                        plan(DatasetFormat.JSONL), Inputs.of(List.of(pictures)), out, 1, new QuietListener())
                .run(false);
        assertNull(info.frame());
        try (DatasetReader reader = info.format().reader(out, info)) {
            assertEquals(
                    picture(5, 3, Components.RGBA, 1),
                    TOKENIZER.detokenize(reader.next().sequence()));
            assertEquals(
                    picture(2, 3, Components.GREY, 2),
                    TOKENIZER.detokenize(reader.next().sequence()));
        }
    }

    /** A language that is kept in a file, as one is that has been trained. */
    private static String merges(int seed, int vocabulary) {
        BpeTrainer trainer = new BpeTrainer(new WaveletTokenizer(Quality.LOSSLESS));
        trainer.add(picture(8, 6, Components.GREY, seed));
        return trainer.train(vocabulary).toJson();
    }

    private static BuildPlan plan(Tokenizer tokenizer) {
        return new BuildPlan(
                "test 1",
                tokenizer,
                Preparation.NONE,
                tokenizer::tokenize,
                Map.of(),
                false,
                1 << 20,
                DatasetFormat.BIN,
                1);
    }

    /** So that a build does not go on with another model that has come to the same place. */
    @Test
    void anotherModelIsAnotherPlan(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.pfxm");
        List<Map<String, String>> identities = new ArrayList<>();
        for (byte angle = 0; angle < 2; angle++) {
            Files.write(file, new ModelFile(Map.of("AXES", new byte[] {angle, 0, 0})).toBytes());
            Tokenizer packed = Languages.of("packed", Map.of("model", file.toString()));
            identities.add(plan(packed).identity());
        }
        assertEquals("model.pfxm", identities.get(0).get("parameter model"));
        assertNotEquals(identities.get(0), identities.get(1));
    }

    @Test
    void whatALanguageHasLearnedGoesWithTheDataSet(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".mine.json"), merges(1, 20));
        Tokenizer trained = Languages.of("bpe", Map.of("file", file.toString(), "quality", "lossless"));
        Path out = folder.resolve("out");
        BuildPlan plan = plan(trained);
        assertThrows(Stop.class, () -> build(plan, out, 1, new Listener(300)).run(false));
        // What it was when it was read counts, whatever becomes of the file; other merges are another language.
        Files.writeString(file, merges(2, 20));
        Tokenizer other = Languages.of("bpe", trained.parameters());
        BuildConflictException e = assertThrows(
                BuildConflictException.class,
                () -> build(plan(other), out, 1, new Listener(-1)).run(false));
        assertTrue(e.getMessage().contains("with language_sha256 = "), e.getMessage());
        DatasetInfo info = build(plan, out, 1, new Listener(-1)).run(false);
        Files.delete(file);
        assertEquals("tokenizer.json", info.parameters().get("file"));
        info.verify(out);
        Tokenizer again = DatasetLanguage.open(out, info);
        try (DatasetReader reader = info.format().reader(out, info)) {
            assertEquals(
                    picture(8, 6, Components.GREY, 0),
                    again.detokenize(reader.next().sequence()));
        }
        DatasetInfo elsewhere = new DatasetInfo(
                info.program(),
                info.language(),
                Map.of("file", "../.mine.json"),
                info.vocabulary(),
                info.format(),
                0,
                0,
                false,
                null,
                0,
                Map.of(),
                info.files());
        assertThrows(IOException.class, () -> DatasetLanguage.open(out, elsewhere));
    }

    /** A data set is made again, in the language of the one that is there. */
    @Test
    void restartingKeepsTheFileOfTheLanguage(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        build(bpe(Files.writeString(folder.resolve("mine.json"), merges(1, 20))), out, 1, new QuietListener())
                .run(false);
        Map<String, byte[]> made = files(out);
        BuildPlan again = bpe(out.resolve("tokenizer.json"));
        assertThrows(Stop.class, () -> build(again, out, 1, new Listener(300)).run(true));
        assertTrue(Files.exists(out.resolve("tokenizer.json")));
        assertFalse(Files.exists(out.resolve("dataset.json")));
        build(again, out, 1, new QuietListener()).run(true);
        assertSameFiles(made, out);
    }

    private static BuildPlan bpe(Path merges) {
        Tokenizer trained = Languages.of("bpe", Map.of("file", merges.toString()));
        return new BuildPlan(
                "test 1", trained, Preparation.NONE, trained::tokenize, Map.of(), false, 1 << 20, DatasetFormat.BIN, 1);
    }

    private static final class QuietListener implements BuildListener {
        @Override
        public void begun(long done, long total) {}

        @Override
        public void progressed(long done) {}

        @Override
        public void skipped(String name, String reason) {}
    }
}
