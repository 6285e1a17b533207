package io.github.prefixel.tokenizer.stats;

import java.util.List;

/**
 * What the sequences of a data set are like, whatever they stand for.
 *
 * @param vocabulary its size, special tokens included
 * @param lengths how many tokens they have
 * @param entropies of orders 0 to 4
 * @param learning what a generic adaptive model takes for them
 */
public record SequenceStatistics(
        int vocabulary, LengthDistribution lengths, List<OrderEntropy> entropies, LearningCurve learning) {
    public SequenceStatistics {
        entropies = List.copyOf(entropies);
    }
}
