package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import java.util.ArrayList;
import java.util.List;

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

    /** The contexts of all tables, one table after the other. */
    private final AdaptiveBits bits;

    private final int[] sizes;
    private final int[] offsets;
    private final int[] contexts;
    /** 1 where a context stands for its opposite with 0 and 1 exchanged. */
    private final int[] flips;

    private final Mixer mixer;

    /**
     * @param limit largest count of the adaptive probabilities
     * @param others how many predictions come from elsewhere
     * @param sizes number of contexts of each table
     */
    MixedDecision(int limit, int others, int setsA, int setsB, int... sizes) {
        this.sizes = sizes;
        offsets = new int[sizes.length];
        int total = 0;
        for (int i = 0; i < sizes.length; i++) {
            offsets[i] = total;
            total += sizes[i];
        }
        bits = new AdaptiveBits(total, limit);
        contexts = new int[sizes.length];
        flips = new int[sizes.length];
        mixer = new Mixer(sizes.length + others, setsA, setsB, 1.4f / (sizes.length + others));
    }

    /** Sets the context of a table for the next prediction. */
    void context(int table, int context) {
        contexts[table] = offsets[table] + context;
    }

    /** As {@link #context}, where a negative context stands for its opposite with 0 and 1 exchanged. */
    void oddContext(int table, int context) {
        int sign = context >> 31;
        contexts[table] = offsets[table] + ((context ^ sign) - sign);
        flips[table] = sign & 1;
    }

    /** Sets a prediction from elsewhere. */
    void other(int i, float logit) {
        mixer.inputs()[sizes.length + i] = logit;
    }

    /** The probability of a 1 in units of 2<sup>−16</sup>, 2 to 65534. */
    int predict(int setA, int setB) {
        float[] x = mixer.inputs();
        for (int i = 0; i < contexts.length; i++) {
            int context = contexts[i];
            float logit = Logit.of(bits.p22(context)) * CONFIDENCE[bits.count(context)];
            x[i] = flips[i] == 0 ? logit : -logit;
        }
        return mixer.mix(setA, setB);
    }

    void update(int bit) {
        mixer.update(bit);
        for (int i = 0; i < contexts.length; i++) {
            bits.update(contexts[i], bit ^ flips[i]);
        }
    }

    List<ContextTable> tables() {
        List<ContextTable> tables = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            tables.add(new ContextTable(bits, offsets[i], sizes[i]));
        }
        return tables;
    }

    Mixer mixer() {
        return mixer;
    }
}
