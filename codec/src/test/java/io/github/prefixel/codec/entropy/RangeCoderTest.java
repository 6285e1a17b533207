package io.github.prefixel.codec.entropy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.entropy.Decisions.Regime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RangeCoderTest {
    private static final byte[] NO_HEADER = {};
    /** Messages that are looked at from every side; short enough for that. */
    private static final int MESSAGES = 60;

    @ParameterizedTest
    @EnumSource(Regime.class)
    void decodesWhatWasEncoded(Regime regime) {
        Decisions decisions = Decisions.random(regime, 1_000_000, 1);
        byte[] code = decisions.encode(NO_HEADER);
        assertEquals(decisions.count(), decisions.decode(new RangeDecoder(code, 0, code.length), 0));
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void takesHardlyMoreThanTheIdealCodeLength(Regime regime) {
        Decisions decisions = Decisions.random(regime, 300_000, 2);
        double ideal = decisions.idealLength();
        double bits = 8.0 * decisions.encode(NO_HEADER).length;
        assertTrue(bits <= 1.001 * ideal + 32, bits + " bits for " + ideal);
    }

    @Test
    void nothingTakesNothing() {
        assertEquals(0, new RangeEncoder(NO_HEADER).finish().length);
        assertArrayEquals(new byte[] {1, 2, 3}, new RangeEncoder(new byte[] {1, 2, 3}).finish());
    }

    @Test
    void headerStandsBeforeTheCode() {
        Decisions decisions = Decisions.random(Regime.SKEWED, 5000, 3);
        byte[] code = decisions.encode(NO_HEADER);
        byte[] file = decisions.encode(new byte[] {9, 8, 7});
        assertArrayEquals(new byte[] {9, 8, 7}, Arrays.copyOf(file, 3));
        assertArrayEquals(code, Arrays.copyOfRange(file, 3, file.length));
        assertEquals(decisions.count(), decisions.decode(new RangeDecoder(file, 3, file.length), 0));
    }

    /** Bytes that have left the encoder are a prefix of whatever follows. */
    @ParameterizedTest
    @EnumSource(Regime.class)
    void bytesThatAreFinalNeverChange(Regime regime) {
        Decisions decisions = Decisions.random(regime, 20_000, 4);
        byte[] code = decisions.encode(NO_HEADER);
        RangeEncoder encoder = new RangeEncoder(NO_HEADER);
        for (int i = 0; i < decisions.count(); i++) {
            encoder.encode(decisions.bits()[i], decisions.p1()[i]);
            assertTrue(encoder.size() <= code.length);
            if (i % 500 == 0) {
                assertArrayEquals(Arrays.copyOf(code, encoder.size()), encoder.prefix(encoder.size()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void everyPrefixTellsAPrefixOfTheDecisions(Regime regime) {
        for (int seed = 0; seed < MESSAGES; seed++) {
            Decisions decisions = Decisions.random(regime, 400, seed);
            byte[] code = decisions.encode(NO_HEADER);
            int before = 0;
            for (int length = 0; length <= code.length; length++) {
                // Cut by an array's end and cut by a limit with other bytes behind it are the same.
                byte[] cut = Arrays.copyOf(code, length);
                int known = decisions.decode(new RangeDecoder(cut, 0, length), 0);
                assertEquals(known, decisions.decode(new RangeDecoder(code, 0, length), 0));
                assertTrue(known >= before, "more bytes never tell less");
                before = known;
            }
            assertEquals(decisions.count(), before);
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void extendingGoesOnAsIfThereHadBeenNoEnd(Regime regime) {
        Random random = new Random(5);
        for (int seed = 0; seed < MESSAGES; seed++) {
            Decisions decisions = Decisions.random(regime, 2000, seed);
            byte[] code = decisions.encode(NO_HEADER);
            RangeDecoder decoder = new RangeDecoder(code, 0, 0);
            int known = decisions.decode(decoder, 0);
            while (decoder.limit() < code.length) {
                decoder.extend(Math.min(code.length, decoder.limit() + random.nextInt(6)));
                known = decisions.decode(decoder, known);
                RangeDecoder fresh = new RangeDecoder(code, 0, decoder.limit());
                assertEquals(decisions.decode(fresh, 0), known, "at " + decoder.limit() + " bytes");
            }
            assertEquals(decisions.count(), known);
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void bytesNeededIsTheShortestLengthThatTellsAllSoFar(Regime regime) {
        for (int seed = 0; seed < MESSAGES / 4; seed++) {
            Decisions decisions = Decisions.random(regime, 300, seed);
            byte[] code = decisions.encode(NO_HEADER);
            RangeDecoder decoder = new RangeDecoder(code, 0, code.length);
            for (int i = 0; i < decisions.count(); i++) {
                decoder.decode(decisions.p1()[i]);
                int needed = decoder.bytesNeeded();
                int enough = decisions.decode(new RangeDecoder(code, 0, needed), 0);
                assertTrue(enough > i, needed + " bytes are said to tell " + (i + 1) + " decisions, not " + enough);
                if (needed > 0) {
                    int fewer = decisions.decode(new RangeDecoder(code, 0, needed - 1), 0);
                    assertTrue(fewer <= i, needed - 1 + " bytes tell " + fewer + " decisions, too");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void bytesNeededHoldsAtACut(Regime regime) {
        for (int seed = 0; seed < MESSAGES; seed++) {
            Decisions decisions = Decisions.random(regime, 300, seed);
            byte[] code = decisions.encode(NO_HEADER);
            for (int length = 0; length <= code.length; length++) {
                RangeDecoder decoder = new RangeDecoder(code, 0, length);
                int known = decisions.decode(decoder, 0);
                int needed = decoder.bytesNeeded();
                assertTrue(needed <= length);
                assertEquals(known, decisions.decode(new RangeDecoder(code, 0, needed), 0));
            }
        }
    }

    /** The shortest code is the shortest string of bytes all of whose continuations lie in the last interval. */
    @ParameterizedTest
    @EnumSource(Regime.class)
    void finishAddsTheFewestBytesPossible(Regime regime) {
        for (int seed = 0; seed < 40 * MESSAGES; seed++) {
            Decisions decisions = Decisions.random(regime, 1 + seed % 50, seed);
            RangeEncoder encoder = new RangeEncoder(NO_HEADER);
            long low = 0;
            long high = 0xFFFFFFFFL;
            for (int i = 0; i < decisions.count(); i++) {
                long mid = RangeEncoder.split((int) low, (int) high, decisions.p1()[i]) & 0xFFFFFFFFL;
                assertTrue(low <= mid && mid < high, "both decisions keep a share");
                low = decisions.bits()[i] == 1 ? low : mid + 1;
                high = decisions.bits()[i] == 1 ? mid : high;
                encoder.encode(decisions.bits()[i], decisions.p1()[i]);
                while (low >> 24 == high >> 24) {
                    low = low << 8 & 0xFFFFFFFFL;
                    high = high << 8 & 0xFFFFFFFFL | 0xFF;
                }
            }
            int finalBytes = encoder.size();
            assertEquals(fewestBytes(low, high), encoder.finish().length - finalBytes, "message " + seed);
        }
    }

    private static int fewestBytes(long low, long high) {
        for (int n = 0; n < 4; n++) {
            long unknown = (1L << 32 - 8 * n) - 1;
            long start = low + unknown & ~unknown;
            if ((start | unknown) <= high) {
                return n;
            }
        }
        return 4;
    }
}
