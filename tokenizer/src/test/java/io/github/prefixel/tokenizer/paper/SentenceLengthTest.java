package io.github.prefixel.tokenizer.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many tokens a luma picture of 256 × 256 takes to reach a quality: the middles of the photographs of the Kodak set
 * where they are at hand, and a procedural photograph.
 */
class SentenceLengthTest {
    private static final Path KODAK = Path.of("../../shared/images/kodak");
    private static final int PHOTOGRAPHS = 24;
    private static final int SIDE = 256;
    /** So many last bit-planes are tried, the highest with a threshold of 2. */
    private static final int PLANES = 5;

    /** Interpolates between the ends of bit-planes: means over all photographs of the tokens and of the PSNR. */
    @Test
    void ofPhotographs() throws IOException {
        assumeTrue(Files.isDirectory(KODAK), () -> "no photographs in " + KODAK);
        double[][] groups = new double[PLANES][2];
        double[][] trees = new double[PLANES][2];
        for (int number = 1; number <= PHOTOGRAPHS; number++) {
            Raster photo = luma(PictureFiles.read(KODAK.resolve(String.format("kodim%02d.png", number))));
            for (int i = 0; i < PLANES; i++) {
                Map<String, String> parameters = Map.of("last", Integer.toString(1 - i));
                Tokenizer withGroups = Languages.of("wavelet7", parameters);
                TokenSequence sentence = withGroups.tokenize(photo);
                double psnr = Psnr.of(photo, withGroups.detokenize(sentence));
                add(groups[i], sentence.length(), psnr);
                add(
                        trees[i],
                        Languages.of("zerotree6", parameters).tokenize(photo).length(),
                        psnr);
            }
        }
        assertNear(25_000, tokensAt(20.4, groups));
        assertNear(52_000, tokensAt(28, groups));
        assertNear(850, tokensAt(20.4, trees));
        assertNear(22_000, tokensAt(28, trees));
    }

    private static void add(double[] sums, int tokens, double psnr) {
        sums[0] += (double) tokens / PHOTOGRAPHS;
        sums[1] += psnr / PHOTOGRAPHS;
    }

    private static double tokensAt(double psnr, double[][] means) {
        for (int i = 1; i < means.length; i++) {
            double[] less = means[i - 1];
            double[] more = means[i];
            if (less[1] <= psnr && psnr <= more[1]) {
                return less[0] * Math.pow(more[0] / less[0], (psnr - less[1]) / (more[1] - less[1]));
            }
        }
        throw new AssertionError("no plane ends near " + psnr + " dB");
    }

    private static void assertNear(double expected, double actual) {
        assertTrue(actual > expected / 2 && actual < expected * 2, () -> actual + " tokens, expected " + expected);
    }

    /** Groups cost a token for 16 coefficients in every plane; trees are the shorter, the larger the picture. */
    @Test
    void ofAProceduralPhotograph() {
        Raster photo = luma(Pictures.photo(SIDE, SIDE));
        int groups = length("wavelet7", photo, 20.4);
        assertNear(25_000, groups);
        int trees = length("zerotree6", photo, 20.4);
        assertTrue(trees < groups / 10, () -> trees + " tokens with zero-trees");
        int groupsOfGood = length("wavelet7", photo, 28);
        assertNear(52_000, groupsOfGood);
        assertTrue(length("zerotree6", photo, 28) < groupsOfGood / 2);
    }

    /** By bisection, as if the quality never fell along a sentence. */
    private static int length(String language, Raster picture, double psnr) {
        Tokenizer tokenizer = Languages.of(language, Map.of());
        TokenSequence sentence = tokenizer.tokenize(picture);
        int tooFew = 0;
        int enough = sentence.length();
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (Psnr.of(picture, tokenizer.detokenize(sentence.prefix(middle))) >= psnr) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private static Raster luma(Raster rgb) {
        Raster luma = new Raster(SIDE, SIDE, Components.GREY, 8);
        int left = (rgb.width() - SIDE) / 2;
        int top = (rgb.height() - SIDE) / 2;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sample = .299 * rgb.get(0, left + x, top + y)
                        + .587 * rgb.get(1, left + x, top + y)
                        + .114 * rgb.get(2, left + x, top + y);
                luma.set(0, x, y, (int) (sample + .5));
            }
        }
        return luma;
    }
}
