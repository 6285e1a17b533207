package io.github.prefixel.tokenizer.principal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrincipalTokenizerTest {
    @TempDir
    private static Path folder;

    private static String model;

    @BeforeAll
    static void train() throws IOException {
        PrincipalTraining training =
                new PrincipalTraining(TrainingOptions.defaults().withDimension(24));
        Pictures.noise(20, 64).forEach(training::add);
        Path file = folder.resolve("model.pfxm");
        Files.write(
                file,
                new ModelFile(Map.of(PrincipalModel.SECTION, training.finish().toBytes())).toBytes());
        model = file.toString();
    }

    private static Tokenizer principal(String levels, int tokens) {
        return Languages.of("principal", Map.of("model", model, "levels", levels, "tokens", Integer.toString(tokens)));
    }

    private static Stream<Named<Raster>> withoutAlpha() {
        return Pictures.small().filter(p -> !p.getPayload().components().hasAlpha());
    }

    @Test
    void allIdsOfFsqRoundTrip() {
        Levels levels = new Levels(8, 8, 8, 5, 5, 5);
        assertEquals(64_000, levels.product());
        int[] digits = new int[6];
        Set<List<Integer>> seen = new HashSet<>();
        for (int id = 0; id < 64_000; id++) {
            levels.digits(id, digits);
            assertEquals(id, levels.id(digits));
            seen.add(IntStream.of(digits).boxed().toList());
        }
        assertEquals(64_000, seen.size());
        int[] basis = {1, 8, 64, 512, 2560, 12800};
        for (int j = 0; j < 6; j++) {
            int[] one = new int[6];
            one[j] = 1;
            assertEquals(basis[j], levels.id(one));
        }
    }

    @Test
    void sentencesAreAllOfOneLength() {
        Tokenizer principal = principal("8,8,8,5,5,5", 70);
        assertEquals(64_003, principal.vocabulary().size());
        assertEquals("LEVELS_1_1_0_0_0_0", principal.vocabulary().name(3 + 9));
        for (Raster picture : List.of(Pictures.photo(48, 32), Pictures.photo(1, 1))) {
            assertEquals(70, principal.tokenize(picture).length());
        }
    }

    @Test
    void moreTokensAreABetterPicture() {
        Raster picture = Pictures.photo(96, 96);
        Tokenizer principal = principal("8,8,8,5,5,5", 256);
        TokenSequence sentence = principal.tokenize(picture);
        double[] psnr = new double[5];
        for (int i = 0; i < 5; i++) {
            psnr[i] = Psnr.of(picture, principal.detokenize(sentence.prefix(16 << i)));
            assertTrue(i == 0 || psnr[i] > psnr[i - 1] + .3);
        }
    }

    /** Every digit goes where it lowers the expected error most: none does better than the last one of its kind. */
    @Test
    void slotsAreFilledLikeWater() {
        double[] variances =
                IntStream.range(0, 200).mapToDouble(i -> 1000.0 / (1 + i * i)).toArray();
        SlotPlan plan = new SlotPlan(variances, new Levels(4, 4), 100);
        long[] cells = new long[200];
        Arrays.fill(cells, 1);
        double last = Double.POSITIVE_INFINITY;
        for (int s = 0; s < 200; s++) {
            int i = plan.slot(s / 2, s % 2);
            double gain = variances[i] * (CoefficientLaw.error(cells[i]) - CoefficientLaw.error(cells[i] * 4));
            assertTrue(gain <= last * (1 + 1e-9));
            last = gain;
            cells[i] *= 4;
        }
        for (int i = 0; i < 200; i++) {
            double gain = variances[i] * (CoefficientLaw.error(cells[i]) - CoefficientLaw.error(cells[i] * 4));
            assertTrue(gain <= last * (1 + 1e-9));
        }
    }

    @Test
    void cellsHoldTheirMeans() {
        assertEquals(0, CoefficientLaw.mean(0, 1), 1e-12);
        assertEquals(1, CoefficientLaw.meanSquare(0, 1), 1e-4);
        double last = 1;
        for (int cells = 2; cells <= 512; cells *= 2) {
            double error = CoefficientLaw.error(cells);
            assertTrue(error < last / 1.9);
            last = error;
            double mean = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < cells; i++) {
                double next = CoefficientLaw.mean((double) i / cells, (i + 1.0) / cells);
                double place = CoefficientLaw.compand(next) * cells;
                assertTrue(next > mean && place > i - 1e-6 && place < i + 1 + 1e-6, i + " of " + cells);
                mean = next;
            }
        }
    }

    @Test
    void parametersAreChecked() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "no model");
        Path empty = Files.write(folder.resolve("empty"), new ModelFile(Map.of()).toBytes());
        for (Map<String, String> wrong : List.of(
                Map.of("model", folder.resolve("missing").toString()),
                Map.of("model", foreign.toString()),
                Map.of("model", empty.toString()),
                Map.of("model", model, "levels", "8" + ",8".repeat(5)),
                Map.of("model", model, "levels", "1,8"),
                Map.of("model", model, "levels", ""),
                Map.of("model", model, "tokens", "0"),
                Map.of("model", model, "tokens", "5000"),
                Map.of("model", model, "other", "1"))) {
            assertThrows(IllegalArgumentException.class, () -> Languages.of("principal", wrong), wrong::toString);
        }
        Raster alpha = new Raster(4, 4, Components.RGBA, 8);
        assertThrows(IllegalArgumentException.class, () -> principal("4,4", 3).tokenize(alpha));
    }

    /** Largest digits only: each coordinate is taken to be larger than the last one in proportion. */
    @Test
    void tokensOutOfThinAirAreNumbers() {
        Zone zone = Zone.of(1);
        PrincipalModel even =
                new PrincipalModel(zone, new float[zone.size()], new short[zone.size()], new float[0], new short[0]);
        PrincipalFrame frame =
                new PrincipalFrame(even.coordinates(new Frame(64, 64, Components.GREY, 8)), new Levels(65000), 1500);
        ToldCoordinates told = new ToldCoordinates(frame);
        for (int k = 0; k < 1500; k++) {
            told.tell(frame.plan().slot(k, 0), 65000, 64999);
        }
        for (double value : told.values()) {
            assertTrue(Double.isFinite(value), value + " is none");
        }
    }

    /** Their tables of cosines would take a hundred times the memory that they do. */
    @Test
    void longPicturesAreRefused() {
        Tokenizer principal = principal("4,4", 3);
        assertThrows(IllegalArgumentException.class, () -> principal.reader(new Frame(1, 70_000, Components.GREY, 8)));
        assertThrows(
                IllegalArgumentException.class, () -> principal.tokenize(new Raster(70_000, 1, Components.RGB, 8)));
        Raster longest = new Raster(1 << 16, 1, Components.GREY, 8);
        assertEquals(
                longest.width(),
                principal.detokenize(principal.tokenize(longest)).width());
    }

    /** On pictures like those it was trained on, a model keeps what it promises, about. */
    @Test
    void tokensExplainWhatTheyPromise() throws IOException {
        PrincipalModel known = PrincipalModel.of(ModelFile.parse(Files.readAllBytes(Path.of(model))));
        TokenGains gains = new TokenGains(known);
        Pictures.noise(20, 64).forEach(gains::add);
        assertEquals(0, gains.explained(0));
        for (int k = 1; k <= gains.tokens(); k++) {
            assertTrue(gains.explained(k) >= gains.explained(k - 1));
            assertTrue(gains.promised(k) >= gains.promised(k - 1));
        }
        assertEquals(gains.promised(256), gains.explained(256), .1);
    }

    @Test
    void theModelGoesWithTheData() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(Path.of(model)),
                principal("4,4", 3).companion().orElseThrow().content());
    }

    @Nested
    class OfFlexToksLevels extends TokenizerContract {
        private final Tokenizer principal = principal("8,8,8,5,5,5", 256);

        @Override
        protected Tokenizer tokenizer() {
            return principal;
        }

        @Override
        protected Stream<Named<Raster>> pictures() {
            return withoutAlpha();
        }
    }

    @Nested
    class WithoutAModel extends TokenizerContract {
        private final Tokenizer principal = Languages.of("principal", Map.of());

        @Override
        protected Tokenizer tokenizer() {
            return principal;
        }

        @Override
        protected Stream<Named<Raster>> pictures() {
            return withoutAlpha();
        }
    }

    @Nested
    class Ternary extends TokenizerContract {
        private final Tokenizer principal = principal("3,3,3", 300);

        @Override
        protected Tokenizer tokenizer() {
            return principal;
        }

        @Override
        protected Stream<Named<Raster>> pictures() {
            return withoutAlpha();
        }
    }
}
