package io.github.prefixel.tokenizer.packed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The 24 Kodak pictures, their middle at 256 × 256, in few tokens of the language packed at its usual settings. */
class KodakTest {
    private static final Path KODAK = Path.of("../../shared/images/kodak");
    private static final int[] TOKENS = {32, 64, 128, 256};
    /** dB over R, G and B, mean of the pictures. */
    private static final double[] LEAST = {19.5, 20.8, 22.2, 23.6};

    @Test
    void fewTokensAreMuchOfAPicture() throws IOException {
        assumeTrue(Files.isDirectory(KODAK), "skipped: " + KODAK + " is not there");
        List<Path> files;
        try (Stream<Path> entries = Files.list(KODAK)) {
            files = entries.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        double[][] psnr = files.parallelStream().map(KodakTest::psnr).toArray(double[][]::new);
        for (int i = 0; i < TOKENS.length; i++) {
            int k = i;
            double mean = Stream.of(psnr).mapToDouble(of -> of[k]).average().orElseThrow();
            assertTrue(mean >= LEAST[i], () -> mean + " dB with " + TOKENS[k] + " tokens");
        }
    }

    /**
     * What runs everywhere: so many tokens are as much of a made-up photograph as a file of as many bytes. The file has
     * colour axes of the picture's own, the tokens need no header.
     */
    @Test
    void tokensAreWorthTheirBytes() {
        Raster picture = Pictures.photo(256, 256);
        double[] psnr = psnr(picture);
        for (int i = 0; i < TOKENS.length; i++) {
            int bytes = (int) (TOKENS[i] * Math.log(64_000) / Math.log(256));
            byte[] file = Prefixel.encode(
                    picture, EncodeOptions.defaults().withEffort(Effort.MAX).withMaxBytes(bytes));
            double ofFile = Psnr.of(picture, Prefixel.decode(file));
            String figures = psnr[i] + " dB with " + TOKENS[i] + " tokens, " + ofFile + " with " + bytes + " bytes";
            assertTrue(psnr[i] >= ofFile - 0.1, figures);
        }
    }

    private static double[] psnr(Path file) {
        try {
            return psnr(new Preparation(256, Colors.RGB).apply(PictureFiles.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] psnr(Raster picture) {
        Tokenizer packed = Languages.of("packed", Map.of());
        TokenSequence sentence = packed.tokenize(picture, TOKENS[TOKENS.length - 1]);
        TokenReader reader = packed.reader(sentence.frame());
        double[] psnr = new double[TOKENS.length];
        for (int i = 0; i < TOKENS.length; i++) {
            while (reader.length() < TOKENS[i]) {
                reader.accept(sentence.id((int) reader.length()));
            }
            psnr[i] = Psnr.of(picture, reader.picture());
        }
        return psnr;
    }
}
