package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.entropy.RangeEncoder;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Codes the tokens that another port tells, on their way to the walk. */
final class EncodingPort implements Port {
    private final Port source;
    private final EntropyModel model;
    private final RangeEncoder encoder;

    EncodingPort(Port source, EntropyModel model, RangeEncoder encoder) {
        this.source = source;
        this.model = model;
        this.encoder = encoder;
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
        encoder.encode(bit, p1);
        model.update(bit);
    }
}
