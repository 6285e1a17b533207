package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.BandEstimator;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.estimate.KnownCoefficients;
import io.github.prefixel.codec.estimate.Surroundings;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Orientation;
import java.util.SplittableRandom;

/**
 * Collects what estimation can learn from: at random truncation points of real pictures, random coefficients with what
 * is known around them. Those still in the zero bin are learned from, in units of the half bin, with their true values
 * as targets; the significant ones that {@link BandEstimator} judges by are kept apart, with their signs.
 */
final class EstimationSamples {
    private static final double FEWEST_TOKENS_PER_PIXEL = 0.06;
    private static final double MOST_TOKENS_PER_PIXEL = 6;

    private final PredictionNets predictors;
    private final SplittableRandom random;
    private final Reservoir[] small = new Reservoir[EstimationNets.KINDS];
    private final Reservoir[] judged = new Reservoir[EstimationNets.KINDS];

    /**
     * @param perKind the most samples to keep for each kind of network
     * @param predictors what predicts details
     */
    EstimationSamples(int perKind, PredictionNets predictors, long seed) {
        this.predictors = predictors;
        random = new SplittableRandom(seed);
        for (int kind = 0; kind < EstimationNets.KINDS; kind++) {
            int width = Surroundings.inputs(EstimationNets.orientation(kind));
            small[kind] = new Reservoir(perKind, width, random);
            judged[kind] = new Reservoir(perKind, width, random);
        }
    }

    /**
     * Draws samples at some truncation points of one picture.
     *
     * @param share of all coefficients that are drawn, at each point
     */
    void add(Raster picture, int points, double share) {
        Encoder encoder = new Encoder(picture, false, ModelCode.DIRECT, Tune.PSNR, predictors);
        SiteMap sites = encoder.plan().sites();
        byte[] tokens = encoder.tokens(0, Long.MAX_VALUE);
        Walk whole = new Walk(sites, encoder.header().topPlane());
        whole.run(new TokenReplay(tokens));
        Walk walk = new Walk(sites, encoder.header().topPlane());
        Port replay = new TokenReplay(tokens);
        double range = MOST_TOKENS_PER_PIXEL / FEWEST_TOKENS_PER_PIXEL;
        for (int p = 0; p < points; p++) {
            double at = (p + random.nextDouble()) / points;
            long end = (long) (picture.pixels() * FEWEST_TOKENS_PER_PIXEL * StrictMath.pow(range, at));
            walk.run(w -> w.tokens() < end ? replay.exchange(w) : Port.END);
            draw(sites, walk, whole.values(), share);
        }
    }

    private void draw(SiteMap sites, Walk walk, int[] truth, double share) {
        KnownCoefficients known = new KnownCoefficients(sites);
        sites.bands().forEach(band -> known.fill(band, walk.values()));
        for (BandSites band : sites.bands()) {
            int width = band.subband().width();
            if (band.subband().orientation() == Orientation.LL || band.subband().isEmpty()) {
                continue;
            }
            long area = (long) width * band.subband().height();
            for (long i = skip(share); i < area; i += 1 + skip(share)) {
                draw(band, (int) (i % width), (int) (i / width), walk, known, truth);
            }
        }
    }

    private long skip(double share) {
        return (long) (StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-share));
    }

    private void draw(BandSites band, int x, int y, Walk walk, KnownCoefficients known, int[] truth) {
        int site = band.site(x, y);
        int value = walk.values()[site];
        int usual = walk.zeroBin(band);
        int bin = value == 0 ? walk.zeroBin(band, x, y) : usual;
        if (bin <= band.lowestPlane() || value != 0 && !BandEstimator.isFresh(value, 1 << usual)) {
            return;
        }
        int kind = EstimationNets.kind(band);
        float[] sample = new float[Surroundings.inputs(EstimationNets.orientation(kind))];
        Surroundings.gather(band, x, y, known.values(), sample, 0);
        float scale = 1f / (1 << bin);
        boolean anything = false;
        for (int j = 0; j < sample.length; j++) {
            anything |= sample[j] != 0;
            sample[j] = Surroundings.compressed(sample[j], 1 << usual) * scale;
        }
        if (!anything) {
            return;
        }
        if (value == 0) {
            small[kind].add(sample, 0.5f * truth[site] * scale);
        } else {
            judged[kind].add(sample, Integer.signum(value));
        }
    }

    /** The coefficients in the zero bin that a network learns from. */
    Samples small(int kind) {
        return small[kind].samples();
    }

    /** The significant coefficients that it is judged by. */
    Samples judged(int kind) {
        return judged[kind].samples();
    }
}
