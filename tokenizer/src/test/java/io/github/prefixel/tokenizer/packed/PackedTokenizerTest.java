package io.github.prefixel.tokenizer.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTokenizerTest {
    /** Both languages say the same: all of one sentence is the picture of all of the other. */
    @ParameterizedTest
    @ValueSource(ints = {5, 259, 64000, 65536})
    void wholeSequencesTellWhatTheWalkDoes(int vocabulary) {
        Raster picture = Pictures.photo(24, 20);
        Tokenizer packed = new PackedTokenizer(vocabulary, Effort.MAX, Quality.LOSSLESS);
        assertEquals(picture, packed.detokenize(packed.tokenize(picture)));
        Tokenizer lossy = new PackedTokenizer(vocabulary, Effort.DEFAULT, Quality.plane(0));
        Tokenizer wavelet = new WaveletTokenizer(Quality.plane(0));
        assertEquals(wavelet.detokenize(wavelet.tokenize(picture)), lossy.detokenize(lossy.tokenize(picture)));
    }

    @Test
    void aModelTellsTheSameInOtherDigits(@TempDir Path folder) throws IOException {
        Raster picture = Pictures.photo(64, 48);
        ModelFile model = new ModelFile(Map.of(TrainedParts.AXES, new byte[] {9, -20, 33}));
        Path file = Files.write(folder.resolve("aerial.pfxm"), model.toBytes());
        for (String quality : List.of("lossless", "visual")) {
            Map<String, String> parameters = Map.of("model", file.toString(), "quality", quality);
            Tokenizer trained = Languages.of("packed", parameters);
            assertEquals(file.toString(), trained.parameters().get("model"));
            TokenSequence sequence = trained.tokenize(picture);
            Raster again = trained.detokenize(sequence);
            assertEquals(
                    again,
                    Languages.of("packed", trained.parameters()).detokenize(sequence),
                    "its parameters make it again");
            if (quality.equals("lossless")) {
                assertEquals(picture, again);
            } else {
                Tokenizer plain = Languages.of("packed", Map.of());
                assertNotEquals(plain.tokenize(picture), sequence);
                assertNotEquals(again, plain.detokenize(sequence));
            }
        }
    }

    @Test
    void modelsThatAreNoneAreRefused(@TempDir Path folder) throws IOException {
        String none = folder.resolve("none.pfxm").toString();
        String bad = Files.write(folder.resolve("bad.pfxm"), new byte[99]).toString();
        ModelFile axes = new ModelFile(Map.of(TrainedParts.AXES, new byte[3]));
        String good = Files.write(folder.resolve("good.pfxm"), axes.toBytes()).toString();
        ModelFile nothing = new ModelFile(Map.of());
        String idle =
                Files.write(folder.resolve("idle.pfxm"), nothing.toBytes()).toString();
        assertEquals(none + ": no such file", refusal(Map.of("model", none)));
        assertEquals(
                bad + ": cannot be read as a model (not a Prefixel model (at byte 0))", refusal(Map.of("model", bad)));
        assertEquals(
                "effort fast starts from nothing learned, which leaves no use for a model",
                refusal(Map.of("model", good, "effort", "fast")));
        assertEquals("the model " + nothing.name() + " has nothing for the codec", refusal(Map.of("model", idle)));
    }

    private static String refusal(Map<String, String> parameters) {
        return assertThrows(IllegalArgumentException.class, () -> Languages.of("packed", parameters))
                .getMessage();
    }

    @Test
    void smallerVocabulariesTakeMoreTokens() {
        Raster picture = Pictures.photo(64, 48);
        int large = new PackedTokenizer(64000, Effort.MAX, Quality.VISUAL)
                .tokenize(picture)
                .length();
        int small = new PackedTokenizer(3 + 256, Effort.MAX, Quality.VISUAL)
                .tokenize(picture)
                .length();
        double ratio = Math.log(63997) / Math.log(256);
        assertTrue(Math.abs(small - large * ratio) < 8, () -> small + " and " + large);
    }

    @Test
    void theLastDigitMayBeFollowedByTheEndOnly() {
        Raster picture = Pictures.photo(7, 5);
        Tokenizer packed = new PackedTokenizer(1000, Effort.FAST, Quality.LOSSLESS);
        TokenSequence all = packed.tokenize(picture);
        assertEquals(1, packed.validNext(all).cardinality());
        assertEquals(998, packed.validNext(all.prefix(all.length() / 2)).cardinality());
    }

    /** All strings of twelve bits: each is a picture, until all is told. */
    @Test
    void everyStringOfBitsIsAPicture() {
        Tokenizer packed = new PackedTokenizer(5, Effort.FAST, Quality.LOSSLESS);
        explore(packed, TokenSequence.of(new Frame(1, 1, Components.GREY, 1)));
    }

    private static void explore(Tokenizer packed, TokenSequence prefix) {
        BitSet next = packed.validNext(prefix);
        packed.detokenize(prefix);
        for (int digit = 3; digit < 5 && prefix.length() < 12; digit++) {
            int[] longer = Arrays.copyOf(prefix.ids(), prefix.length() + 1);
            longer[prefix.length()] = digit;
            TokenSequence sequence = TokenSequence.of(prefix.frame(), longer);
            if (next.get(digit)) {
                explore(packed, sequence);
            } else {
                assertThrows(IllegalArgumentException.class, () -> packed.detokenize(sequence));
            }
        }
    }

    @Test
    void everyPictureHasItsDigits() {
        Tokenizer packed = new PackedTokenizer(5, Effort.MAX, Quality.LOSSLESS);
        for (int sample = 0; sample < 256; sample++) {
            Raster picture = new Raster(1, 1, Components.GREY, 8);
            picture.set(0, 0, 0, sample);
            assertEquals(picture, packed.detokenize(packed.tokenize(picture)));
        }
    }

    @Test
    void parametersAreChecked() {
        for (Map<String, String> wrong : List.of(
                Map.of("vocabulary", "4"),
                Map.of("vocabulary", "65537"),
                Map.of("vocabulary", "many"),
                Map.of("effort", "none"),
                Map.of("quality", "-1"))) {
            assertThrows(IllegalArgumentException.class, () -> Languages.of("packed", wrong));
        }
    }

    @Nested
    class OfFlexToksSize extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return Languages.of("packed", Map.of());
        }
    }

    @Nested
    class Bits extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return new PackedTokenizer(5, Effort.DEFAULT, Quality.VISUAL);
        }
    }

    @Nested
    class Lossless extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return new PackedTokenizer(100, Effort.FAST, Quality.LOSSLESS);
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void rebuildsEveryBit(Raster picture) {
            assertEquals(picture, tokenizer().detokenize(tokenizer().tokenize(picture)));
        }
    }
}
