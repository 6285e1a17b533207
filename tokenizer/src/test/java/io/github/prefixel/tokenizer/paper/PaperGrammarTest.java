package io.github.prefixel.tokenizer.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masks are exact: held against {@link GrammarOracle} on all sentences of tiny pictures, and on random ones of larger. */
class PaperGrammarTest {
    private Tokenizer tokenizer;
    private GrammarOracle oracle;
    private Frame frame;
    private Map<String, Integer> idsByName;
    private long prefixes;
    private long sentences;

    private void prepare(String language, String accuracy, int side, Components components, int planes) {
        String last = Integer.toString(1 - planes);
        tokenizer = Languages.of(language, Map.of("wavelet", "haar", "first", "0", "last", last, "accuracy", accuracy));
        oracle = new GrammarOracle(
                language.equals("zerotree6"), accuracy.equals("at-once"), side, components.count(), planes);
        frame = new Frame(side, side, components, 8);
        idsByName = new HashMap<>();
        for (int id = SpecialToken.COUNT; id < tokenizer.vocabulary().size(); id++) {
            idsByName.put(tokenizer.vocabulary().name(id), id);
        }
    }

    /**
     * With two planes of 2 × 2 coefficients, one says Group2x2 or one of 3^4 things first. Then each of a coefficients that
     * are not yet significant can be told in 3 ways, the others in 2.
     */
    @ParameterizedTest
    @CsvSource({"wavelet7,next-plane", "zerotree6,next-plane"})
    void allSentencesOfTwoByTwo(String language, String accuracy) {
        prepare(language, accuracy, 2, Components.GREY, 2);
        enumerate(new ArrayList<>(), Integer.MAX_VALUE);
        // Σ over k significant of C(4, k) 2^k · 2^k · 3^(4 − k) = (3 + 4)^4; after a Group2x2, 1 + 3^4 more.
        assertEquals(language.equals("wavelet7") ? 7 * 7 * 7 * 7 + 82 : 7 * 7 * 7 * 7, sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "wavelet7,at-once,2,GREY,2,8",
        "wavelet7,next-plane,2,GREY_ALPHA,2,7",
        "wavelet7,next-plane,4,GREY,2,7",
        "zerotree6,at-once,2,GREY,2,8",
        "zerotree6,next-plane,4,GREY,2,7",
        "wavelet7,next-plane,8,GREY,1,7"
    })
    void allPrefixesUpToALength(
            String language, String accuracy, int side, Components components, int planes, int length) {
        prepare(language, accuracy, side, components, planes);
        enumerate(new ArrayList<>(), length);
        assertTrue(prefixes > 1000, () -> prefixes + " prefixes");
    }

    /** Goes through all prefixes that masks allow, and has all else refused. */
    private void enumerate(List<String> names, int length) {
        prefixes++;
        TokenReader reader = replay(names);
        Set<String> expected = oracle.after(names);
        check(reader, expected);
        if (expected.isEmpty()) {
            sentences++;
            assertEquals(frame, Frame.of(reader.picture()));
        }
        if (names.size() < length) {
            for (String name : expected) {
                names.add(name);
                enumerate(names, length);
                names.remove(names.size() - 1);
            }
        }
    }

    private TokenReader replay(List<String> names) {
        TokenReader reader = tokenizer.reader(frame);
        names.forEach(name -> reader.accept(idsByName.get(name)));
        return reader;
    }

    private void check(TokenReader reader, Set<String> expected) {
        BitSet mask = BitSet.valueOf(reader.mask());
        Set<String> allowed = new TreeSet<>();
        for (Map.Entry<String, Integer> token : idsByName.entrySet()) {
            int id = token.getValue();
            assertEquals(mask.get(id), reader.allows(id));
            if (mask.get(id)) {
                allowed.add(token.getKey());
            } else {
                assertThrows(IllegalArgumentException.class, () -> reader.accept(id));
            }
        }
        assertEquals(new TreeSet<>(expected), allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "wavelet7,next-plane,16,GREY,4",
        "wavelet7,at-once,8,RGB,3",
        "zerotree6,next-plane,16,GREY,4",
        "zerotree6,at-once,8,RGB,3"
    })
    void randomSentencesOfLargerPictures(
            String language, String accuracy, int side, Components components, int planes) {
        prepare(language, accuracy, side, components, planes);
        SplittableRandom random = new SplittableRandom(8);
        for (int walk = 0; walk < 3; walk++) {
            List<String> names = new ArrayList<>();
            TokenReader reader = tokenizer.reader(frame);
            Set<String> expected = oracle.after(names);
            while (!expected.isEmpty()) {
                String name = choose(new ArrayList<>(new TreeSet<>(expected)), random);
                names.add(name);
                reader.accept(idsByName.get(name));
                if (names.size() % 7 == 0 || names.size() < 40) {
                    expected = oracle.after(names);
                    check(reader, expected);
                } else {
                    expected = allowed(reader);
                }
            }
            check(reader, oracle.after(names));
            int[] ids = names.stream().mapToInt(idsByName::get).toArray();
            assertEquals(reader.picture(), tokenizer.detokenize(TokenSequence.of(frame, ids)));
        }
    }

    private Set<String> allowed(TokenReader reader) {
        Set<String> names = new TreeSet<>();
        BitSet.valueOf(reader.mask()).stream()
                .filter(id -> id >= SpecialToken.COUNT)
                .forEach(id -> names.add(tokenizer.vocabulary().name(id)));
        return names;
    }

    /** Rather something insignificant, so that groups and trees stay. */
    private static String choose(List<String> names, SplittableRandom random) {
        return names.get(Math.min(random.nextInt(names.size()), random.nextInt(names.size())));
    }
}
