package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskCommandTest {
    private static final Tokenizer TOKENIZER = Languages.of("wavelet", Map.of("quality", "lossless"));

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void writeDataset() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        PictureFiles.write(new Raster(8, 8, Components.GREY, 8), photos.resolve("a.png"));
        dataset = folder.resolve("data");
        CommandRun.of("tokenize", photos, "--language", "wavelet", "--out", dataset)
                .succeeds();
    }

    private static List<String> answers(CommandRun run) {
        return run.succeeds().outputText().lines().toList();
    }

    private List<String> ask(String... lines) {
        byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return answers(CommandRun.withInput(input, "mask", dataset));
    }

    private static BitSet ids(String answer) {
        BitSet ids = new BitSet();
        String[] words = answer.split(" ");
        for (int i = 1; i < words.length; i++) {
            String[] ends = words[i].split("-");
            ids.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return ids;
    }

    @Test
    void saysWhatMayComeNext() {
        assertEquals(
                List.of("a 1-4", "a 2-4", "b 2-4", "a 2-4", "b 0", "b 0", "a", "a 1-4"),
                ask("a", "a 4", "b 1", "  a\t3 ", "b 3 2", "b 0 0 0", "a !", "a"));
    }

    @Test
    void mistakesLeaveTheSequence() {
        List<String> answers = ask("a 4", "a 9", "a", "a 4 x", "a", "", "a 4 99 4", "a 12345678901");
        assertEquals("a 2-4", answers.get(0));
        assertTrue(answers.get(1).startsWith("a error: token 9 cannot stand at position 1: "), answers.get(1));
        assertEquals("a 2-4", answers.get(2));
        assertEquals("a error: 'x' is no id", answers.get(3));
        assertEquals("a 2-4", answers.get(4));
        assertEquals("error: a line begins with the key of a sequence", answers.get(5));
        assertTrue(answers.get(6).startsWith("a error: token 99 cannot stand at position 2: "), answers.get(6));
        assertEquals("a error: '12345678901' is no id", answers.get(7));
        assertEquals(8, answers.size());
    }

    /** Both kinds of answer are the reader's mask, all along two sequences at a time. */
    @Test
    void answersAreTheMask() {
        Raster picture = Samples.raster();
        TokenSequence sequence = TOKENIZER.tokenize(picture, 300);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sequence.length(); i++) {
            lines.add("x " + sequence.id(i));
            lines.add(i % 2 == 0 ? "y" : "y " + sequence.id(i - 1) + " " + sequence.id(i));
        }
        byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of(
                "tokenize",
                write(picture),
                "--language",
                "wavelet",
                "--quality",
                "lossless",
                "--out",
                dataset,
                "--restart");
        run.succeeds();
        List<String> ranges = answers(CommandRun.withInput(input, "mask", dataset));
        List<String> bits = answers(CommandRun.withInput(input, "mask", "--bits", dataset));
        TokenReader reader = TOKENIZER.reader(Frame.of(picture));
        for (int i = 0; i < sequence.length(); i++) {
            reader.accept(sequence.id(i));
            BitSet expected = BitSet.valueOf(reader.mask());
            for (int key = 0; key <= i % 2; key++) {
                assertEquals(expected, ids(ranges.get(2 * i + key)));
                byte[] bytes = HexFormat.of().parseHex(bits.get(2 * i + key).substring(2));
                assertEquals(0, bytes.length % 8);
                assertEquals(expected, BitSet.valueOf(bytes));
            }
        }
    }

    private Path write(Raster picture) {
        Path file = folder.resolve("picture.png");
        try {
            PictureFiles.write(picture, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A large mask with gaps at the ends of words. */
    @Test
    void rangesGoOverWords() {
        BitSet mask = new BitSet();
        mask.set(0);
        mask.set(2);
        mask.set(60, 70);
        mask.set(127);
        mask.set(128, 256);
        TokenReader reader = new FixedReader(256, mask);
        MaskProtocol protocol =
                new MaskProtocol(new FixedTokenizer(reader), new Frame(1, 1, Components.GREY, 8), false);
        assertEquals("k 1-2 60-69 127-255", protocol.answer("k"));
    }

    @Test
    void framesCanBeChosen() {
        byte[] input = {'a'};
        CommandRun.withInput(input, "mask", dataset, "--frame", "5x7").succeeds();
        CommandRun.withInput(input, "mask", dataset, "--frame", "50000x50000")
                .fails(
                        1,
                        "--frame: 50000 x 50000 pixels, more than the limit of 134217728: raise --max-pixels if you"
                                + " trust it");
    }

    private record FixedTokenizer(TokenReader reader) implements Tokenizer {
        @Override
        public String language() {
            return "fixed";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Vocabulary vocabulary() {
            throw new UnsupportedOperationException();
        }

        @Override
        public TokenSequence tokenize(Raster picture, int maxTokens) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TokenReader reader(Frame frame) {
            return reader;
        }
    }

    private static final class FixedReader extends TokenReader {
        private final long[] words;

        FixedReader(int vocabulary, BitSet mask) {
            super(vocabulary);
            words = mask.toLongArray();
        }

        @Override
        public Raster picture() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected boolean allowsOwn(int id) {
            return true;
        }

        @Override
        protected void fillOwn(long[] mask) {
            System.arraycopy(words, 0, mask, 0, mask.length);
        }

        @Override
        protected void acceptOwn(int id) {}

        @Override
        protected int replacement(int id) {
            return -1;
        }

        @Override
        protected String expected() {
            return "";
        }
    }
}
