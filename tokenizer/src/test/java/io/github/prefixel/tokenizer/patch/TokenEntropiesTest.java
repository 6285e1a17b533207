package io.github.prefixel.tokenizer.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.encode.EncodingPort;
import io.github.prefixel.codec.entropy.RangeEncoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEntropiesTest {
    private static final WaveletTokenizer TOKENIZER = new WaveletTokenizer(Quality.VISUAL);

    private static double bits(WaveletTokenizer tokenizer, TokenSequence sequence) {
        TokenEntropies walk = new TokenEntropies(tokenizer, sequence.frame());
        double bits = 0;
        for (int i = 0; i < sequence.length(); i++) {
            walk.entropy();
            bits += walk.accept(sequence.id(i));
        }
        return bits;
    }

    /** What the codec's own port spends, which never asks about a sign before it is needed. */
    @ParameterizedTest
    @MethodSource("io.github.prefixel.tokenizer.Pictures#small")
    void costsAreThoseOfTheCodec(Raster picture) {
        WaveletTokenizer tokenizer = new WaveletTokenizer(Quality.LOSSLESS);
        TokenSequence sequence = tokenizer.tokenize(picture);
        Header header = tokenizer.header(sequence.frame());
        StreamPlan plan = new StreamPlan(header);
        double[] bits = {0};
        Walk walk = new Walk(plan.sites(), header.topPlane());
        walk.run(new EncodingPort(new TokenReplay(walkTokens(sequence)), plan.model(walk), (bit, p1) -> {
            bits[0] -= Math.log((bit == 1 ? p1 : 65536 - p1) / 65536.0) / Math.log(2);
        }));
        assertEquals(sequence.length(), walk.tokens());
        assertEquals(bits[0], bits(tokenizer, sequence), 1e-9 * bits[0]);
    }

    private static byte[] walkTokens(TokenSequence sequence) {
        byte[] tokens = new byte[sequence.length()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (byte) (sequence.id(i) - SpecialToken.COUNT);
        }
        return tokens;
    }

    /** A file has whole bytes, of which the last four may say too little and tell more than the tokens. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 5000, Integer.MAX_VALUE})
    void costsAddUpToTheCodedSize(int tokens) {
        TokenSequence sequence = TOKENIZER.tokenize(Pictures.photo(37, 29), tokens);
        Header header = TOKENIZER.header(sequence.frame());
        StreamPlan plan = new StreamPlan(header);
        Walk walk = new Walk(plan.sites(), header.topPlane());
        int headerBytes = header.toBytes().length;
        RangeEncoder coder = new RangeEncoder(header.toBytes());
        walk.run(new EncodingPort(new TokenReplay(walkTokens(sequence)), plan.model(walk), coder));
        double range = (coder.high() & 0xFFFFFFFFL) - (coder.low() & 0xFFFFFFFFL) + 1.0;
        double coded = 8.0 * (coder.size() - headerBytes) + 32 - Math.log(range) / Math.log(2);

        double bits = bits(TOKENIZER, sequence);
        assertEquals(coded, bits, 0.001 * bits + 16);
        double file = 8.0 * (TOKENIZER.toFile(sequence).length - headerBytes);
        assertTrue(file >= 0.999 * bits - 16 && file <= 1.001 * bits + 16 + 32, () -> file + " bits, not " + bits);
    }

    /** Over all tokens that may come next, probabilities add up to 1, and costs to the entropy. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void entropyIsTheExpectedCost(boolean lossless) {
        WaveletTokenizer tokenizer = lossless ? new WaveletTokenizer(Quality.LOSSLESS) : TOKENIZER;
        TokenSequence sequence = tokenizer.tokenize(Pictures.photo(16, 12));
        double[] entropies = TokenEntropies.of(tokenizer, sequence);
        TokenReader reader = tokenizer.reader(sequence.frame());
        for (int i = 0; i < sequence.length(); i++) {
            if (i % 37 == 0) {
                double probability = 0;
                double entropy = 0;
                for (int id : own(reader.mask())) {
                    double cost = after(tokenizer, sequence.prefix(i)).accept(id);
                    probability += Math.pow(2, -cost);
                    entropy += Math.pow(2, -cost) * cost;
                }
                assertEquals(1, probability, 1e-9);
                assertEquals(entropy, entropies[i], 3.0 / 65536, "at " + i);
            }
            reader.accept(sequence.id(i));
        }
    }

    private static int[] own(long... mask) {
        return BitSet.valueOf(mask).stream()
                .filter(id -> id >= SpecialToken.COUNT)
                .toArray();
    }

    private static TokenEntropies after(WaveletTokenizer tokenizer, TokenSequence prefix) {
        TokenEntropies walk = new TokenEntropies(tokenizer, prefix.frame());
        for (int id : prefix.ids()) {
            walk.accept(id);
        }
        return walk;
    }

    @ParameterizedTest
    @MethodSource("io.github.prefixel.tokenizer.Pictures#small")
    void prefixesHaveTheSameEntropies(Raster picture) {
        TokenSequence sequence = TOKENIZER.tokenize(picture);
        double[] all = TokenEntropies.of(TOKENIZER, sequence);
        for (int k = 0; k <= sequence.length(); k += 1 + sequence.length() / 5) {
            assertArrayEquals(Arrays.copyOf(all, k), TokenEntropies.of(TOKENIZER, sequence.prefix(k)));
        }
    }

    @Test
    void specialTokensAreCertain() {
        TokenSequence sequence = TOKENIZER.tokenize(Pictures.photo(16, 12));
        double[] bare = TokenEntropies.of(TOKENIZER, sequence);
        double[] bracketed = TokenEntropies.of(TOKENIZER, sequence.bracketed());
        assertEquals(0, bracketed[0]);
        assertEquals(0, bracketed[bracketed.length - 1]);
        assertArrayEquals(bare, Arrays.copyOfRange(bracketed, 1, bracketed.length - 1));
        assertEquals(bits(TOKENIZER, sequence), bits(TOKENIZER, sequence.bracketed()));
    }

    @Test
    void refusesWhatCannotStandThere() {
        TokenEntropies walk = new TokenEntropies(TOKENIZER, Frame.of(Pictures.photo(8, 8)));
        for (int id : new int[] {-1, 9, 10, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> walk.accept(id), () -> "id " + id);
        }
        WaveletTokenizer lossless = new WaveletTokenizer(Quality.LOSSLESS);
        TokenSequence whole = lossless.tokenize(Pictures.photo(5, 3));
        TokenEntropies end = after(lossless, whole);
        assertEquals(0, end.entropy());
        assertThrows(IllegalArgumentException.class, () -> end.accept(whole.id(0)));
    }
}
