package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.entropy.DecisionSource;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Reads tokens from a source of decisions. */
public final class DecodingPort implements Port {
    private final DecisionSource source;
    private final EntropyModel model;

    /** The data ended between the two decisions of a token: it is significant, but the sign is still to come. */
    private boolean signIsNext;

    public DecodingPort(DecisionSource source, EntropyModel model) {
        this.source = source;
        this.model = model;
    }

    @Override
    public int exchange(Walk walk) {
        return switch (walk.kind()) {
            case QUIET_BAND -> token(decide(model.quietBand()), Token.QUIET, Token.OPEN);
            case QUIET_BLOCK -> token(decide(model.quietBlock()), Token.QUIET, Token.OPEN);
            case SIGNIFICANCE -> significance();
            case REFINEMENT -> token(decide(model.refinement()), Token.REFINE_0, Token.REFINE_1);
        };
    }

    private int significance() {
        if (!signIsNext) {
            int significant = decide(model.significance());
            if (significant != 1) {
                return significant == 0 ? Token.INSIGNIFICANT : END;
            }
        }
        int negative = decide(model.sign());
        signIsNext = negative == DecisionSource.END;
        return token(negative, Token.POSITIVE, Token.NEGATIVE);
    }

    private static int token(int bit, int zero, int one) {
        return bit == DecisionSource.END ? END : bit == 0 ? zero : one;
    }

    private int decide(int p1) {
        int bit = source.decode(p1);
        if (bit != DecisionSource.END) {
            model.update(bit);
        }
        return bit;
    }
}
