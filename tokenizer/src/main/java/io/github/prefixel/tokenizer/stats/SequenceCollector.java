package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through the sequences of a data set once. Special tokens are left out, but for the end of each sequence, which
 * the adaptive model has to tell.
 *
 * <p>Takes memory for at most {@value #MOST_GRAMS} different n-grams of each order, about 100 MB an order, and 12 bytes a
 * sequence.
 */
public final class SequenceCollector {
    /** The most n-grams of one order that are counted. */
    public static final int MOST_GRAMS = (1 << 22) - 1;

    private final int vocabulary;
    private final AdaptiveModel model;
    private final BitCount[] bitsOfOrders = new BitCount[AdaptiveModel.MAX_ORDER + 1];
    private int[] lengths = new int[64];
    private double[] bits = new double[64];
    private int items;
    private long tokens;

    /** @param vocabulary its size, special tokens included */
    public SequenceCollector(int vocabulary) {
        this(vocabulary, MOST_GRAMS);
    }

    SequenceCollector(int vocabulary, int mostGrams) {
        this.vocabulary = vocabulary;
        this.model = new AdaptiveModel(vocabulary, mostGrams);
        Arrays.setAll(bitsOfOrders, order -> new BitCount());
    }

    /**
     * Adds the next sequence.
     *
     * @throws IllegalArgumentException if a token is not in the vocabulary
     */
    public void add(TokenSequence sequence) {
        if (items == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * items);
            bits = Arrays.copyOf(bits, 2 * items);
        }
        BitCount count = new BitCount();
        int length = 0;
        model.begin();
        for (int i = 0; i < sequence.length(); i++) {
            int token = sequence.id(i);
            if (token < 0 || token >= SpecialToken.COUNT) {
                count.add(model.read(token));
                for (int order = 0; order < bitsOfOrders.length; order++) {
                    bitsOfOrders[order].add(model.probabilityOfOrder(order));
                }
                length++;
            }
        }
        count.add(model.read(SpecialToken.EOS));
        lengths[items] = length;
        bits[items++] = count.bits();
        tokens += length;
    }

    /** Sequences added so far. */
    public int items() {
        return items;
    }

    /** The statistics of the sequences added so far. */
    public SequenceStatistics statistics() {
        List<OrderEntropy> entropies = new ArrayList<>();
        int contextNumbers = 1;
        for (int order = 0; order < bitsOfOrders.length; order++) {
            GramTable table = model.table(order);
            double adaptive = tokens == 0 ? 0 : bitsOfOrders[order].bits() / tokens;
            entropies.add(PlugInEntropy.of(order, table, contextNumbers, adaptive));
            contextNumbers = table.grams() + 1;
        }
        int[] all = Arrays.copyOf(lengths, items);
        return new SequenceStatistics(
                vocabulary, LengthDistribution.of(all), entropies, new LearningCurve(Arrays.copyOf(bits, items), all));
    }
}
