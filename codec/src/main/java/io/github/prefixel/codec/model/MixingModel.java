package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.ArrayList;
import java.util.List;

/** The entropy model that mixes the predictions of several contexts and of small nets. */
public final class MixingModel implements EntropyModel {
    /** Changed by experiments only. */
    public static int LIMIT = Integer.getInteger("limit", 255);

    private static final int CLASSES = ComponentClass.values().length;
    private static final int LEVELS = SubbandLayout.MAX_LEVELS + 1;
    private static final int SHAPES = 3;
    /** Component class and shape. */
    static final int KINDS = CLASSES * SHAPES;

    private static final int FINE = 40;
    private static final int COARSE = 14;
    private static final int OCTAVES = 8;
    private static final int PREFIXES = 10;
    private static final int PLANES = 16;
    static final int NET_STEPS = 68;

    private final Walk walk;
    private final int[] values;
    private final SoftMagnitudes soft;
    private final Surroundings around;
    private final SignedSurroundings signed;
    private final QuietModel quiet;
    private final MixedDecision significance;
    private final MixedDecision signs;
    private final MixedDecision refinements;
    private final Nets nets;
    private final float[] features = new float[Nets.SIGNIFICANCE_INPUTS];
    private final int planeShift;

    private int plane;
    private int question;
    private int p1;
    private int kind;
    private int level;

    private static final int QUIET = 0;
    private static final int SIGNIFICANCE = 1;
    private static final int SIGN = 2;
    private static final int REFINEMENT = 3;

    /** @param planeShift what to add to the number of a plane to get log2 of its threshold in 1/8 grey levels of 8 bits */
    public MixingModel(Walk walk, Prior prior, int planeShift) {
        this.walk = walk;
        this.nets = prior.nets();
        this.planeShift = planeShift;
        values = walk.values();
        soft = new SoftMagnitudes(walk);
        around = new Surroundings(walk, soft.array());
        signed = new SignedSurroundings(walk);
        quiet = new QuietModel(walk);
        plane = walk.plane();
        if (nets == null || !nets.hasSignificance()) {
            significance = new MixedDecision(
                    LIMIT,
                    0,
                    KINDS * LEVELS,
                    FINE,
                    KINDS * FINE / 2 * COARSE * COARSE,
                    KINDS * LEVELS * FINE,
                    KINDS * 256,
                    KINDS * OCTAVES * 2 * FINE,
                    KINDS * COARSE * COARSE * COARSE);
        } else {
            significance = new MixedDecision(
                    LIMIT,
                    1,
                    KINDS * LEVELS,
                    NET_STEPS / 4 + 1,
                    KINDS * FINE / 2 * COARSE * COARSE,
                    KINDS * LEVELS * FINE,
                    KINDS * 256,
                    KINDS * OCTAVES * 2 * FINE,
                    KINDS * COARSE * COARSE * COARSE,
                    KINDS * LEVELS * NET_STEPS,
                    KINDS * PLANES * NET_STEPS / 2,
                    KINDS * NET_STEPS / 2 * COARSE * COARSE);
        }
        boolean signNet = nets != null && nets.hasSigns();
        signs = new MixedDecision(
                LIMIT,
                signNet ? 1 : 0,
                KINDS * LEVELS,
                8,
                KINDS * 74,
                KINDS * 41,
                KINDS * LEVELS * 25,
                KINDS * LEVELS * 17);
        refinements = new MixedDecision(
                LIMIT,
                0,
                KINDS * LEVELS,
                PREFIXES,
                KINDS * PREFIXES * FINE,
                KINDS * 3 * LEVELS * FINE,
                KINDS * PREFIXES * COARSE * COARSE,
                KINDS * PREFIXES * COARSE * COARSE,
                KINDS * 3 * LEVELS * PLANES);
        prior.start(tables(), mixers());
    }

