package io.github.prefixel.tokenizer.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptiveModelTest {
    /** Of the mixture and of each order, at any moment, also when tables are full. */
    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 1000", "7, 1000000", "7, 20", "300, 1000000", "300, 50"})
    void probabilitiesSumToOne(int own, int mostGrams) {
        AdaptiveModel model = new AdaptiveModel(SpecialToken.COUNT + own, mostGrams);
        SplittableRandom random = new SplittableRandom(1);
        for (int sequence = 0; sequence < 20; sequence++) {
            model.begin();
            for (int i = 0; i <= 60; i++) {
                if (random.nextInt(8) == 0) {
                    assertSumsToOne(model, own);
                }
                // The smaller half more often, so that contexts return.
                int token = SpecialToken.COUNT + random.nextInt(1 + random.nextInt(own));
                double expected = model.probability(i == 60 ? SpecialToken.EOS : token);
                assertEquals(expected, model.read(i == 60 ? SpecialToken.EOS : token));
            }
        }
    }

    private static void assertSumsToOne(AdaptiveModel model, int own) {
        double mixed = 0;
        double[] orders = new double[AdaptiveModel.MAX_ORDER + 1];
        for (int token = SpecialToken.EOS; token < SpecialToken.COUNT + own; token++) {
            double p = model.probability(token);
            assertTrue(p > 0);
            mixed += p;
            for (int order = 0; order < orders.length; order++) {
                orders[order] += model.probabilityOfOrder(order);
            }
        }
        assertEquals(1, mixed, 1e-10);
        for (double sum : orders) {
            assertEquals(1, sum, 1e-10);
        }
    }

    /** Next to as good as the order that turns out best. */
    @ParameterizedTest
    @CsvSource({"2, 20000", "50, 20000", "3000, 20000"})
    void theMixtureFollowsTheBestOrder(int own, int length) {
        TokenSequence uniform = Sequences.uniform(own, length / 2, 8);
        SequenceStatistics statistics = Sequences.statistics(own, uniform, uniform);
        double best = statistics.entropies().stream()
                .mapToDouble(OrderEntropy::adaptiveBits)
                .min()
                .orElseThrow();
        assertTrue(statistics.learning().bitsPerToken(0, 2) < best + 0.01);
    }
}
