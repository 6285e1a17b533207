package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DetokenizeCommandTest {
    private static final Tokenizer TOKENIZER = Languages.of("wavelet", Map.of("quality", "lossless"));
    private static final Raster A = Samples.raster(TestImages.photo(20, 13, 1));
    private static final Raster B = Samples.raster(TestImages.photo(20, 13, 2));

    @TempDir
    private Path folder;

    private Path photos;
    private Path dataset;
    private Path out;

    @BeforeEach
    void writePictures() throws IOException {
        photos = Files.createDirectories(folder.resolve("photos/x"));
        PictureFiles.write(A, photos.resolve("a.png"));
        PictureFiles.write(B, photos.resolve("b.ppm"));
        dataset = folder.resolve("data");
        out = folder.resolve("out");
    }

    private void tokenize(Object... options) {
        Object[] arguments = {
            "tokenize", folder.resolve("photos"), "--language", "wavelet", "--quality", "lossless", "--out", dataset
        };
        CommandRun.of(Stream.concat(Arrays.stream(arguments), Arrays.stream(options))
                        .toArray())
                .succeeds();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(out::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static String text(int... ids) {
        return Arrays.toString(ids);
    }

    @ParameterizedTest
    @EnumSource
    void givesPicturesBack(DatasetFormat format) throws IOException {
        tokenize("--format", format.label(), "--specials");
        CommandRun run = CommandRun.of("detokenize", dataset, "--out", out).succeeds();
        assertEquals(out + ": 2 pictures" + System.lineSeparator(), run.error());
        assertEquals(List.of(Path.of("x/a.png"), Path.of("x/b.ppm.png")), written());
        assertEquals(A, PictureFiles.read(out.resolve("x/a.png")));
        assertEquals(B, PictureFiles.read(out.resolve("x/b.ppm.png")));
    }

    @Test
    void fewerTokensAreACoarserPicture() throws IOException {
        for (String specials : new String[] {"-q", "--specials"}) {
            tokenize(specials, "--restart");
            CommandRun run = CommandRun.of(
                            "detokenize",
                            dataset,
                            "--out",
                            out,
                            "--tokens",
                            "200",
                            "--items",
                            "1-1",
                            "--json",
                            "--format",
                            "ppm")
                    .succeeds();
            assertEquals(List.of(Path.of("x/b.ppm")), written());
            assertEquals(TOKENIZER.detokenize(TOKENIZER.tokenize(B, 200)), PictureFiles.read(out.resolve("x/b.ppm")));
            assertEquals(
                    "{\"input\":\"" + dataset + "\",\"output\":\"" + out + "\",\"pictures\":1,\"coerced\":0}"
                            + System.lineSeparator(),
                    run.outputText());
        }
    }

    @Test
    void drawsWhatAModelSampled() throws IOException {
        tokenize();
        int[] ids = TOKENIZER.tokenize(B, 300).ids();
        String spaced = text(ids).replaceAll("[\\[,\\]]", "");
        String lines = text(ids) + "\n  " + spaced + " \r\n\n[]\n" + text(ids);
        CommandRun.withInput(lines.getBytes(StandardCharsets.UTF_8), "detokenize", dataset, "--ids", "-", "--out", out)
                .succeeds();
        assertEquals(5, written().size());
        Raster expected = TOKENIZER.detokenize(TOKENIZER.tokenize(B, 300));
        for (String name : new String[] {"000000.png", "000001.png", "000004.png"}) {
            assertEquals(expected, PictureFiles.read(out.resolve(name)), name);
        }
        Raster nothing = TOKENIZER.detokenize(TOKENIZER.tokenize(B, 0));
        assertEquals(nothing, PictureFiles.read(out.resolve("000002.png")));
        assertEquals(nothing, PictureFiles.read(out.resolve("000003.png")));
        Path file = Files.writeString(folder.resolve("ids.txt"), spaced);
        CommandRun.of("detokenize", dataset, "--ids", file, "--frame", "9x5", "--lenient", "--out", out)
                .succeeds();
        Raster other = PictureFiles.read(out.resolve("000000.png"));
        assertEquals(9, other.width());
        assertEquals(5, other.height());
        assertEquals(Components.RGB, other.components());
    }

    @Test
    void sequencesThatMakeNoSenseAreRefusedOrCoerced() throws IOException {
        tokenize();
        Path file = Files.writeString(folder.resolve("ids.txt"), "[3]\n[4, 12, -3, 5, 99999999999, 3]\n");
        CommandRun strict = CommandRun.of("detokenize", dataset, "--ids", file, "--out", out);
        assertEquals(1, strict.exitCode());
        assertTrue(
                strict.error().startsWith("prefixel: " + file + ", line 2: token 12 cannot stand at position 1: "),
                strict.error());
        assertTrue(strict.error().contains(": give --lenient to take what comes nearest"), strict.error());
        CommandRun lenient = CommandRun.of("detokenize", dataset, "--ids", file, "--lenient", "--out", out)
                .succeeds();
        int coerced = TOKENIZER
                .detokenizeLeniently(TOKENIZER.tokenize(A, 0).frame(), 4, 12, -3, 5, Integer.MAX_VALUE, 3)
                .coerced();
        assertEquals(
                List.of(
                        file + ", line 2: " + coerced + " of 6 tokens coerced",
                        out + ": 2 pictures, " + coerced + " tokens coerced"),
                lenient.error().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[3, 4 | the array has no end",
                "[ 3 ,  4x ] | '4x' at position 1 is no id",
                "3 x | 'x' at position 1 is no id",
                "[3,,4] | '' at position 1 is no id",
                "[[3]] | '[3]' at position 0 is no id",
                "3.0 | '3.0' at position 0 is no id"
            })
    void linesHoldNothingButIds(String line, String message) throws IOException {
        tokenize();
        CommandRun.withInput(line.getBytes(StandardCharsets.UTF_8), "detokenize", dataset, "--ids", "-", "--out", out)
                .fails(
                        1,
                        "standard input, line 1: " + message + ": give one sequence a line, as [3, 5, 4] or as 3 5 4");
    }

    @Test
    void damagedDataSetsAreRefused() throws IOException {
        tokenize("--format", "jsonl");
        String name = DatasetInfo.read(dataset).files().get(0).name();
        Path file = dataset.resolve(name);
        Files.writeString(file, Files.readString(file).replace("x/a", "x/z"));
        CommandRun run = CommandRun.of("detokenize", dataset, "--out", out);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().startsWith("prefixel: " + file + " is damaged"), run.error());
        CommandRun.of("detokenize", dataset, "--out", out, "--no-verify").succeeds();
        assertTrue(Files.exists(out.resolve("x/z.png")));
        Files.writeString(file, Files.readString(file).replace("x/z", "x/\\ud800"));
        CommandRun.of("detokenize", dataset, "--out", out, "--no-verify")
                .fails(1, "x/?.png: no name that a file can have here: set a locale of UTF-8, such as LC_ALL=C.UTF-8");
        CommandRun missing = CommandRun.of("detokenize", folder, "--out", out);
        assertEquals(1, missing.exitCode());
        assertTrue(missing.error().startsWith("prefixel: " + folder.resolve("dataset.json") + " is missing"));
    }

    @Test
    void picturesOfManyFramesNeedOneForSamples() throws IOException {
        PictureFiles.write(new Raster(3, 3, Components.GREY, 8), photos.resolve("c.png"));
        tokenize();
        CommandRun.of("detokenize", dataset, "--out", out).succeeds();
        assertEquals(3, PictureFiles.read(out.resolve("x/c.png")).width());
        byte[] line = {'3'};
        CommandRun.withInput(line, "detokenize", dataset, "--ids", "-", "--out", out)
                .fails(
                        1,
                        dataset + ": its pictures are not all of one frame: say --frame WxH for that of the sequences");
        CommandRun.withInput(line, "detokenize", dataset, "--ids", "-", "--frame", "4x4", "--out", out)
                .succeeds();
        assertEquals(
                Components.RGB, PictureFiles.read(out.resolve("000000.png")).components());
    }

    @Test
    void namesDoNotLeadOutOfTheFolder() throws IOException {
        PictureFolder pictures = new PictureFolder(out, "png");
        assertEquals(out.resolve("etc/passwd.png"), pictures.file("/etc/passwd"));
        assertEquals(out.resolve("__/__/a.png"), pictures.file("../..//./a.png"));
        assertEquals(out.resolve("c_/b_.PNG"), pictures.file("c:\\b\n.PNG"));
        assertEquals(out.resolve("picture.png"), pictures.file("/"));
        assertEquals(out.resolve("..a.png"), pictures.file("..a"));
        assertTrue(assertThrows(CommandFailure.class, () -> pictures.file("//etc/passwd.png"))
                .getMessage()
                .contains("two pictures would get this name"));
    }

    @Test
    void refusesMistakes() {
        tokenize();
        CommandRun.of("detokenize", dataset, "--out", out, "--items", "0-2")
                .fails(1, dataset + ": there is no item 2: the last one is 1");
        CommandRun.of("detokenize", dataset, "--out", out, "--max-pixels", "259")
                .fails(
                        1,
                        "item 0, x/a.png: 20 x 13 pixels, more than the limit of 259: raise --max-pixels if you trust"
                                + " it");
        for (String[] options : new String[][] {
            {"--items", "3-2"}, {"--items", "a"}, {"--format", "mp3"}, {"--frame", "3x3"}, {"--frame", "0x3"}
        }) {
            CommandRun run = CommandRun.of("detokenize", dataset, "--out", out, options[0], options[1]);
            assertEquals(2, run.exitCode(), run.error());
        }
        assertFalse(Files.exists(out));
    }

    /** A sequence of the data set is what the tokenizer says. */
    @Test
    void sequencesAreTheTokenizers() throws IOException {
        tokenize("--format", "jsonl");
        TokenSequence expected = TOKENIZER.tokenize(A);
        String name = DatasetInfo.read(dataset).files().get(0).name();
        String first = Files.readAllLines(dataset.resolve(name)).get(0);
        assertTrue(first.contains(text(expected.ids()).replace(" ", "")), first);
    }
}