    private void begin() {
        if (plane != walk.plane()) {
            plane = walk.plane();
            soft.nextPlane(walk);
        }
        BandSites band = walk.band();
        kind = band.componentClass().ordinal() * SHAPES + Axes.shape(band);
        level = band.subband().level();
    }

    @Override
    public int quietBand() {
        question = QUIET;
        return quiet.band();
    }

    @Override
    public int quietBlock() {
        question = QUIET;
        return quiet.block();
    }

    @Override
    public int significance() {
        begin();
        question = SIGNIFICANCE;
        around.gather();
        int[] s = around.sums();
        int near = around.near();
        int all = around.all();
        int siblings = around.siblings();
        int cousins = around.cousins();
        int fineNear = Steps.quarterOctaves(near, FINE);
        int fineAll = Steps.quarterOctaves(all, FINE);
        int coarseCousins = Steps.halfOctaves(cousins, COARSE);
        int k = kind;
        MixedDecision d = significance;
        d.context(
                0,
                ((k * (FINE / 2) + fineNear / 2) * COARSE + Steps.halfOctaves(siblings, COARSE)) * COARSE
                        + coarseCousins);
        d.context(1, (k * LEVELS + level) * FINE + fineAll);
        d.context(2, k * 256 + significantNeighbours());
        d.context(3, (k * OCTAVES * 2 + Steps.halfOctaves(s[Surroundings.ITSELF] * 4, OCTAVES * 2)) * FINE + fineNear);
        int hard = walk.neighbourhood().near(walk.site()) * 4;
        d.context(
                4,
                ((k * COARSE + coarseCousins) * COARSE + Steps.halfOctaves(around.cousinsAround(), COARSE)) * COARSE
                        + Steps.halfOctaves(hard, COARSE));
        int setB;
        if (nets != null && nets.hasSignificance()) {
            Features.of(s, plane + planeShift, features);
            float z = nets.significance(k, level, features);
            z = Math.min(Math.max(z, -11f), 5.9f);
            int q = (int) (4 * (z + 11));
            d.context(5, (k * LEVELS + level) * NET_STEPS + q);
            d.context(6, (k * PLANES + plane()) * (NET_STEPS / 2) + q / 2);
            d.context(
                    7,
                    ((k * (NET_STEPS / 2) + q / 2) * COARSE + Steps.halfOctaves(s[Surroundings.PARENT], COARSE))
                                    * COARSE
                            + coarseCousins);
            d.other(0, z);
            setB = q / 4;
        } else {
            setB = fineAll;
        }
        p1 = d.predict(k * LEVELS + level, setB);
        return p1;
    }

    private int plane() {
        return Math.min(Math.max(plane + planeShift, 0), PLANES - 1);
    }

