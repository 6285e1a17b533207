package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.testimages.TestImages;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatsCommandTest {
    private static final int PICTURES = 3;
    private static final int SIZE = 12;

    @TempDir
    private static Path folder;

    private static Path images;
    private static Path dataset;

    @BeforeAll
    static void tokenize() throws IOException {
        images = Files.createDirectories(folder.resolve("images"));
        for (int i = 0; i < PICTURES; i++) {
            Raster picture = Samples.raster(TestImages.photo(20 + i, 17, i));
            PictureFiles.write(picture, images.resolve("p" + i + ".png"));
        }
        dataset = folder.resolve("tokens");
        CommandRun.of(
                        "tokenize",
                        images,
                        "--language",
                        "wavelet",
                        "--size",
                        SIZE,
                        "--components",
                        "grey",
                        "--out",
                        dataset)
                .succeeds();
    }

    @Test
    void jsonTellsQualityAgainstPreparedOriginals() throws IOException {
        CommandRun run = CommandRun.of("stats", dataset, "--images", images, "--prefixes", "100,20", "--json")
                .succeeds();
        WaveletTokenizer wavelet = new WaveletTokenizer(Quality.VISUAL);
        double psnr = 0;
        for (int i = 0; i < PICTURES; i++) {
            Raster original =
                    new Preparation(SIZE, Colors.GREY).apply(PictureFiles.read(images.resolve("p" + i + ".png")));
            psnr += Psnr.of(original, wavelet.detokenize(wavelet.tokenize(original, 20))) / PICTURES;
        }
        assertEquals(psnr, firstNumber(run.outputText(), "psnr_rgb"), 1e-5);
        assertTrue(run.outputText().contains("\"against\" : \"originals\""));
        assertTrue(run.outputText().contains("\"monotonicity\" : null"));
    }

    private static double firstNumber(String json, String member) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (member.equals(parser.currentName())) {
                    parser.nextToken();
                    return parser.getDoubleValue();
                }
            }
        }
        throw new AssertionError("no " + member);
    }

    @Test
    void tablesAreForPeopleAndFilesForLater() throws IOException {
        Path out = folder.resolve("report");
        CommandRun run = CommandRun.of("stats", dataset, "--sample", 2, "--monotonic", 50, "--out", out)
                .succeeds();
        List<String> lines = run.outputText().lines().toList();
        assertEquals(
                "tokens: wavelet (quality visual), vocabulary of 10 with the special tokens, 3 pictures", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Mean over 2 pictures, against the pictures of")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Mean squared error does not rise at ")));
        assertEquals("report: " + out.resolve("index.html") + System.lineSeparator(), run.error());
        assertTrue(Files.readString(out.resolve("stats.json")).contains("prefixel-stats-1"));
        assertTrue(Files.exists(out.resolve("psnr.svg")) && Files.exists(out.resolve("learning.svg")));
    }

    @ParameterizedTest
    @CsvSource({
        "--sample, 0, '--sample 0 is too few, at least 1'",
        "--monotonic, 0, '--monotonic 0 is too little, at least 1'",
        "--prefixes, -3, '--prefixes: a prefix has at least 0 tokens'"
    })
    void numbersHaveToMakeSense(String option, String value, String problem) {
        CommandRun.of("stats", dataset, option + "=" + value).fails(2, problem + ": see 'prefixel stats --help'");
    }

    @Test
    void otherPicturesAreNoOriginals() throws IOException {
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.copy(images.resolve("p0.png"), others.resolve("q.png"));
        CommandRun.of("stats", dataset, "--images", others)
                .fails(
                        1,
                        dataset + ": none of its pictures is among those named: name the pictures for --images as for"
                                + " 'prefixel tokenize'");
    }

    @Test
    void aFolderOfOtherThingsIsNoDataset() {
        CommandRun run = CommandRun.of("stats", images);
        assertEquals(1, run.exitCode());
        assertTrue(run.error().startsWith("prefixel: ") && run.error().contains("dataset.json"), run.error());
    }
}
