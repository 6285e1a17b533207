package io.github.prefixel.tokenizer.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceStatisticsTest {
    @ParameterizedTest
    @CsvSource({"2, 100000", "7, 100000", "256, 200000", "1000, 200000"})
    void uniformTokensTakeTheirLogarithm(int own, int length) {
        SequenceStatistics statistics = Sequences.statistics(own, Sequences.uniform(own, length, 1));
        double entropy = BitCount.log2(own);
        OrderEntropy unigrams = statistics.entropies().get(0);
        assertTrue(unigrams.isEnough());
        assertEquals(1, unigrams.contexts());
        assertEquals(own, unigrams.grams());
        // Miller's bias.
        assertEquals(entropy - (own - 1) / (2 * length * Math.log(2)), unigrams.plugIn(), 0.001);
        double adaptive = statistics.learning().bitsPerToken(0, 1);
        assertTrue(adaptive > entropy, () -> adaptive + " is not over " + entropy);
        assertEquals(entropy, adaptive, 0.005);
    }

    @Test
    void aMarkovChainTakesItsEntropyRate() {
        double[][] rows = {{0.7, 0.2, 0.1}, {0.1, 0.1, 0.8}, {0.3, 0.6, 0.1}};
        double[] stationary = {25 / 76.0, 25 / 76.0, 26 / 76.0};
        stationary = stationary(rows, stationary);
        double rate = 0;
        double unigram = 0;
        for (int i = 0; i < rows.length; i++) {
            unigram -= stationary[i] * BitCount.log2(stationary[i]);
            for (double p : rows[i]) {
                rate -= stationary[i] * p * BitCount.log2(p);
            }
        }
        SequenceStatistics statistics = Sequences.statistics(3, Sequences.markov(rows, 300_000, 3));
        assertEquals(unigram, statistics.entropies().get(0).plugIn(), 0.005);
        for (int order = 1; order <= 4; order++) {
            OrderEntropy entropy = statistics.entropies().get(order);
            assertTrue(entropy.isEnough());
            assertEquals(rate, entropy.plugIn(), 0.005);
            assertEquals(rate, entropy.adaptiveBits(), 0.01);
        }
        assertEquals(rate, statistics.learning().bitsPerToken(0, 1), 0.006);
    }

    private static double[] stationary(double[][] rows, double[] start) {
        double[] now = start;
        for (int step = 0; step < 1000; step++) {
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                for (int j = 0; j < now.length; j++) {
                    next[j] += now[i] * rows[i][j];
                }
            }
            now = next;
        }
        return now;
    }

    @Test
    void aPeriodTakesNextToNothing() {
        int[] own = new int[20_000];
        Arrays.setAll(own, i -> new int[] {0, 1, 0, 2, 0, 1, 3}[i % 7]);
        SequenceStatistics statistics = Sequences.statistics(4, Sequences.of(own));
        // Three tokens before tell where in the period it is: 0 1 0 is followed by 2, 0 1 3 by 0.
        assertTrue(statistics.entropies().get(1).plugIn() > 0.5);
        for (int order = 3; order <= 4; order++) {
            assertEquals(0, statistics.entropies().get(order).plugIn(), 1e-3);
        }
        assertEquals(0, statistics.learning().bitsPerToken(0, 1), 0.02);
    }

    @Test
    void aConstantHasNoEntropy() {
        SequenceStatistics statistics = Sequences.statistics(7, Sequences.of(new int[5000]));
        for (OrderEntropy entropy : statistics.entropies()) {
            assertEquals(0, entropy.plugIn());
            assertTrue(entropy.isEnough());
        }
        assertEquals(0, statistics.learning().bitsPerToken(0, 1), 0.02);
    }

    /** Against a count with maps, of sequences with specials, in which begins count as contexts. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void entropiesAreThoseOfTheirDefinition(long seed) {
        List<TokenSequence> sequences = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sequences.add(Sequences.uniform(3, i, seed + i));
        }
        SequenceStatistics statistics = Sequences.statistics(
                3, sequences.stream().map(TokenSequence::bracketed).toArray(TokenSequence[]::new));
        double above = Double.POSITIVE_INFINITY;
        for (int order = 0; order <= 4; order++) {
            Map<List<Integer>, Integer> grams = new HashMap<>();
            Map<List<Integer>, Integer> contexts = new HashMap<>();
            int samples = 0;
            for (TokenSequence sequence : sequences) {
                List<Integer> padded = new ArrayList<>(List.of(-1, -1, -1, -1));
                for (int id : sequence.ids()) {
                    padded.add(id);
                    int end = padded.size();
                    grams.merge(List.copyOf(padded.subList(end - 1 - order, end)), 1, Integer::sum);
                    contexts.merge(List.copyOf(padded.subList(end - 1 - order, end - 1)), 1, Integer::sum);
                    samples++;
                }
            }
            double bits = sumOfLogs(contexts) - sumOfLogs(grams);
            OrderEntropy entropy = statistics.entropies().get(order);
            assertEquals(bits / samples, entropy.plugIn(), 1e-9);
            assertEquals(grams.size(), entropy.grams());
            assertEquals(contexts.size(), entropy.contexts());
            assertEquals(samples, entropy.samples());
            assertTrue(entropy.plugIn() <= above + 1e-12);
            above = entropy.plugIn();
        }
    }

    private static double sumOfLogs(Map<List<Integer>, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * BitCount.log2(n)).sum();
    }

    /** Random tokens look certain once contexts are many: the plug-in estimate is wrong, and is said to be. */
    @Test
    void manyContextsFoolThePlugInEstimateAlone() {
        SequenceStatistics statistics = Sequences.statistics(1000, Sequences.uniform(1000, 50_000, 4));
        OrderEntropy second = statistics.entropies().get(2);
        assertTrue(second.plugIn() < 1);
        assertFalse(second.isEnough());
        assertTrue(second.adaptiveBits() > BitCount.log2(1000));
        assertEquals(BitCount.log2(1000), statistics.learning().bitsPerToken(0, 1), 0.02);
    }

    @Test
    void aFullTableIsTold() {
        SequenceCollector collector = new SequenceCollector(SpecialToken.COUNT + 50, 200);
        collector.add(Sequences.uniform(50, 20_000, 5));
        SequenceStatistics statistics = collector.statistics();
        assertTrue(statistics.entropies().get(0).isCounted());
        assertFalse(statistics.entropies().get(1).isCounted());
        assertFalse(statistics.entropies().get(1).isEnough());
        assertEquals(BitCount.log2(50), statistics.learning().bitsPerToken(0, 1), 0.02);
    }

    @Test
    void learningShows() {
        TokenSequence[] sequences = new TokenSequence[95];
        double[][] rows = {{0.9, 0.1}, {0.2, 0.8}};
        Arrays.setAll(sequences, i -> Sequences.markov(rows, 200, i));
        LearningCurve curve = Sequences.statistics(2, sequences).learning();
        assertEquals(95, curve.items());
        assertEquals(85, curve.lastTenth());
        assertEquals(10 * 200, curve.tokens(85, 95));
        assertTrue(curve.bitsPerItem(85, 95) < curve.bitsPerItem(0, 10));
        assertEquals(curve.bitsPerItem(85, 95) / 200, curve.bitsPerToken(85, 95), 1e-12);
    }

    @Test
    void nothingHasNoStatistics() {
        SequenceStatistics none = Sequences.statistics(7);
        assertEquals(0, none.lengths().items());
        assertEquals(0, none.lengths().mean());
        assertEquals(0, none.learning().bitsPerItem(none.learning().lastTenth(), 0));
        assertEquals(0, none.learning().bitsPerToken(0, 0));
        none.entropies().forEach(entropy -> assertEquals(0, entropy.plugIn() + entropy.adaptiveBits()));
        SequenceStatistics empty = Sequences.statistics(7, Sequences.of());
        assertEquals(1, empty.lengths().items());
        // That there is nothing is told by an end among eight.
        assertEquals(3, empty.learning().bitsPerItem(0, 1), 1e-12);
        SequenceStatistics one = Sequences.statistics(7, Sequences.of(5));
        assertEquals(new LengthDistribution(1, 1, 1, 1, 1, 1, 1), one.lengths());
        assertEquals(0, one.entropies().get(0).plugIn());
        assertFalse(one.entropies().get(0).isEnough());
    }

    @Test
    void quartilesAreLengthsThatOccur() {
        TokenSequence[] sequences = new TokenSequence[8];
        Arrays.setAll(sequences, i -> Sequences.uniform(2, 10 * (8 - i), i));
        LengthDistribution lengths = Sequences.statistics(2, sequences).lengths();
        assertEquals(new LengthDistribution(8, 360, 10, 20, 40, 60, 80), lengths);
        assertEquals(45, lengths.mean());
    }

    @Test
    void strangersAreRefused() {
        SequenceCollector collector = new SequenceCollector(SpecialToken.COUNT + 2);
        assertThrows(IllegalArgumentException.class, () -> collector.add(Sequences.of(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> collector.add(Sequences.of(-4)));
    }
}
