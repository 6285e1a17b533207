package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Answers what the model thinks likelier: what a sequence of tokens that ends early is filled up with. */
final class LikeliestTokens implements Port {
    private static final int HALF = 1 << 15;

    private final EntropyModel model;

    LikeliestTokens(EntropyModel model) {
        this.model = model;
    }

    @Override
    public int exchange(Walk walk) {
        return switch (walk.kind()) {
            case QUIET_BAND -> model.quietBand() < HALF ? Token.QUIET : Token.OPEN;
            case QUIET_BLOCK -> model.quietBlock() < HALF ? Token.QUIET : Token.OPEN;
            case REFINEMENT -> model.refinement() < HALF ? Token.REFINE_0 : Token.REFINE_1;
            case SIGNIFICANCE -> Token.INSIGNIFICANT;
        };
    }
}
