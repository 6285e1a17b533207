package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Walk;

/**
 * Predicts the significance of a coefficient from the magnitudes around it: five contexts, and with a network its
 * output, three contexts made of it, and the choice of mixer weights by it.
 */
final class SignificanceContexts {
    private static final int NEAR = 40;
    private static final int PLACES = 14;
    private static final int ITSELF = 16;
    private static final int PLANES = 16;

    /** The network's output is kept in [−11, 6) and cut into quarters. */
    private static final float NET_LEAST = -11;

    private static final float NET_MOST = 5.99f;
    private static final int NET_STEPS = 68;

    private final Walk walk;
    private final int[] values;
    private final Surroundings around;
    private final Nets nets;
    private final float[] inputs = new float[Nets.SIGNIFICANCE_INPUTS];
    private final int planeShift;
    private final MixedDecision decision;

    SignificanceContexts(Walk walk, Surroundings around, Nets nets, int planeShift, int limit) {
        this.walk = walk;
        this.values = walk.values();
        this.around = around;
        this.nets = nets;
        this.planeShift = planeShift;
        int[] plain = {
            Kind.COUNT * (NEAR / 2) * PLACES * PLACES,
            Kind.COUNT * Kind.LEVELS * NEAR,
            Kind.COUNT * 256,
            Kind.COUNT * ITSELF * NEAR,
            Kind.COUNT * PLACES * PLACES * PLACES
        };
        int[] withNet = {
            plain[0],
            plain[1],
            plain[2],
            plain[3],
            plain[4],
            Kind.COUNT * Kind.LEVELS * NET_STEPS,
            Kind.COUNT * PLANES * (NET_STEPS / 2),
            Kind.COUNT * (NET_STEPS / 2) * PLACES * PLACES
        };
        decision = nets.haveSignificance()
                ? new MixedDecision(limit, 1, Kind.COUNT * Kind.LEVELS, NET_STEPS / 4 + 1, withNet)
                : new MixedDecision(limit, 0, Kind.COUNT * Kind.LEVELS, NEAR, plain);
    }

    MixedDecision decision() {
        return decision;
    }

    int predict() {
        around.gather(nets.haveSignificance());
        BandSites band = walk.band();
        int kind = band.kind();
        int kindAndLevel = Kind.withLevel(band);
        int[] sums = around.sums();
        int near = Steps.quarterOctaves(around.near(), NEAR);
        int all = Steps.quarterOctaves(around.all(), NEAR);
        int cousins = Steps.halfOctaves(around.cousins(), PLACES);
        MixedDecision d = decision;
        d.context(
                0,
                ((kind * (NEAR / 2) + near / 2) * PLACES + Steps.halfOctaves(around.siblings(), PLACES)) * PLACES
                        + cousins);
        d.context(1, kindAndLevel * NEAR + all);
        d.context(2, kind * 256 + significantNeighbours(band));
        d.context(3, (kind * ITSELF + Steps.halfOctaves(4 * sums[Surroundings.ITSELF], ITSELF)) * NEAR + near);
        int hardNear = walk.neighbourhood().near(walk.site()) * 4;
        d.context(
                4,
                ((kind * PLACES + cousins) * PLACES + Steps.halfOctaves(around.cousinsAround(), PLACES)) * PLACES
                        + Steps.halfOctaves(hardNear, PLACES));
        if (!nets.haveSignificance()) {
            return d.predict(kindAndLevel, all);
        }
        fillInputs(inputs, 0);
        float z = nets.significance(kind, band.subband().level(), inputs);
        z = Math.min(Math.max(z, NET_LEAST), NET_MOST);
        int q = (int) (4 * (z - NET_LEAST));
        d.context(5, kindAndLevel * NET_STEPS + q);
        d.context(6, (kind * PLANES + plane(PLANES)) * (NET_STEPS / 2) + q / 2);
        d.context(
                7,
                ((kind * (NET_STEPS / 2) + q / 2) * PLACES + Steps.halfOctaves(sums[Surroundings.PARENT], PLACES))
                                * PLACES
                        + cousins);
        d.other(0, z);
        return d.predict(kindAndLevel, q / 4);
    }

    /** log2 of the threshold in 1/8 grey levels of 8 bits, 0 to {@code count} − 1. */
    private int plane(int count) {
        return Math.min(Math.max(walk.plane() + planeShift, 0), count - 1);
    }

    /** Writes what the network sees, or would see, at the current coefficient. */
    void networkInputs(float[] out, int offset) {
        around.gather(true);
        fillInputs(out, offset);
    }

    private void fillInputs(float[] out, int offset) {
        int[] sums = around.sums();
        for (int i = 0; i < Surroundings.GROUPS; i++) {
            out[offset + i] = 0.4f * Steps.log2(sums[i]);
        }
        out[offset + Surroundings.GROUPS] = 0.3f * (plane(14) - 7);
    }

    /** Which of the eight neighbours are significant, a bit each. */
    private int significantNeighbours(BandSites band) {
        boolean transposed = Axes.transposed(band);
        int u = Axes.u(band, transposed);
        int v = Axes.v(band, transposed);
        int i = walk.site();
        return bit(i - v - u)
                | bit(i - v) << 1
                | bit(i - v + u) << 2
                | bit(i - u) << 3
                | bit(i + u) << 4
                | bit(i + v - u) << 5
                | bit(i + v) << 6
                | bit(i + v + u) << 7;
    }

    private int bit(int site) {
        return values[site] != 0 ? 1 : 0;
    }
}
