package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;

/**
 * One kind of decision, predicted by several contexts at once: the logits of their adaptive probabilities, each damped
 * while its context is young, and those of other predictors go into a {@link Mixer}.
 */
final class MixedDecision {
    private static final int COUNTS = 1024;
    /** n/(n + 0.4): what a probability is worth after n decisions. */
    private static final float[] CONFIDENCE = new float[COUNTS];

    static {
        for (int n = 0; n < COUNTS; n++) {
            CONFIDENCE[n] = n / (n + 0.4f);
        }
    }

    private final AdaptiveBits[] tables;
    private final int[] contexts;
    private final int[] flips;
    private final Mixer mixer;

    /**
     * @param limit largest count of the adaptive probabilities
     * @param others how many predictions come from elsewhere
     * @param sizes number of contexts of each table
     */
    MixedDecision(int limit, int others, int setsA, int setsB, int... sizes) {
        tables = new AdaptiveBits[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            tables[i] = new AdaptiveBits(sizes[i], limit);
        }
        contexts = new int[sizes.length];
        flips = new int[sizes.length];
        mixer = new Mixer(sizes.length + others, setsA, setsB, 1.4f / (sizes.length + others));
    }

    /** Sets the context of a table for the next prediction. */
    void context(int table, int context) {
        contexts[table] = context;
        AdaptiveBits bits = tables[table];
        mixer.input(table, Logit.of(bits.p22(context)) * CONFIDENCE[bits.count(context)]);
    }

    /** As {@link #context}, where a negative context stands for its opposite with 0 and 1 exchanged. */
    void oddContext(int table, int context) {
        int flip = context >> 31;
        context(table, (context ^ flip) - flip);
        flips[table] = flip & 1;
        if (flip != 0) {
            mixer.negate(table);
        }
    }

    /** Sets a prediction from elsewhere. */
    void other(int i, float logit) {
        mixer.input(tables.length + i, logit);
    }

    /** The probability of a 1 in units of 2<sup>−16</sup>, 2 to 65534. */
    int predict(int setA, int setB) {
        return mixer.mix(setA, setB);
    }

    void update(int bit) {
        mixer.update(bit);
        for (int i = 0; i < tables.length; i++) {
            tables[i].update(contexts[i], bit ^ flips[i]);
        }
    }

    AdaptiveBits[] tables() {
        return tables;
    }

    Mixer mixer() {
        return mixer;
    }
}
