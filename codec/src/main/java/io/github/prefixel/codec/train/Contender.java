package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.quality.RdPoint;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** What pictures are coded with, at the highest effort, to be compared with another such. */
public final class Contender {
    /** Rates of the curves, in bits per pixel: those of 64 to 8192 bytes for a picture of 256 × 256. */
    private static final double[] RATES = {1 / 128.0, 1 / 64.0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 1};

    /** Null for none. */
    private final TrainedParts parts;

    private Contender(TrainedParts parts) {
        this.parts = parts;
    }

    /** Those parts: the program's own, or those of a model, whose id the header then names. */
    public static Contender of(TrainedParts parts) {
        return new Contender(parts);
    }

    /** No training at all: every probability starts at one half, every mixer weight at the same value, without networks. */
    public static Contender untrained() {
        return new Contender(null);
    }

    /** Quality by rate; rates at which not even the header fits are missing. */
    public RdCurve curve(Raster picture) {
        Encoder encoder = parts == null
                ? new Encoder(picture, false, ModelCode.NETS, Tune.PSNR, PredictionNets.NONE)
                : new Encoder(picture, false, ModelCode.NETS, Tune.PSNR, true, parts);
        EstimationNets estimation = parts == null ? EstimationNets.NONE : parts.estimation();
        Walk walk = new Walk(encoder.plan().sites(), encoder.header().topPlane());
        EntropyModel model = parts == null
                ? encoder.plan().model(walk, Prior.cold(Nets.none()))
                : encoder.plan().model(walk);
        CodeLength length = new CodeLength(encoder.truth(), model);
        Reconstruction reconstruction = new Reconstruction(encoder.header(), encoder.plan());
        int header = encoder.header().length();
        List<RdPoint> points = new ArrayList<>();
        for (double rate : RATES) {
            long bytes = (long) Math.rint(rate * picture.pixels() / 8);
            // The range coder ends with a byte that is not full.
            double bits = 8.0 * (bytes - header - 1);
            if (bits > 0) {
                walk.run(w -> length.bits() < bits ? length.exchange(w) : Port.END);
                double psnr = Psnr.of(picture, reconstruction.picture(walk, 0, estimation));
                points.add(new RdPoint(bytes, 8.0 * bytes / picture.pixels(), psnr, Double.NaN, Double.NaN));
            }
        }
        return new RdCurve(points);
    }
}
