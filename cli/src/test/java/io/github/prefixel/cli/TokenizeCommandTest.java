package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.stop.StopRule;
import io.github.prefixel.tokenizer.stop.StopRules;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import picocli.CommandLine;

class TokenizeCommandTest {
    private static final Tokenizer LOSSLESS = Languages.of("wavelet", Map.of("quality", "lossless"));

    private static final Raster PHOTO = Samples.raster(TestImages.photo(20, 13, 1));

    @TempDir
    private Path folder;

    private Path photos;
    private Path out;

    @BeforeEach
    void writePictures() throws IOException {
        out = folder.resolve("out");
        photos = Files.createDirectories(folder.resolve("photos"));
        for (String name : new String[] {"cat/b.png", "cat/a.png", "dog/x/c.ppm"}) {
            Files.createDirectories(photos.resolve(name).getParent());
            PictureFiles.write(PHOTO, photos.resolve(name));
        }
    }

    private static List<DatasetItem> items(Path out) throws IOException {
        DatasetInfo info = DatasetInfo.read(out);
        info.verify(out);
        List<DatasetItem> items = new ArrayList<>();
        try (DatasetReader reader = info.format().reader(out, info)) {
            for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        assertEquals(info.items(), items.size());
        return items;
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryFormat(DatasetFormat format) throws IOException {
        CommandRun run = CommandRun.of(
                        "tokenize",
                        photos,
                        "--language",
                        "wavelet",
                        "--quality",
                        "lossless",
                        "--format",
                        format.label(),
                        "--out",
                        out)
                .succeeds();
        List<DatasetItem> items = items(out);
        assertEquals(
                List.of("cat/a.png", "cat/b.png", "dog/x/c.ppm"),
                items.stream().map(DatasetItem::name).toList());
        assertEquals(
                List.of("cat", "cat", "dog"),
                items.stream().map(DatasetItem::label).toList());
        assertEquals(PHOTO, LOSSLESS.detokenize(items.get(2).sequence()));
        long tokens = items.stream().mapToLong(item -> item.sequence().length()).sum();
        String start = out + ": 3 pictures, " + tokens + " tokens of wavelet, " + format.label() + ", ";
        assertTrue(run.error().startsWith(start), run.error());
        assertEquals("", run.outputText());
        assertFalse(Files.exists(out.resolve(".parts")));
    }

    @Test
    void preparesPicturesAndCutsSequences() throws IOException {
        PictureFiles.write(new Raster(70, 9, Components.GREY_ALPHA, 8), photos.resolve("wide.png"));
        CommandRun.of(
                        "tokenize",
                        photos,
                        "--language",
                        "wavelet",
                        "--size",
                        "16",
                        "--components",
                        "rgb",
                        "--tokens",
                        "20",
                        "--specials",
                        "--out",
                        out)
                .succeeds();
        DatasetInfo info = DatasetInfo.read(out);
        assertEquals(new Frame(16, 16, Components.RGB, 8), info.frame());
        assertEquals(DatasetFormat.NPY, info.format());
        assertTrue(info.bracketed());
        assertEquals("16", info.build().get("size"));
        assertEquals("20", info.build().get("tokens"));
        int[] first = items(out).get(0).sequence().ids();
        assertEquals(22, first.length);
        assertEquals(SpecialToken.BOS, first[0]);
        assertEquals(SpecialToken.EOS, first[21]);
    }

    @ParameterizedTest
    @CsvSource({"--psnr, psnr, 30", "--l1, l1, .05", "--slope, slope, .8"})
    void sequencesEndByARule(String option, String rule, double value) throws IOException {
        CommandRun.of("tokenize", photos, "--language", "wavelet", option, value, "--out", out)
                .succeeds();
        Tokenizer tokenizer = Languages.of("wavelet", Map.of());
        StopRule expected = switch (rule) {
            case "psnr" -> StopRules.psnr(value);
            case "l1" -> StopRules.l1(value);
            default -> StopRules.slope(value);
        };
        TokenSequence sequence = items(out).get(0).sequence();
        assertEquals(expected.cut(tokenizer, PHOTO), sequence);
        assertTrue(sequence.length() > 0
                && sequence.length() < tokenizer.tokenize(PHOTO).length());
        assertEquals(Double.toString(value), DatasetInfo.read(out).build().get(rule));
    }

    @Test
    void brokenPicturesAreLeftOutAndTheExitCodeSaysSo() throws IOException {
        Files.write(photos.resolve("cat/broken.png"), new byte[] {1, 2, 3});
        PictureFiles.write(new Raster(60, 60, Components.GREY, 8), photos.resolve("dog/large.png"));
        CommandRun run = CommandRun.of(
                "tokenize", photos, "--language", "wavelet", "--max-pixels", "3000", "--json", "--out", out);
        assertEquals(3, run.exitCode());
        assertEquals(
                List.of(
                        "cat/broken.png: left out, not a picture in a known format",
                        "dog/large.png: left out, the header states 60 x 60 pixels, more than the limit of 3000"
                                + " pixels"),
                run.error().lines().map(line -> line.replaceAll(" \\(.*", "")).toList());
        assertTrue(
                run.outputText()
                        .matches("\\{\"output\":\".*\",\"language\":\"wavelet\",\"vocabulary\":10,\"format\":\"npy\","
                                + "\"dtype\":\"uint16\",\"items\":3,\"tokens\":[0-9]+,\"skipped\":2,"
                                + "\"imagesPerSecond\":[0-9.]+}\\R"),
                run.outputText());
        assertEquals(2, DatasetInfo.read(out).skipped());
        assertEquals(3, items(out).size());
    }

    @ParameterizedTest
    @EnumSource
    void nothingButBrokenPicturesIsAnEmptyDataSet(DatasetFormat format) throws IOException {
        Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
        CommandRun run =
                CommandRun.of("tokenize", broken, "--language", "wavelet", "--format", format.label(), "--out", out);
        assertEquals(3, run.exitCode(), run.error());
        assertEquals(List.of(), items(out));
        CommandRun.of("detokenize", out, "--out", folder.resolve("pictures")).succeeds();
    }

    @Test
    void readsIdxFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream idx = new DataOutputStream(bytes);
        for (int value : new int[] {0x803, 2, 4, 4}) {
            idx.writeInt(value);
        }
        for (int i = 0; i < 32; i++) {
            idx.write(i * 8);
        }
        Path file = Files.write(folder.resolve("digits"), bytes.toByteArray());
        CommandRun.of("tokenize", file, "--language", "wavelet", "--param", "quality=lossless", "--out", out)
                .succeeds();
        Raster second = LOSSLESS.detokenize(items(out).get(1).sequence());
        assertEquals(31 * 8, second.get(0, 3, 3));
        assertEquals(new Frame(4, 4, Components.GREY, 8), DatasetInfo.read(out).frame());
    }

    @Test
    void goesOnOnlyWithTheSameOptions() throws IOException {
        CommandRun.of("tokenize", photos, "--language", "wavelet", "--quality", "10", "--out", out, "-q")
                .succeeds();
        byte[] before = Files.readAllBytes(out.resolve(DatasetInfo.FILE));
        CommandRun.of("tokenize", photos, "--language", "wavelet", "--quality", "10", "--out", out)
                .fails(1, out + ": a finished data set is there: choose another --out, or begin anew with --restart");
        assertArrayEquals(before, Files.readAllBytes(out.resolve(DatasetInfo.FILE)));
        CommandRun.of(
                        "tokenize",
                        photos,
                        "--language",
                        "wavelet",
                        "--quality",
                        "10",
                        "--out",
                        out,
                        "--restart",
                        "--threads",
                        "1")
                .succeeds();
        assertArrayEquals(before, Files.readAllBytes(out.resolve(DatasetInfo.FILE)));
        CommandRun.of(
                        "tokenize",
                        photos,
                        "--language",
                        "wavelet",
                        "--quality",
                        "10",
                        "--format",
                        "webdataset",
                        "--shard-size",
                        "1K",
                        "--out",
                        out,
                        "--restart")
                .succeeds();
        try (Stream<Path> files = Files.list(out)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(4, names.size(), names::toString);
            assertTrue(names.subList(1, 4).stream().allMatch(name -> name.endsWith(".tar")), names::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--language elvish | there is no language 'elvish', only ",
                "--language wavelet --param depth=3 | the language wavelet has no parameter 'depth', only quality",
                "--language wavelet --vocabulary 9 | the language wavelet has no parameter 'vocabulary', only quality",
                "--language wavelet --quality fine | quality is visual, lossless or the number of a bit-plane, not 'fine'",
                "--language wavelet --size 0 | --size is 1 to 16384, not 0",
                "--language wavelet --size 99999999999 | --size is 1 to 16384, not 99999999999",
                "--language wavelet --components hsv | invalid value for option '--components': 'hsv' is none of rgb, grey",
                "--language wavelet --format csv | invalid value for option '--format': there is no format 'csv', only ",
                "--language wavelet --shard-size 0 | invalid value for option '--shard-size': '0' is not a size,",
                "--language wavelet --threads 0 | invalid value for option '--threads': '0' is not a number of threads,",
                "--language wavelet --tokens 5 --psnr 30 | --tokens=K, --psnr=DB are mutually exclusive",
                "--language wavelet --psnr 0 | invalid value for option '--psnr': '0' is not a number greater than 0",
                "--tokens 5 | missing required option: '--language=L'",
                "--langauge wavelet | unknown option: '--langauge': perhaps you mean --language",
                "--language wavelet --merges none.json | --merges goes with --language bpe, not wavelet",
                "--language wavelet7 --param last | value for option '--param' (NAME=VALUE) should be in KEY=VALUE format"
            })
    void refusesMistakes(String options, String message) {
        List<Object> arguments = new ArrayList<>(List.of("tokenize", photos, "--out", out));
        arguments.addAll(Arrays.asList(options.split(" ")));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertTrue(run.error().startsWith("prefixel: " + message), run.error());
        assertEquals(2, run.exitCode());
        assertFalse(Files.exists(out));
    }

    @Test
    void needsPictures() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String remedy = ": name pictures, folders of pictures, tar shards or IDX files";
        CommandRun.of("tokenize", empty, "--language", "wavelet", "--out", out)
                .fails(1, empty + ": holds no pictures" + remedy);
        CommandRun.of("tokenize", folder.resolve("none"), "--language", "wavelet", "--out", out)
                .fails(1, folder.resolve("none") + ": no such file" + remedy);
        assertFalse(Files.exists(out));
    }

    @Test
    void needsAFolderToWriteTo() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        CommandRun.of("tokenize", photos, "--language", "wavelet", "--out", file)
                .fails(1, file + ": is not a folder: choose another folder for the results");
    }

    /** One screen tells which language to choose. */
    @Test
    void helpSaysWhichLanguageToChoose() {
        String help = CommandRun.of("tokenize", "--help").succeeds().outputText();
        assertTrue(help.contains("Which language to choose:"), help);
        Stream.of(
                        new TokenizeCommand(null),
                        new DetokenizeCommand(null),
                        new MaskCommand(null),
                        new BpeCommand(null),
                        new StatsCommand(null),
                        new PatchesCommand(null))
                .map(CommandLine::new)
                .forEach(command -> {
                    // Tables and examples stand in lines of their own, which must not be broken.
                    for (String line : command.getCommandSpec().usageMessage().footer()) {
                        assertTrue(line.length() < command.getUsageHelpWidth(), line);
                    }
                });
    }
}
