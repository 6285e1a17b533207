package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.entropy.RangeDecoder;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;

/** Reads tokens from a range decoder. */
final class DecodingPort implements Port {
    private final RangeDecoder decoder;
    private final EntropyModel model;

    /** The data ended between the two decisions of a token: it is significant, but the sign is still to come. */
    private boolean signIsNext;

    DecodingPort(RangeDecoder decoder, EntropyModel model) {
        this.decoder = decoder;
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
        signIsNext = negative == RangeDecoder.END;
        return token(negative, Token.POSITIVE, Token.NEGATIVE);
    }

    private static int token(int bit, int zero, int one) {
        return bit == RangeDecoder.END ? END : bit == 0 ? zero : one;
    }

    private int decide(int p1) {
        int bit = decoder.decode(p1);
        if (bit != RangeDecoder.END) {
            model.update(bit);
        }
        return bit;
    }
}
