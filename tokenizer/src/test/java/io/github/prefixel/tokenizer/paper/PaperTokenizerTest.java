package io.github.prefixel.tokenizer.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTokenizerTest {
    @Test
    void vocabulariesAreThePapers() {
        Tokenizer groups = Languages.of("wavelet7", Map.of());
        assertEquals(3 + 7, groups.vocabulary().size());
        assertEquals("Group4x4", groups.vocabulary().name(3));
        assertEquals("NextAccuracy1", groups.vocabulary().name(9));
        Tokenizer trees = Languages.of("zerotree6", Map.of());
        assertEquals(3 + 6, trees.vocabulary().size());
        assertEquals("ZeroTree", trees.vocabulary().name(3));
        assertEquals("NextAccuracy1", trees.vocabulary().name(8));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,3", "8,4", "4,8", "24,24", "28,28"})
    void picturesMustBeSquaresOfPowersOfTwo(int width, int height) {
        Tokenizer tokenizer = Languages.of("wavelet7", Map.of());
        Raster picture = new Raster(width, height, Components.GREY, 8);
        assertThrows(IllegalArgumentException.class, () -> tokenizer.tokenize(picture));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.reader(Frame.of(picture)));
    }

    @ParameterizedTest
    @CsvSource({
        "wavelet,db4",
        "last,x",
        "last,-31",
        "last,1.5",
        "last,''",
        "first,image",
        "first,31",
        "first,9999",
        "accuracy,never"
    })
    void parametersMustMakeSense(String name, String value) {
        assertThrows(IllegalArgumentException.class, () -> Languages.of("zerotree6", Map.of(name, value)));
    }

    /** A sequence that begins at the image's own exponent is the usual one less planes that tell of nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"wavelet7", "zerotree6"})
    void theImagesOwnThresholdLeavesOutPlanesOfNothing(String language) {
        Raster dark = Silhouettes.garment(3);
        for (int i = 0; i < dark.pixels(); i++) {
            dark.plane(0)[i] /= 9;
        }
        PaperTokenizer fixed = (PaperTokenizer) Languages.of(language, Map.of());
        int first = fixed.firstExponent(dark);
        assertTrue(first < 3, () -> "2^" + first);
        TokenSequence whole = fixed.tokenize(dark);
        TokenSequence shorter =
                Languages.of(language, Map.of("first", "" + first)).tokenize(dark);
        int left = whole.length() - shorter.length();
        assertArrayEquals(shorter.ids(), Arrays.copyOfRange(whole.ids(), left, whole.length()));
        for (int id : whole.prefix(left).ids()) {
            String name = fixed.vocabulary().name(id);
            assertTrue(name.startsWith("Group4") || name.equals("ZeroTree") || name.equals("Insignificant"), name);
        }
        assertTrue(fixed.vocabulary().name(shorter.id(0)).startsWith("Now")
                || Arrays.stream(shorter.prefix(32).ids())
                        .anyMatch(id -> fixed.vocabulary().name(id).startsWith("Now")));
    }

    @Test
    void blackHasNoThresholdOfItsOwn() {
        PaperTokenizer tokenizer = PaperTokenizer.wavelet7(Map.of("last", "-2"));
        Raster black = new Raster(8, 8, Components.RGB, 8);
        assertEquals(-3, tokenizer.firstExponent(black));
        assertEquals(
                0,
                Languages.of("wavelet7", Map.of("last", "-2", "first", "-3"))
                        .tokenize(black)
                        .length());
        assertEquals(black, tokenizer.detokenize(tokenizer.tokenize(black)));
    }

    /** The largest coefficient of a white picture is 2^(m − 1), whatever rounding makes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"haar", "bior4.4"})
    void thresholdOfWhiteIsTheFixedOne(String wavelet) {
        Raster white = new Raster(32, 32, Components.GREY, 8);
        Arrays.fill(white.plane(0), (short) 255);
        assertEquals(3, PaperTokenizer.wavelet7(Map.of("wavelet", wavelet)).firstExponent(white));
    }

    static Stream<Tokenizer> all() {
        return Stream.of("wavelet7", "zerotree6")
                .flatMap(language -> Stream.of("haar", "bior4.4")
                        .flatMap(wavelet -> Stream.of("next-plane", "at-once")
                                .map(accuracy ->
                                        Languages.of(language, Map.of("wavelet", wavelet, "accuracy", accuracy)))));
    }

    /** Coefficients are rebuilt within half of what is left of their intervals, insignificant ones within the threshold. */
    @ParameterizedTest
    @MethodSource("all")
    void garmentsComeBackWithinThePrecisionOfTheLastPlane(Tokenizer tokenizer) {
        Wavelet wavelet = Wavelet.of(tokenizer.parameters().get("wavelet"));
        boolean atOnce = tokenizer.parameters().get("accuracy").equals("at-once");
        double last = Math.scalb(1., -4);
        for (int seed = 0; seed < 8; seed++) {
            Raster picture = Silhouettes.garment(seed);
            double[] truth = ChannelTransform.coefficients(picture, wavelet)[0];
            PaperParameters parameters = PaperParameters.of(tokenizer.parameters());
            Scan scan = tokenizer.language().equals("wavelet7")
                    ? new GroupScan(32, 1, parameters)
                    : new TreeScan(32, 1, parameters);
            TokenSequence sentence = tokenizer.tokenize(picture);
            for (int id : sentence.ids()) {
                assertTrue((scan.allowed() >> id - 3 & 1) != 0);
                scan.accept(id - 3);
            }
            assertTrue(scan.done());
            for (int i = 0; i < truth.length; i++) {
                double known = scan.known()[0][i];
                if (known == 0) {
                    assertTrue(Math.abs(truth[i]) < last);
                } else {
                    double half = atOnce ? last / 4 : last / 2;
                    double error = Math.abs(truth[i] - known);
                    // Beyond twice the first threshold, 2^4, nothing can be told.
                    assertTrue(error <= half || Math.abs(truth[i]) > 16, () -> error + " of " + known);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void withThresholdsLowEnoughEverySampleComesBack(Tokenizer usual) {
        Map<String, String> parameters = new HashMap<>(usual.parameters());
        parameters.put("last", "-14");
        parameters.put("first", "4");
        Tokenizer tokenizer = Languages.of(usual.language(), parameters);
        Raster garment = Silhouettes.garment(0);
        assertEquals(garment, tokenizer.detokenize(tokenizer.tokenize(garment)));
        Raster photo = Pictures.photo(16, 16);
        assertEquals(photo, tokenizer.detokenize(tokenizer.tokenize(photo)));
    }

    abstract static class Contract extends TokenizerContract {
        private static final List<Named<Raster>> SQUARES = List.of(
                Named.of("colour", Pictures.photo(16, 16)),
                Named.of("smallest", Pictures.photo(2, 2)),
                Named.of("one block", Pictures.photo(4, 4)),
                Named.of("black", new Raster(8, 8, Components.GREY_ALPHA, 16)),
                Named.of("garment", Silhouettes.garment(1)));
        private static final Raster LARGER = Pictures.photo(64, 64);

        private final Tokenizer tokenizer;

        Contract(String language, String wavelet, String accuracy) {
            tokenizer = Languages.of(language, Map.of("wavelet", wavelet, "accuracy", accuracy));
        }

        @Override
        protected Tokenizer tokenizer() {
            return tokenizer;
        }

        @Override
        protected Stream<Named<Raster>> pictures() {
            return SQUARES.stream();
        }

        @Override
        protected Raster larger() {
            return LARGER;
        }
    }

    @Nested
    class Wavelet7Haar extends Contract {
        Wavelet7Haar() {
            super("wavelet7", "haar", "next-plane");
        }
    }

    @Nested
    class Wavelet7Bior44 extends Contract {
        Wavelet7Bior44() {
            super("wavelet7", "bior4.4", "next-plane");
        }
    }

    @Nested
    class Wavelet7AtOnce extends Contract {
        Wavelet7AtOnce() {
            super("wavelet7", "bior4.4", "at-once");
        }
    }

    @Nested
    class Zerotree6Haar extends Contract {
        Zerotree6Haar() {
            super("zerotree6", "haar", "next-plane");
        }
    }

    @Nested
    class Zerotree6Bior44 extends Contract {
        Zerotree6Bior44() {
            super("zerotree6", "bior4.4", "next-plane");
        }
    }

    @Nested
    class Zerotree6AtOnce extends Contract {
        Zerotree6AtOnce() {
            super("zerotree6", "haar", "at-once");
        }
    }
}
