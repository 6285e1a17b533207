package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.Neighbourhood;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Orientation;

/** The entropy model without mixing: every decision has one context with an adaptive probability of its own. */
public final class DirectModel implements EntropyModel {
    /** Counts go no further, so that probabilities keep following the picture; 80 to 120 measure the same. */
    private static final int LIMIT = 100;

    private static final int ORIENTATIONS = Orientation.values().length;
    private static final int DEPTHS = 3;
    /** Sums of two signs each along two axes, and one sign of another component, up to an overall sign. */
    private static final int SIGN_PATTERNS = 38;

    private static final int CLASSES = ComponentClass.values().length;

    private final LogQuantiser nearSteps = new LogQuantiser(24, 2, 14);
    private final LogQuantiser farSteps = new LogQuantiser(12, 1, 10);
    private final LogQuantiser refineSteps = new LogQuantiser(64, 1, 6);

    private final Walk walk;
    private final Neighbourhood neighbourhood;
    private final int[] values;

    private final QuietModel quiet;
    private final AdaptiveBits significance =
            new AdaptiveBits(Kind.COUNT * nearSteps.steps() * farSteps.steps(), LIMIT);
    private final AdaptiveBits signs = new AdaptiveBits(CLASSES * ORIENTATIONS * SIGN_PATTERNS, LIMIT);
    private final AdaptiveBits refinements = new AdaptiveBits(CLASSES * DEPTHS * refineSteps.steps(), LIMIT);

    private AdaptiveBits asked;
    private int context;
    private int flip;

    public DirectModel(Walk walk) {
        this.walk = walk;
        this.neighbourhood = walk.neighbourhood();
        this.values = walk.values();
        quiet = new QuietModel(walk);
        refinements.startAll(probability(0.43), 2);
        startSignificance();
    }

    /** A logistic function of the logarithms of both sums, fitted by eye to photographs. */
    private void startSignificance() {
        for (int near = 0; near < nearSteps.steps(); near++) {
            for (int far = 0; far < farSteps.steps(); far++) {
                double logit = Math.min(0.3, -4.2 + 0.33 * near + 0.25 * far);
                int p1 = probability(1 / (1 + StrictMath.exp(-logit)));
                for (int kind = 0; kind < Kind.COUNT; kind++) {
                    significance.start(significanceContext(kind, near, far), p1, 2);
                }
            }
        }
    }

    private static int probability(double p) {
        return (int) (p * 65536);
    }

    private int significanceContext(int kind, int near, int far) {
        return (kind * nearSteps.steps() + near) * farSteps.steps() + far;
    }

    private int ask(AdaptiveBits bits, int index) {
        asked = bits;
        context = index;
        flip = 0;
        return bits.p1(index);
    }

    @Override
    public void update(int bit) {
        if (asked == null) {
            quiet.update(bit);
        } else {
            asked.update(context, bit ^ flip);
        }
    }

    @Override
    public int quietBand() {
        asked = null;
        return quiet.band();
    }

    @Override
    public int quietBlock() {
        asked = null;
        return quiet.block();
    }

    @Override
    public int significance() {
        BandSites band = walk.band();
        int site = walk.site();
        int kind = band.kind();
        int near = nearSteps.of(neighbourhood.near(site));
        int far = farSteps.of(neighbourhood.far(site));
        return ask(significance, significanceContext(kind, near, far));
    }

    @Override
    public int sign() {
        BandSites band = walk.band();
        int site = walk.site();
        int[] v = values;
        int horizontal = Integer.signum(v[site - 1]) + Integer.signum(v[site + 1]);
        int vertical = Integer.signum(v[site - band.stride()]) + Integer.signum(v[site + band.stride()]);
        int luma = 0;
        if (band.cousins().length > 0 && band.componentClass() != ComponentClass.LUMA) {
            luma = Integer.signum(v[site - band.offset() + band.cousins()[0].offset()]);
        }
        int code = (horizontal * 5 + vertical) * 3 + luma;
        int kind = band.componentClass().ordinal() * ORIENTATIONS
                + band.orientation().ordinal();
        int p = ask(signs, kind * SIGN_PATTERNS + Math.abs(code));
        // Turning all signs around turns the decision around: half of the contexts stand for the other half.
        if (code < 0) {
            flip = 1;
            return 65536 - p;
        }
        return p;
    }

    @Override
    public int refinement() {
        BandSites band = walk.band();
        int site = walk.site();
        int magnitude = Math.abs(values[site]);
        int depth = Math.min(DEPTHS - 1, 30 - Integer.numberOfLeadingZeros(magnitude) - walk.plane() - 1);
        int around = refineSteps.of(neighbourhood.near(site) + neighbourhood.far(site) / 2);
        return ask(refinements, (band.componentClass().ordinal() * DEPTHS + depth) * refineSteps.steps() + around);
    }
}
