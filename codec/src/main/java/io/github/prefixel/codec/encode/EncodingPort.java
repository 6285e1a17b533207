package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.entropy.DecisionCoder;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Codes the tokens that another port tells, on their way to the walk. */
public final class EncodingPort implements Port {
    private final Port source;
    private final EntropyModel model;
    private final DecisionCoder coder;

    public EncodingPort(Port source, EntropyModel model, DecisionCoder coder) {
        this.source = source;
        this.model = model;
        this.coder = coder;
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
                code(token != Token.INSIGNIFICANT, model.significance());
                if (token != Token.INSIGNIFICANT) {
                    code(token == Token.NEGATIVE, model.sign());
                }
            }
        }
        return token;
    }

    private void code(boolean decision, int p1) {
        int bit = decision ? 1 : 0;
        coder.encode(bit, p1);
        model.update(bit);
    }
}
