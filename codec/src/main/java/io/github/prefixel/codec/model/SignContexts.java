package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.Walk;

/**
 * Predicts the sign of a coefficient from the signed values around it. All contexts are odd: turning all signs around
 * turns the prediction around, so that half of them stand for the other half.
 */
final class SignContexts {
    /** Sums of two pairs in seven sizes each, and the sign of another component; up to an overall sign. */
    private static final int PAIRS = 74;
    /** Signs of the four nearest. */
    private static final int NEAREST = 41;
    /** Sizes at the same place of the two other components. */
    private static final int COUSINS = 25;

    private static final int HINTS = 17;
    private static final int SETS = 8;
    private static final float NET_MOST = 7.99f;

    private final Walk walk;
    private final SignedSurroundings signed;
    private final Nets nets;
    private final MixedDecision decision;

    SignContexts(Walk walk, Nets nets, int limit) {
        this.walk = walk;
        this.nets = nets;
        signed = new SignedSurroundings(walk);
        int kinds = Kind.COUNT;
        int[] contexts = {kinds * PAIRS, kinds * NEAREST, kinds * Kind.LEVELS * COUSINS, kinds * Kind.LEVELS * HINTS};
        decision = new MixedDecision(limit, nets.haveSigns() ? 1 : 0, kinds * Kind.LEVELS, SETS, contexts);
    }

    MixedDecision decision() {
        return decision;
    }

    int predict() {
        signed.gather();
        float[] in = signed.inputs();
        BandSites band = walk.band();
        int kind = band.kind();
        int kindAndLevel = Kind.withLevel(band);
        int alongU = size(in[SignedSurroundings.BEFORE_U] + in[SignedSurroundings.AFTER_U]);
        int alongV = size(in[SignedSurroundings.BEFORE_V] + in[SignedSurroundings.AFTER_V]);
        float cousinA = in[SignedSurroundings.COUSIN_A_CENTRE];
        float cousinB = in[SignedSurroundings.COUSIN_B_CENTRE];
        int luma = band.componentClass() == ComponentClass.LUMA ? 0 : sign(cousinA);
        MixedDecision d = decision;
        d.oddContext(0, odd(kind, PAIRS, (alongU * 7 + alongV) * 3 + luma));
        int nearest = sign(in[SignedSurroundings.BEFORE_U]);
        nearest = nearest * 3 + sign(in[SignedSurroundings.AFTER_U]);
        nearest = nearest * 3 + sign(in[SignedSurroundings.BEFORE_V]);
        nearest = nearest * 3 + sign(in[SignedSurroundings.AFTER_V]);
        d.oddContext(1, odd(kind, NEAREST, nearest));
        d.oddContext(2, odd(kindAndLevel, COUSINS, size(cousinA) * 7 + size(cousinB)));
        if (!nets.haveSigns()) {
            int siblings =
                    size(in[SignedSurroundings.SIBLING_A_CENTRE]) + size(in[SignedSurroundings.SIBLING_B_CENTRE]);
            d.oddContext(3, odd(kindAndLevel, HINTS, Math.max(1 - HINTS, Math.min(HINTS - 1, alongU * 4 + siblings))));
            return d.predict(kindAndLevel, 0);
        }
        float z = nets.sign(kind, signed);
        z = Math.min(Math.max(z, -NET_MOST), NET_MOST);
        int q = (int) (2 * Math.abs(z));
        d.oddContext(3, odd(kindAndLevel, HINTS, z < 0 ? -q - 1 : q + 1));
        d.other(0, z);
        return d.predict(kindAndLevel, q / 2);
    }

    /** Writes what the network sees at the current coefficient, which {@link #predict} has looked around. */
    void fillInputs(float[] out, int offset) {
        System.arraycopy(signed.inputs(), 0, out, offset, SignedSurroundings.INPUTS);
    }

    /** The context of a signed code, negative for a negative code. */
    private static int odd(int kind, int codes, int code) {
        return code < 0 ? -(kind * codes - code) : kind * codes + code;
    }

    private static int sign(float x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    /** Seven signed sizes of what {@link SignedSurroundings} tells. */
    private static int size(float x) {
        float a = Math.abs(x);
        int q = a < 0.2f ? 0 : a < 0.8f ? 1 : a < 1.3f ? 2 : 3;
        return x < 0 ? -q : q;
    }
}