    private int significantNeighbours() {
        BandSites band = walk.band();
        boolean t = Axes.transposed(band);
        int u = Axes.u(band, t);
        int v = Axes.v(band, t);
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

    int[] sums() {
        return around.sums();
    }

    int planeForTraining() {
        return plane + planeShift;
    }

    int kind() {
        return kind;
    }

    int level() {
        return level;
    }

    @Override
    public int sign() {
        begin();
        question = SIGN;
        signed.gather();
        float[] in = signed.inputs();
        int h = size(in[11] + in[12]);
        int v = size(in[7] + in[16]);
        int luma = Math.round(Math.signum(walk.band().componentClass() == ComponentClass.LUMA ? 0 : in[55]));
        MixedDecision d = signs;
        d.oddContext(0, odd(kind, 74, (h * 7 + v) * 3 + luma));
        d.oddContext(1, odd(kind, 41, ((sign(in[11]) * 3 + sign(in[12])) * 3 + sign(in[7])) * 3 + sign(in[16])));
        d.oddContext(2, odd(kind * LEVELS + level, 25, size(in[55]) * 7 + size(in[64])));
        int set = 0;
        if (nets != null && nets.hasSigns()) {
            float z = nets.sign(kind, in);
            z = Math.min(Math.max(z, -7.9f), 7.9f);
            int q = (int) (2 * Math.abs(z));
            d.oddContext(3, odd(kind * LEVELS + level, 17, z < 0 ? -q - 1 : q + 1));
            d.other(0, z);
            set = q / 2;
        } else {
            d.oddContext(
                    3,
                    odd(kind * LEVELS + level, 17, Math.max(-16, Math.min(16, h * 4 + size(in[37]) + size(in[46])))));
        }
        p1 = d.predict(kind * LEVELS + level, set);
        return p1;
    }

    /** An odd context: negative codes stand for the opposite. Context 0 of each kind is the one without any hint. */
    private static int odd(int kind, int codes, int code) {
        return code < 0 ? -(kind * codes - code) : kind * codes + code;
    }

    private static int sign(float x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    /** Seven signed sizes. */
    private static int size(float x) {
        float a = Math.abs(x);
        int q = a < 0.2f ? 0 : a < 0.8f ? 1 : a < 1.3f ? 2 : 3;
        return x < 0 ? -q : q;
    }

    float[] signInputs() {
        return signed.inputs();
    }

    @Override
    public int refinement() {
        begin();
        question = REFINEMENT;
        around.gather();
        int[] s = around.sums();
        int near = around.near();
        int magnitude = Math.abs(values[walk.site()]);
        int prefix = Math.min(PREFIXES - 1, magnitude >> plane + 2);
        int depth = Math.min(2, 30 - Integer.numberOfLeadingZeros(magnitude) - plane - 1);
        int fineNear = Steps.quarterOctaves(near, FINE);
        MixedDecision d = refinements;
        int k = kind;
        int kp = k * PREFIXES + prefix;
        d.context(0, kp * FINE + fineNear);
        d.context(1, ((k * 3 + depth) * LEVELS + level) * FINE + Steps.quarterOctaves(around.all() * 2 / prefix, FINE));
        d.context(
                2,
                (kp * COARSE + Steps.halfOctaves(s[Surroundings.PARENT], COARSE)) * COARSE
                        + Steps.halfOctaves(around.cousins(), COARSE));
        d.context(
                3,
                (kp * COARSE + Steps.halfOctaves(around.siblings(), COARSE)) * COARSE
                        + Steps.halfOctaves(s[Surroundings.CHILDREN], COARSE));
        d.context(4, ((k * 3 + depth) * LEVELS + level) * PLANES + plane());
        p1 = d.predict(k * LEVELS + level, prefix);
        return p1;
    }

    @Override
    public void update(int bit) {
        switch (question) {
            case SIGNIFICANCE -> {
                significance.update(bit);
                if (bit == 0) {
                    soft.insignificant(walk.site(), p1);
                } else {
                    soft.significant(walk.site());
                }
            }
            case SIGN -> signs.update(bit);
            case REFINEMENT -> {
                refinements.update(bit);
                int magnitude = Math.abs(values[walk.site()]);
                int step = 1 << plane;
                soft.refined(walk.site(), bit == 0 ? magnitude - step : magnitude + step, plane);
            }
            default -> quiet.update(bit);
        }
    }

    /** All adaptive probabilities, in a fixed order. */
    public List<AdaptiveBits> tables() {
        List<AdaptiveBits> all = new ArrayList<>();
        all.addAll(List.of(significance.tables()));
        all.addAll(List.of(signs.tables()));
        all.addAll(List.of(refinements.tables()));
        all.addAll(List.of(quiet.tables()));
        return all;
    }

    List<Mixer> mixers() {
        return List.of(significance.mixer(), signs.mixer(), refinements.mixer());
    }

    /** The weights of all mixers, in a fixed order. */
    public float[][] mixerWeights() {
        return mixers().stream().map(Mixer::weights).toArray(float[][]::new);
    }
}
