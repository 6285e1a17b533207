package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.patch.PatchRule;
import io.github.prefixel.tokenizer.patch.Patches;
import io.github.prefixel.tokenizer.patch.TokenEntropies;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchesCommandTest {
    private static final int ITEMS = 9;

    @TempDir
    private Path folder;

    private Path dataset;
    private Path out;

    @BeforeEach
    void writePictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 0; i < ITEMS; i++) {
            PictureFiles.write(
                    Samples.raster(TestImages.noise(17 + i, 16, 1.5, i)), pictures.resolve("picture" + i + ".png"));
        }
        dataset = folder.resolve("data");
        out = folder.resolve("out");
    }

    private void tokenize(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("tokenize", folder.resolve("pictures"), "--out", dataset));
        arguments.addAll(List.of(options));
        CommandRun.of(arguments.toArray()).succeeds();
    }

    private static ByteBuffer array(Path file, String start) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String header = new String(bytes, 10, bytes[8], StandardCharsets.ISO_8859_1);
        assertTrue(header.startsWith(start), header);
        assertEquals(0, (10 + bytes[8]) % 64);
        return ByteBuffer.wrap(bytes, 10 + bytes[8], bytes.length - 10 - bytes[8])
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Against the same in memory. */
    @ParameterizedTest
    @EnumSource
    void cutsEverySequence(PatchRule rule) throws IOException {
        tokenize("--language", "wavelet", "--quality", "7", "--format", "jsonl", "--specials");
        CommandRun.of("patches", dataset, "--rule", rule.label(), "--threshold", "0.25", "--out", out)
                .succeeds();
        List<Integer> lengths = new ArrayList<>();
        List<Long> offsets = new ArrayList<>(List.of(0L));
        DatasetInfo info = DatasetInfo.read(dataset);
        WaveletTokenizer tokenizer = new WaveletTokenizer(Quality.plane(7));
        try (DatasetReader reader = info.format().reader(dataset, info)) {
            for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
                double[] entropies = TokenEntropies.of(tokenizer, item.sequence());
                for (int length : Patches.lengths(rule, 0.25, entropies)) {
                    lengths.add(length);
                }
                offsets.add((long) lengths.size());
            }
        }
        ByteBuffer values = array(
                out.resolve(PatchesCommand.LENGTHS),
                "{'descr': '<i4', 'fortran_order': False, 'shape': (" + lengths.size() + ",), }");
        int[] written = new int[lengths.size()];
        values.asIntBuffer().get(written);
        assertArrayEquals(lengths.stream().mapToInt(n -> n).toArray(), written);
        assertEquals(4 * written.length, values.remaining());
        long[] starts = new long[ITEMS + 1];
        array(
                        out.resolve(PatchesCommand.OFFSETS),
                        "{'descr': '<i8', 'fortran_order': False, 'shape': (" + (ITEMS + 1) + ",), }")
                .asLongBuffer()
                .get(starts);
        assertArrayEquals(offsets.stream().mapToLong(n -> n).toArray(), starts);
        assertEquals(info.tokens(), lengths.stream().mapToLong(n -> n).sum());
    }

    @Test
    void findsTheThresholdOnEvenItems() throws IOException {
        tokenize("--language", "wavelet", "--quality", "7");
        CommandRun run = CommandRun.of("patches", dataset, "--target-mean", "4.5", "--json")
                .succeeds();
        assertEquals(4.5, number(run.outputText(), "mean_of_even_items"), 0.03);
        assertEquals(
                run.outputText().strip(),
                Files.readString(dataset.resolve(PatchesCommand.DESCRIPTION)).strip());
        String lengths = digest(dataset.resolve(PatchesCommand.LENGTHS));

        double threshold = number(run.outputText(), "threshold");
        CommandRun.of("patches", dataset, "--threshold", threshold, "--threads", 1, "--out", out)
                .succeeds();
        assertEquals(lengths, digest(out.resolve(PatchesCommand.LENGTHS)));
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(3, files.count());
        }
        String text = CommandRun.of("patches", dataset, "--target-mean", "4.5")
                .succeeds()
                .error();
        assertTrue(
                text.matches("(?s).*: \\d+ patches of \\d+ tokens; threshold [0-9.]+ bits, set by even items"
                        + " \\(4\\.[45]\\d+ tokens a patch\\), odd ones: \\d\\.\\d+ tokens a patch\\R"),
                text);
    }

    private static String digest(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).hashCode() + " " + Files.size(file);
    }

    private static double number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":([-0-9.E]+)").matcher(json);
        assertTrue(matcher.find(), json);
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        tokenize("--language", "packed", "--tokens", "8");
        CommandRun.of("patches", dataset, "--threshold", "0.5", "--out", out)
                .fails(
                        1,
                        dataset + ": the codec knows no entropies of tokens of the language 'packed': give a data set"
                                + " of 'prefixel tokenize --language wavelet'");
        assertFalse(Files.exists(out));
        String help = ": see 'prefixel patches --help'";
        CommandRun.of("patches", dataset, "--threshold", "1", "--rule", "local")
                .fails(2, "there is no rule 'local', only global, monotonic" + help);
        CommandRun.of("patches", dataset, "--target-mean", "0.5")
                .fails(2, "patches have at least one token: --target-mean is too small" + help);
        CommandRun.of("patches", dataset, "--threshold", "NaN").fails(2, "--threshold is a number of bits" + help);
        assertEquals(2, CommandRun.of("patches", dataset).exitCode());
        assertEquals(
                2,
                CommandRun.of("patches", dataset, "--threshold", "1", "--target-mean", "4")
                        .exitCode());
    }
}
