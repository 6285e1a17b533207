package io.github.prefixel.codec.model;

/**
 * Predicts the binary decisions that tokens are made of. Each question is about the current site of the walk and is
 * followed by {@link #update} with the answer. Encoder and decoder hold a model each, in the same state.
 *
 * <p>Probabilities are those of a 1 (open, significant, negative, next bit 1) in units of 2<sup>−16</sup>, 1 to 65535.
 */
public interface EntropyModel {
    /** That a quiet band opens. */
    int quietBand();

    /** That a quiet block opens. */
    int quietBlock();

    /** That the coefficient becomes significant. */
    int significance();

    /** That the coefficient, just known to be significant, is negative. */
    int sign();

    /** That the next bit of the magnitude is 1. */
    int refinement();

    /** Tells the model the answer to its last question. */
    void update(int bit);
}
