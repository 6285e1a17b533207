package io.github.prefixel.codec.walk;

import java.util.Random;

/** Answers with any token that the site allows: pictures as wild as the grammar lets them be. */
public final class RandomTokens implements Port {
    private final Random random;
    private final double density;

    /** @param density how likely bands and blocks open and coefficients become significant, 0 to 1 */
    RandomTokens(long seed, double density) {
        random = new Random(seed);
        this.density = density;
    }

    @Override
    public int exchange(Walk walk) {
        return switch (walk.kind()) {
            case QUIET_BAND, QUIET_BLOCK -> random.nextDouble() < density ? Token.OPEN : Token.QUIET;
            case SIGNIFICANCE ->
                random.nextDouble() >= density
                        ? Token.INSIGNIFICANT
                        : random.nextBoolean() ? Token.POSITIVE : Token.NEGATIVE;
            case REFINEMENT -> random.nextBoolean() ? Token.REFINE_0 : Token.REFINE_1;
        };
    }
}
