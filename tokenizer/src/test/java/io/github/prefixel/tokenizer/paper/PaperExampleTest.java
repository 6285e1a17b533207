package io.github.prefixel.tokenizer.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The paper's examples, and hand-made ones in which every token and every rebuilt value is written out. P and N stand for
 * NowSignificantPos and NowSignificantNeg, I for Insignificant, 0 and 1 for NextAccuracy0 and NextAccuracy1, G4, G2 and ZT for
 * Group4x4, Group2x2 and ZeroTree.
 */
class PaperExampleTest {
    private static final Map<String, String> SHORT = Map.of(
            "Group4x4", "G4",
            "Group2x2", "G2",
            "ZeroTree", "ZT",
            "Insignificant", "I",
            "NowSignificantPos", "P",
            "NowSignificantNeg", "N",
            "NextAccuracy0", "0",
            "NextAccuracy1", "1");

    private static PaperParameters parameters(String... namesAndValues) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PaperParameters.of(map);
    }

    /** Section 3.2.1: 'Assume T = 16 and α = −17.45': NowSignificantNeg makes it −24, NextAccuracy0 −20. */
    @Test
    void minus17Point45() {
        for (String accuracy : List.of("next-plane", "at-once")) {
            PaperParameters parameters = parameters("first", "4", "last", "1", "accuracy", accuracy);
            Scan scan = new GroupScan(2, 1, parameters);
            TrueCoefficients coefficients = new TrueCoefficients(2, new double[][] {{-17.45, 0, 0, 0}});
            List<String> told = new ArrayList<>();
            while (!scan.done()) {
                boolean first = scan.site() == 0;
                int token = scan.answer(coefficients);
                scan.accept(token);
                if (first) {
                    told.add(name("wavelet7", token) + " " + scan.known()[0][0]);
                }
            }
            // The intervals are 16 to 32, 16 to 24, 16 to 20, 16 to 18 and, with accuracy at once, 17 to 18.
            List<String> expected = new ArrayList<>(List.of("N -24.0", "0 -20.0", "0 -18.0", "0 -17.0"));
            if (accuracy.equals("at-once")) {
                expected.add("1 -17.5");
            }
            assertEquals(expected, told);
        }
    }

    /** The first plane of figure 5, a handwritten digit of 32 × 32, as section 3.2.1 spells it out. */
    @Test
    void figure5() {
        double[] square = new double[32 * 32];
        square[32] = 5; // the third of the low-pass band
        square[32 + 2] = -5; // the third of the next band
        square[32 + 5] = -5; // the fourth of the first part of the next block
        Scan scan = new GroupScan(32, 1, parameters("first", "2", "last", "2"));
        assertEquals("I I P I I I N I G2 G2 I I I N G2 G2 G2" + " G4".repeat(62), tokens("wavelet7", scan, square));
    }

    private static final String[] FOUR = {
        "##..", //
        "##..", "#...", "...."
    };

    /**
     * The low-pass band is 2, 0, ½, 0, and each band of details 0, 0, ½, 0; the first threshold is 2^(2 − 2) = 1.
     */
    @Test
    void fourByFour() {
        Tokenizer tokenizer = Languages.of("wavelet7", Map.of("wavelet", "haar", "last", "-2"));
        Raster picture = picture(FOUR);
        TokenSequence sentence = tokenizer.tokenize(picture);
        String ones = "P I I I G2 G2 G2";
        String halves = "1 I P I I I P I I I P I I I P I";
        String quarters = "1 I 0 I I I 0 I I I 0 I I I 0 I";
        assertEquals(String.join(" ", ones, halves, quarters), inShort(tokenizer, sentence));

        // 2 is told as 3/2, 7/4, 15/8, and makes half of that of 2 × 2 samples; ½ as 3/4, 5/8.
        assertSamples(tokenizer, sentence.prefix(0), new int[16]);
        int[] once = {
            191, 191, 0, 0, //
            191, 191, 0, 0, //
            0, 0, 0, 0, //
            0, 0, 0, 0
        };
        assertSamples(tokenizer, sentence.prefix(1), once);
        assertSamples(tokenizer, sentence.prefix(7), once);
        int[] low = {
            223, 223, 0, 0, //
            223, 223, 0, 0, //
            96, 96, 0, 0, //
            96, 96, 0, 0
        };
        assertSamples(tokenizer, sentence.prefix(11), low);
        int[] twice = {
            223, 223, 0, 0, //
            223, 223, 0, 0, //
            255, 0, 0, 0, //
            0, 0, 0, 0
        };
        assertSamples(tokenizer, sentence.prefix(23), twice);
        int[] thrice = {
            239, 239, 0, 0, //
            239, 239, 0, 0, //
            255, 0, 0, 0, //
            0, 0, 0, 0
        };
        assertSamples(tokenizer, sentence, thrice);

        assertKnown(tokenizer, sentence, new double[] {
            1.875, 0, 0, 0, //
            .625, 0, .625, 0, //
            0, 0, 0, 0, //
            .625, 0, .625, 0
        });
        Tokenizer trees = Languages.of("zerotree6", Map.of("wavelet", "haar", "last", "-2"));
        assertEquals(
                String.join(" ", "P" + " I".repeat(15), halves, quarters), inShort(trees, trees.tokenize(picture)));
    }

    /** With accuracy at once a plane knows what else the next one tells. */
    @Test
    void fourByFourAtOnce() {
        Tokenizer tokenizer = Languages.of("wavelet7", Map.of("wavelet", "haar", "last", "-1", "accuracy", "at-once"));
        TokenSequence sentence = tokenizer.tokenize(picture(FOUR));
        assertEquals("P 1 I I I G2 G2 G2 1 I P 0 I I I P 0 I I I P 0 I I I P 0 I", inShort(tokenizer, sentence));
        assertKnown(tokenizer, sentence, new double[] {
            1.875, 0, 0, 0, //
            .625, 0, .625, 0, //
            0, 0, 0, 0, //
            .625, 0, .625, 0
        });
    }

    private static final String[] EIGHT = {
        "####..#.", //
        "####....",
        "####....",
        "####....",
        "........",
        "........",
        ".#......",
        "........"
    };

    /**
     * Two levels. The coefficients are
     *
     * <pre>
     *  4 ¼  0 −¼   0 0 0 ½
     *  ¼ 0  ¼  0   0 0 0 0
     *  0 ¼  0 −¼   0 0 0 0
     * −¼ 0 −¼  0  −½ 0 0 0
     *
     *  0 0  0  ½   0 0 0 ½
     *  0 0  0  0   0 0 0 0
     *  0 0  0  0   0 0 0 0
     *  ½ 0  0  0  −½ 0 0 0
     * </pre>
     *
     * and the first threshold is 2^(3 − 2) = 2.
     */
    @Test
    void eightByEight() {
        Raster picture = picture(EIGHT);
        Tokenizer groups = Languages.of("wavelet7", Map.of("wavelet", "haar", "last", "-1"));
        TokenSequence sentence = groups.tokenize(picture);
        assertEquals(
                String.join(
                        " ",
                        "P I I I G2 G2 G2 G4 G4 G4",
                        "1 I I I G2 G2 G2 G4 G4 G4",
                        "1 I I I G2 G2 G2",
                        "G2 I P I I I I N I G2",
                        "G2 I P I I I I P I G2",
                        "G2 I P I I I I N I G2"),
                inShort(groups, sentence));
        double[] known = {
            3.75, 0, 0, 0, 0, 0, 0, .75, //
            0, 0, 0, 0, 0, 0, 0, 0, //
            0, 0, 0, 0, 0, 0, 0, 0, //
            0, 0, 0, 0, -.75, 0, 0, 0, //
            0, 0, 0, .75, 0, 0, 0, .75, //
            0, 0, 0, 0, 0, 0, 0, 0, //
            0, 0, 0, 0, 0, 0, 0, 0, //
            .75, 0, 0, 0, -.75, 0, 0, 0
        };
        assertKnown(groups, sentence, known);

        Tokenizer trees = Languages.of("zerotree6", Map.of("wavelet", "haar", "last", "-1"));
        TokenSequence byTrees = trees.tokenize(picture);
        assertEquals(
                String.join(
                        " ",
                        "P I I I" + " ZT".repeat(12),
                        "1 I I I" + " ZT".repeat(12),
                        "1 I I I ZT I I ZT ZT I I ZT ZT I I ZT",
                        "I P I I I I N I",
                        "I P I I I I P I",
                        "I P I I I I N I"),
                inShort(trees, byTrees));
        assertKnown(trees, byTrees, known);
        assertEquals(groups.detokenize(sentence), trees.detokenize(byTrees));
    }

    /** Channels are told for themselves, each plane of the first before that of the second. */
    @Test
    void channelsTakeTurns() {
        Raster grey = picture(FOUR);
        Raster colour = new Raster(4, 4, Components.RGB, 8);
        System.arraycopy(grey.plane(0), 0, colour.plane(1), 0, 16);
        Arrays.fill(colour.plane(2), (short) 255);
        Tokenizer tokenizer = Languages.of("wavelet7", Map.of("wavelet", "haar", "last", "-1"));
        assertEquals(
                String.join(
                        " ",
                        "G4",
                        "P I I I G2 G2 G2",
                        "P P P P G2 G2 G2",
                        "G4",
                        "1 I P I I I P I I I P I I I P I",
                        "1 1 1 1 G2 G2 G2"),
                inShort(tokenizer, tokenizer.tokenize(colour)));
    }

    private static Raster picture(String... rows) {
        Raster picture = new Raster(rows.length, rows.length, Components.GREY, 8);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows.length; x++) {
                picture.set(0, x, y, rows[y].charAt(x) == '#' ? 255 : 0);
            }
        }
        return picture;
    }

    private static void assertSamples(Tokenizer tokenizer, TokenSequence prefix, int[] samples) {
        Raster picture = tokenizer.detokenize(prefix);
        int[] actual = new int[samples.length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = picture.plane(0)[i] & 0xFFFF;
        }
        assertArrayEquals(samples, actual);
    }

    private static void assertKnown(Tokenizer tokenizer, TokenSequence sentence, double[] known) {
        PaperParameters parameters = PaperParameters.of(tokenizer.parameters());
        int side = sentence.frame().width();
        Scan scan = tokenizer.language().equals("wavelet7")
                ? new GroupScan(side, 1, parameters)
                : new TreeScan(side, 1, parameters);
        for (int id : sentence.ids()) {
            scan.accept(id - 3);
        }
        assertTrue(scan.done());
        assertArrayEquals(known, scan.known()[0]);
    }

    private static String tokens(String language, Scan scan, double[] square) {
        TrueCoefficients coefficients = new TrueCoefficients(scan.side, new double[][] {square});
        List<String> told = new ArrayList<>();
        while (!scan.done()) {
            int token = scan.answer(coefficients);
            scan.accept(token);
            told.add(name(language, token));
        }
        return String.join(" ", told);
    }

    private static String inShort(Tokenizer tokenizer, TokenSequence sentence) {
        return Arrays.stream(sentence.ids())
                .mapToObj(id -> SHORT.get(tokenizer.vocabulary().name(id)))
                .collect(Collectors.joining(" "));
    }

    private static String name(String language, int token) {
        return SHORT.get(Languages.of(language, Map.of()).vocabulary().name(token + 3));
    }
}
