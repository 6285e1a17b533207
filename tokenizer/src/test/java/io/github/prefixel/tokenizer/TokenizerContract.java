package io.github.prefixel.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every tokenizer promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TokenizerContract {
    protected abstract Tokenizer tokenizer();

    /** Small pictures that the language has words for. */
    protected Stream<Named<Raster>> pictures() {
        return Pictures.small();
    }

    /** A picture on which more tokens should show. */
    protected Raster larger() {
        return Pictures.photo(64, 48);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void idsAreInTheVocabulary(Raster picture) {
        for (int id : tokenizer().tokenize(picture).ids()) {
            assertTrue(id >= SpecialToken.COUNT && id < tokenizer().vocabulary().size(), () -> "id " + id);
            assertFalse(tokenizer().vocabulary().name(id).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void fewerTokensAreAPrefix(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture);
        for (int k = 0; k <= sentence.length(); k += 1 + sentence.length() / 7) {
            assertEquals(sentence.prefix(k), tokenizer().tokenize(picture, k));
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPrefixIsAPicture(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture);
        TokenReader reader = tokenizer().reader(sentence.frame());
        for (int k = 0; k <= sentence.length(); k++) {
            if (k > 0) {
                reader.accept(sentence.id(k - 1));
            }
            Raster coarser = reader.picture();
            assertEquals(sentence.frame(), Frame.of(coarser));
            if (k % (1 + sentence.length() / 10) == 0) {
                assertEquals(coarser, tokenizer().detokenize(sentence.prefix(k)));
            }
        }
        assertEquals(sentence.length(), reader.length());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void parametersMakeTheSameTokenizer(Raster picture) {
        Tokenizer again = Languages.of(tokenizer().language(), tokenizer().parameters());
        assertEquals(tokenizer().parameters(), again.parameters());
        assertEquals(tokenizer().vocabulary().size(), again.vocabulary().size());
        assertEquals(tokenizer().tokenize(picture), again.tokenize(picture));
    }

    /** The mask and what is accepted are the same, along a sentence: nothing that the mask forbids goes through. */
    @ParameterizedTest
    @MethodSource("pictures")
    void masksTellWhatIsAccepted(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture, 200);
        TokenReader reader = tokenizer().reader(sentence.frame());
        int vocabulary = tokenizer().vocabulary().size();
        for (int k = 0; k <= sentence.length(); k++) {
            BitSet mask = BitSet.valueOf(reader.mask());
            assertTrue(mask.length() <= vocabulary, "the mask goes beyond the vocabulary");
            assertTrue(mask.get(SpecialToken.EOS));
            if (k % 20 == 0) {
                assertEquals(mask, tokenizer().validNext(sentence.prefix(k)));
            }
            int step = vocabulary < 100 ? 1 : vocabulary / 50;
            for (int id = 0; id < vocabulary; id += step) {
                assertEquals(mask.get(id), reader.allows(id), "id " + id + " at " + k);
                if (!mask.get(id)) {
                    int refused = id;
                    assertThrows(IllegalArgumentException.class, () -> reader.accept(refused));
                }
            }
            assertThrows(IllegalArgumentException.class, () -> reader.accept(-1));
            assertThrows(IllegalArgumentException.class, () -> reader.accept(vocabulary));
            if (k < sentence.length()) {
                reader.accept(sentence.id(k));
            }
        }
    }

    /** From whatever the mask allows a walk can go on to the end, and gives a picture. */
    @ParameterizedTest
    @MethodSource("pictures")
    void randomWalksDecode(Raster picture) {
        Frame frame = Frame.of(picture);
        SplittableRandom random = new SplittableRandom(5);
        TokenReader reader = tokenizer().reader(frame);
        int[] ids = new int[2000];
        int n = 0;
        while (n < ids.length) {
            int id = choose(BitSet.valueOf(reader.mask()), random, reader.ended() || n == ids.length - 1);
            reader.accept(id);
            ids[n++] = id;
            if (reader.ended() && n > 3 && random.nextInt(3) == 0) {
                break;
            }
        }
        TokenSequence walk = TokenSequence.of(frame, ids).prefix(n);
        assertEquals(reader.picture(), tokenizer().detokenize(walk));
        assertEquals(0, tokenizer().detokenizeLeniently(frame, walk.ids()).coerced());
    }

    /** One of those that are allowed, but the end only if asked for or if there is no other. */
    private static int choose(BitSet mask, SplittableRandom random, boolean mayEnd) {
        BitSet choice = (BitSet) mask.clone();
        if (!mayEnd && choice.cardinality() > 1) {
            choice.clear(SpecialToken.EOS);
        }
        int skip = random.nextInt(choice.cardinality());
        return choice.stream().skip(skip).findFirst().orElseThrow();
    }

    @Test
    void specialTokensFrameASentence() {
        Raster picture = pictures().findFirst().orElseThrow().getPayload();
        TokenSequence sentence = tokenizer().tokenize(picture);
        TokenReader reader = tokenizer().reader(sentence.frame());
        assertTrue(reader.allows(SpecialToken.BOS));
        assertFalse(reader.allows(SpecialToken.PAD));
        for (int id : sentence.bracketed().ids()) {
            reader.accept(id);
            assertFalse(reader.allows(SpecialToken.BOS));
        }
        assertTrue(reader.ended());
        assertArrayEquals(
                new long[] {1L << SpecialToken.PAD},
                BitSet.valueOf(reader.mask()).toLongArray());
        reader.accept(SpecialToken.PAD);
        assertThrows(IllegalArgumentException.class, () -> reader.accept(SpecialToken.EOS));
        assertEquals(reader.picture(), tokenizer().detokenize(sentence));
    }

    /** Numbers of every kind, a million of them, and what follows an end. */
    @Test
    void anyNumbersAreAPicture() {
        Frame frame = Frame.of(larger());
        int vocabulary = tokenizer().vocabulary().size();
        int[] ids = new SplittableRandom(3)
                .ints(1_000_000)
                .map(i -> i % 3 == 0 ? i : Math.floorMod(i, vocabulary + 2) - 1)
                .filter(i -> i != SpecialToken.EOS)
                .toArray();
        Tokenizer.Lenient lenient = tokenizer().detokenizeLeniently(frame, ids);
        assertEquals(frame, Frame.of(lenient.picture()));
        assertTrue(lenient.coerced() > 0 && lenient.coerced() <= ids.length, () -> lenient.coerced() + " coerced");
        int[] ended = {SpecialToken.EOS, SpecialToken.COUNT, -7, SpecialToken.BOS, SpecialToken.PAD};
        assertEquals(3, tokenizer().detokenizeLeniently(frame, ended).coerced());
    }

    @Test
    void twiceTheTokensAreABetterPicture() {
        Raster picture = larger();
        TokenSequence sentence = tokenizer().tokenize(picture);
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= sentence.length(); k = k == 0 ? 16 : 2 * k) {
            double mse = Psnr.mse(picture, tokenizer().detokenize(sentence.prefix(k)));
            assertTrue(mse <= last, mse + " after " + k + " tokens, " + last + " after half as many");
            last = mse;
        }
    }
}
