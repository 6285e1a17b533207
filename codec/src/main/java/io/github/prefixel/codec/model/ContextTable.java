package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;

/** The adaptive probabilities of one context of a model, as a stretch of an array of them. */
public record ContextTable(AdaptiveBits bits, int offset, int contexts) {
    static ContextTable all(AdaptiveBits bits) {
        return new ContextTable(bits, 0, bits.contexts());
    }

    void start(int context, int p1, int count) {
        bits.start(offset + context, p1, count);
    }

    /** Probability of a 1 in units of 2<sup>−22</sup>. */
    public int p22(int context) {
        return bits.p22(offset + context);
    }

    /** How many decisions the probability rests on. */
    public int count(int context) {
        return bits.count(offset + context);
    }
}
