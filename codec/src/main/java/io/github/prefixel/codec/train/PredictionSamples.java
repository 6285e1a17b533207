package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.predict.LowBand;
import io.github.prefixel.codec.predict.Patch;
import io.github.prefixel.codec.predict.PatchRow;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.SplittableRandom;

/**
 * Collects what prediction can learn from: details at random places of real pictures, with the patches around them as
 * they are and as they are decoded from a stream that ends after some bit-plane. Where the contrast is small against the
 * threshold there is little to gain, so that fewer are taken there.
 */
final class PredictionSamples {
    /** Bit-planes after which streams end: thresholds of 64 to 4 grey levels, or about 0.1 to 2 bits a pixel. */
    private static final int FIRST_PLANE = 9;

    private static final int LAST_PLANE = 5;
    /** The share of samples of chroma that do without the luma. */
    private static final double UNGUIDED = 0.3;

    private final SplittableRandom random;
    private final Reservoir[] reservoirs = new Reservoir[PredictionNets.KINDS];

    /** @param perKind the most samples to keep for each kind of network */
    PredictionSamples(int perKind, long seed) {
        random = new SplittableRandom(seed);
        for (int kind = 0; kind < reservoirs.length; kind++) {
            reservoirs[kind] = new Reservoir(perKind, PatchPairs.width(inputs(kind)), random);
        }
    }

    private static int inputs(int kind) {
        return PatchRow.inputs(PredictionNets.patch(kind), PredictionNets.isChroma(kind));
    }

    /**
     * Draws samples from one picture in colour, of 8 bits a sample.
     *
     * @param share of all details that are looked at, for each bit-plane
     * @param chroma whether to learn from luma or from chroma
     */
    void add(Raster picture, double share, boolean chroma) {
        Encoder encoder = new Encoder(picture, false, ModelCode.DIRECT);
        StreamPlan plan = encoder.plan();
        Walk walk = new Walk(plan.sites(), encoder.header().topPlane());
        Port port = new TokenReplay(encoder.tokens(LAST_PLANE, Long.MAX_VALUE));
        Reconstruction reconstruction = new Reconstruction(encoder.header(), plan);
        for (int plane = Math.min(FIRST_PLANE, encoder.header().topPlane()); plane >= LAST_PLANE; plane--) {
            int last = plane;
            walk.run(w -> w.plane() >= last ? port.exchange(w) : Port.END);
            Raster decoded = reconstruction.picture(walk, 0, EstimationNets.NONE);
            draw(planes(picture, plan), planes(decoded, plan), plan, plane, share, chroma);
        }
    }

    private static float[][][] planes(Raster picture, StreamPlan plan) {
        int middle = picture.maxSample() + 1 >> 1;
        float[][][] planes = new float[picture.components().count()][picture.height()][picture.width()];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    planes[c][y][x] = picture.get(c, x, y) - middle;
                }
            }
        }
        plan.axes().forward(planes);
        return planes;
    }

    private void draw(
            float[][][] original, float[][][] decoded, StreamPlan plan, int plane, double share, boolean chroma) {
        SubbandLayout layout = plan.layout();
        for (int level = 1; level <= Math.min(Prediction.LEVELS, layout.levels()); level++) {
            for (int c = 0; c < original.length; c++) {
                Lifting97.forwardLevel(original[c], layout, level);
                Lifting97.forwardLevel(decoded[c], layout, level);
            }
            for (int c = chroma ? 1 : 0; c < (chroma ? plan.colors() : 1); c++) {
                for (Subband band : layout.details(level)) {
                    if (plan.prediction().predicts(c, band)) {
                        float threshold = (1 << plane) / plan.neutralGain(c, band);
                        new Band(original, decoded, layout, c, band, threshold).draw(share);
                    }
                }
            }
        }
    }

    /** Draws from one band. */
    private final class Band {
        private final int component;
        private final Subband band;
        private final float threshold;
        private final int kind;
        private final Patch patch;
        private final Side original;
        private final Side decoded;

        Band(float[][][] original, float[][][] decoded, SubbandLayout layout, int c, Subband band, float threshold) {
            component = c;
            this.band = band;
            this.threshold = threshold;
            patch = Patch.of(band.orientation());
            kind = PredictionNets.kind(c > 0, patch);
            this.original = new Side(original, layout, c, band, inputs(kind));
            this.decoded = new Side(decoded, layout, c, band, inputs(kind));
        }

        void draw(double share) {
            int area = band.width() * band.height();
            for (int i = skip(share); i < area; i += 1 + skip(share)) {
                draw(i % band.width(), i / band.width());
            }
        }

        private void draw(int x, int y) {
            float contrast = original.look(x, y);
            float ratio = contrast / threshold;
            if (contrast == 0 || random.nextDouble() > ratio * ratio) {
                return;
            }
            float unit = PredictionLoss.UNIT * threshold;
            boolean along = random.nextBoolean();
            boolean across = random.nextBoolean();
            float sign = random.nextBoolean() ? 1 : -1;
            int inputs = inputs(kind);
            float[] sample = new float[PatchPairs.width(inputs)];
            boolean guided = random.nextDouble() >= UNGUIDED;
            sample[2 * inputs] = contrast / unit;
            sample[2 * inputs + 1] = decoded.look(x, y) / unit;
            sample[2 * inputs + 2] = PredictionNets.biasSet(band.level());
            for (int j = 0; j < inputs; j++) {
                int from = patch.mirrored(j, along, across);
                float s = PatchRow.isSigned(patch, j) ? sign : 1;
                if (PatchRow.isFromLuma(patch, j) && !guided) {
                    s = 0;
                }
                sample[j] = s * original.inputs[from][0];
                sample[inputs + j] = s * decoded.inputs[from][0];
            }
            float detail = original.planes[component][band.y() + y][band.x() + x];
            reservoirs[kind].add(sample, sign * detail / unit);
        }

        private int skip(double share) {
            double skip = StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-share);
            return (int) Math.min(1 << 24, skip);
        }
    }

    /** What an encoder, or a decoder, has to predict from. */
    private static final class Side {
        private final float[][][] planes;
        private final Subband band;
        private final PatchRow row;
        private final LowBand low;
        private final LowBand luma;
        private final float[][] inputs;

        Side(float[][][] planes, SubbandLayout layout, int c, Subband band, int inputs) {
            this.planes = planes;
            this.band = band;
            row = new PatchRow(Patch.of(band.orientation()), 1);
            low = LowBand.of(planes[c], layout, band.level());
            luma = c == 0 ? null : LowBand.of(planes[0], layout, band.level());
            this.inputs = new float[inputs][1];
        }

        /** Fills in the inputs for one detail; the contrast, or 0 where nothing is predicted. */
        float look(int x, int y) {
            if (row.fill(low, y, x, 1, inputs, 0) == 0) {
                for (float[] input : inputs) {
                    input[0] = 0;
                }
                return 0;
            }
            if (luma != null) {
                row.fillFromLuma(luma, planes[0][band.y() + y], band.x(), y, x, inputs, 0, 1);
            }
            return row.contrast(0);
        }
    }

    PatchPairs pairs(int kind) {
        return new PatchPairs(reservoirs[kind].samples(), inputs(kind));
    }
}
