package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.language.SpecialToken;
import java.util.Arrays;

/**
 * A generic model that learns a language while it reads: knows nothing of pictures, sees the last {@value #MAX_ORDER}
 * tokens and counts. What it takes for a sequence, in bits, is what a real code could take, since every token is told by
 * what came before alone (prequential code length); no sequence can fool it into a figure that is too small.
 *
 * <p>The model of order k interpolates the counts of its context with the model of order k − 1, as method C of PPM does
 * (Witten and Bell, 'The zero-frequency problem', 1991), down to the uniform distribution over the language's own tokens
 * and {@link SpecialToken#EOS}. All of them are mixed by Bayes' rule with a small share that goes round (Herbster and Warmuth,
 * 'Tracking the best expert', 1998), since short contexts do better until long ones have been seen. There are weights
 * for each length of the longest context that was seen before.
 */
final class AdaptiveModel {
    static final int MAX_ORDER = 4;

    /** The uniform distribution and the orders from 0. */
    private static final int EXPERTS = MAX_ORDER + 2;

    private static final double SHARE = 0x1p-10;

    private final int vocabulary;
    private final double uniform;
    private final GramTable[] tables = new GramTable[MAX_ORDER + 1];
    /** By order, the context of the token to come. */
    private final int[] contexts = new int[MAX_ORDER + 1];
    /** By order, what {@link #predict} found. */
    private final int[] grams = new int[MAX_ORDER + 1];

    private final double[] probabilities = new double[EXPERTS];
    private final double[][] weights = new double[MAX_ORDER + 1][EXPERTS];
    private int learned;

    /**
     * @param vocabulary its size, special tokens included
     * @param limit the most n-grams of one order to count
     */
    AdaptiveModel(int vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.uniform = 1.0 / (vocabulary - SpecialToken.COUNT + 1);
        for (int order = 0; order <= MAX_ORDER; order++) {
            tables[order] = new GramTable(limit);
            Arrays.fill(weights[order], 1.0 / EXPERTS);
        }
    }

    /** Goes to the begin of a sequence. */
    void begin() {
        Arrays.fill(contexts, GramTable.FIRST_CONTEXT);
    }

    /**
     * The probability that a token comes next.
     *
     * @throws IllegalArgumentException if it is neither EOS nor one of the language's own
     */
    double probability(int token) {
        if (token < SpecialToken.EOS || token >= vocabulary) {
            throw new IllegalArgumentException("token " + token + " in a vocabulary of " + vocabulary);
        }
        predict(token);
        double[] weight = weights[longestSeen()];
        double sum = 0;
        for (int i = 0; i < EXPERTS; i++) {
            sum += weight[i] * probabilities[i];
        }
        return sum;
    }

    /**
     * Reads a token and learns it.
     *
     * @return the probability that it had
     * @throws IllegalArgumentException if it is neither EOS nor one of the language's own
     */
    double read(int token) {
        double mixed = probability(token);
        double[] weight = weights[longestSeen()];
        for (int i = 0; i < EXPERTS; i++) {
            weight[i] = (1 - SHARE) * weight[i] * probabilities[i] / mixed + SHARE / EXPERTS;
        }
        count(token);
        return mixed;
    }

    /** The probability that the model of one order alone gave to the token asked for last. */
    double probabilityOfOrder(int order) {
        return probabilities[order + 1];
    }

    /** The counts of one order. */
    GramTable table(int order) {
        return tables[order];
    }

    private void predict(int token) {
        double p = uniform;
        probabilities[0] = p;
        for (int order = 0; order <= MAX_ORDER; order++) {
            GramTable table = tables[order];
            int context = contexts[order];
            grams[order] = context == GramTable.NO_CONTEXT ? GramTable.NOTHING : table.find(context, token);
            int total = table.total(context);
            if (total > 0) {
                int successors = table.successors(context);
                p = (table.count(grams[order]) + successors * p) / (total + (double) successors);
            }
            probabilities[order + 1] = p;
        }
    }

    private int longestSeen() {
        int order = MAX_ORDER;
        while (order > 0 && tables[order].total(contexts[order]) == 0) {
            order--;
        }
        return order;
    }

    /** Counts stop before they overflow; the contexts go on. */
    private void count(int token) {
        boolean learns = learned < Integer.MAX_VALUE;
        learned += learns ? 1 : 0;
        int longer = GramTable.FIRST_CONTEXT;
        for (int order = 0; order <= MAX_ORDER; order++) {
            int gram = grams[order];
            if (gram != GramTable.NOTHING && learns) {
                tables[order].increment(gram);
            } else if (gram == GramTable.NOTHING) {
                boolean isNew = learns && contexts[order] != GramTable.NO_CONTEXT;
                gram = isNew ? tables[order].add(contexts[order], token) : GramTable.NO_CONTEXT;
            }
            contexts[order] = longer;
            longer = gram;
        }
    }
}
