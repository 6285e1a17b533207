package io.github.prefixel.codec.train;

import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Adds up what the tokens of another port would cost under a model, without coding them. */
class CodeLength implements Port {
    private static final int ONE = 1 << 16;
    private static final float[] BITS = new float[ONE];

    static {
        double ln2 = StrictMath.log(2);
        for (int p = 1; p < ONE; p++) {
            BITS[p] = (float) (-StrictMath.log((double) p / ONE) / ln2);
        }
    }

    private final Port source;
    private final EntropyModel model;
    private double bits;

    CodeLength(Port source, EntropyModel model) {
        this.source = source;
        this.model = model;
    }

    /** The ideal length of all tokens so far. */
    double bits() {
        return bits;
    }

    @Override
    public int exchange(Walk walk) {
        int token = source.exchange(walk);
        if (token == END) {
            return END;
        }
        switch (walk.kind()) {
            case QUIET_BAND -> code(token == Token.OPEN, model.quietBand());
            case QUIET_BLOCK -> code(token == Token.OPEN, model.quietBlock());
            case REFINEMENT -> code(token == Token.REFINE_1, model.refinement());
            case SIGNIFICANCE -> {
                boolean significant = token != Token.INSIGNIFICANT;
                int p1 = model.significance();
                significance(p1, significant);
                code(significant, p1);
                if (significant) {
                    p1 = model.sign();
                    sign(token == Token.NEGATIVE);
                    code(token == Token.NEGATIVE, p1);
                }
            }
        }
        return token;
    }

    /** A coefficient was asked for its significance, which had the probability p1. */
    void significance(int p1, boolean significant) {}

    /** A coefficient was asked for its sign. */
    void sign(boolean negative) {}

    private void code(boolean decision, int p1) {
        bits += BITS[decision ? p1 : ONE - p1];
        model.update(decision ? 1 : 0);
    }
}
