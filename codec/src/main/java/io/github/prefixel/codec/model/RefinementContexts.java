package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Walk;

/** Predicts the next bit of a significant coefficient's magnitude from the bits before it and the magnitudes around it. */
final class RefinementContexts {
    /** The bits known so far, as a number, up to 9. */
    private static final int PREFIXES = 10;
    /** How many bits after the leading one are known: 0, 1 or more. */
    private static final int DEPTHS = 3;

    private static final int NEAR = 40;
    private static final int PLACES = 14;
    private static final int PLANES = 16;

    private final Walk walk;
    private final int[] values;
    private final Surroundings around;
    private final int planeShift;
    private final MixedDecision decision;

    RefinementContexts(Walk walk, Surroundings around, int planeShift, int limit) {
        this.walk = walk;
        this.values = walk.values();
        this.around = around;
        this.planeShift = planeShift;
        int kinds = Kind.COUNT;
        int[] contexts = {
            kinds * PREFIXES * NEAR,
            kinds * DEPTHS * Kind.LEVELS * NEAR,
            kinds * PREFIXES * PLACES * PLACES,
            kinds * PREFIXES * PLACES * PLACES,
            kinds * DEPTHS * Kind.LEVELS * PLANES
        };
        decision = new MixedDecision(limit, 0, kinds * Kind.LEVELS, PREFIXES, contexts);
    }

    MixedDecision decision() {
        return decision;
    }

    int predict() {
        around.gather(false);
        BandSites band = walk.band();
        int[] sums = around.sums();
        int plane = walk.plane();
        int magnitude = Math.abs(values[walk.site()]);
        int prefix = Math.min(PREFIXES - 1, magnitude >> plane + 2);
        int depth = Math.min(DEPTHS - 1, 30 - Integer.numberOfLeadingZeros(magnitude) - plane - 1);
        int kind = band.kind();
        int kindAndPrefix = kind * PREFIXES + prefix;
        int kindDepthLevel =
                (kind * DEPTHS + depth) * Kind.LEVELS + band.subband().level();
        MixedDecision d = decision;
        d.context(0, kindAndPrefix * NEAR + Steps.quarterOctaves(around.near(), NEAR));
        d.context(1, kindDepthLevel * NEAR + Steps.quarterOctaves(around.all() * 2 / prefix, NEAR));
        d.context(
                2,
                (kindAndPrefix * PLACES + Steps.halfOctaves(sums[Surroundings.PARENT], PLACES)) * PLACES
                        + Steps.halfOctaves(around.cousins(), PLACES));
        d.context(
                3,
                (kindAndPrefix * PLACES + Steps.halfOctaves(around.siblings(), PLACES)) * PLACES
                        + Steps.halfOctaves(sums[Surroundings.CHILDREN], PLACES));
        d.context(4, kindDepthLevel * PLANES + Math.min(Math.max(plane + planeShift, 0), PLANES - 1));
        return d.predict(Kind.withLevel(band), prefix);
    }
}
