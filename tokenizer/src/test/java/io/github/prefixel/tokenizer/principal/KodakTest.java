package io.github.prefixel.tokenizer.principal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 24 Kodak pictures, their middle at 256 × 256, with a basis learned from other photographs. */
class KodakTest {
    private static final Path PHOTOS = Path.of("../../shared/images/photos");
    private static final Path KODAK = Path.of("../../shared/images/kodak");
    private static final int[] TOKENS = {8, 16, 32, 64, 128, 256};
    /** dB over R, G and B, mean of the pictures. */
    private static final double[] LEAST = {17.6, 18.3, 19.2, 20.1, 21.0, 22.0};

    @TempDir
    private Path folder;

    @Test
    void tokensAreWorthMoreThanASketchOfThem() throws IOException {
        assumeTrue(Files.isDirectory(KODAK) && Files.isDirectory(PHOTOS), "skipped: there are no photographs");
        PrincipalTraining training = new PrincipalTraining();
        for (Path file : files(PHOTOS)) {
            training.add(PictureFiles.read(file));
        }
        Tokenizer principal = tokenizer(training.finish());
        List<Path> files = files(KODAK);
        double[] psnr = new double[TOKENS.length];
        for (Path file : files) {
            add(new Preparation(256, Colors.RGB).apply(PictureFiles.read(file)), principal, psnr);
        }
        for (int i = 0; i < TOKENS.length; i++) {
            double mean = psnr[i] / files.size();
            assertTrue(mean >= LEAST[i], mean + " dB with " + TOKENS[i] + " tokens");
        }
    }

    /** What runs everywhere: pictures of a domain are worth more tokens with its own basis than with that of noise. */
    @Test
    void theBasisOfTheDomainIsWorthMore() throws IOException {
        TrainingOptions options = TrainingOptions.defaults().withDimension(16);
        PrincipalTraining own = new PrincipalTraining(options);
        PrincipalTraining foreign = new PrincipalTraining(options);
        for (int width = 44; width < 52; width++) {
            own.add(Pictures.photo(width, 48));
        }
        Pictures.noise(8, 48).forEach(foreign::add);
        double[] ofOwn = new double[TOKENS.length];
        double[] ofForeign = new double[TOKENS.length];
        Raster picture = Pictures.photo(96, 72);
        add(picture, tokenizer(own.finish()), ofOwn);
        add(picture, tokenizer(foreign.finish()), ofForeign);
        for (int i = 0; i < TOKENS.length; i++) {
            assertTrue(ofOwn[i] > ofForeign[i], ofOwn[i] + " and " + ofForeign[i] + " dB");
        }
    }

    private Tokenizer tokenizer(PrincipalModel model) throws IOException {
        Path file = folder.resolve("model.pfxm");
        Files.write(file, new ModelFile(Map.of(PrincipalModel.SECTION, model.toBytes())).toBytes());
        return Languages.of("principal", Map.of("model", file.toString()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Raster picture, Tokenizer principal, double[] psnr) {
        TokenSequence sentence = principal.tokenize(picture);
        for (int i = 0; i < TOKENS.length; i++) {
            psnr[i] += Psnr.of(picture, principal.detokenize(sentence.prefix(TOKENS[i])));
        }
    }
}
