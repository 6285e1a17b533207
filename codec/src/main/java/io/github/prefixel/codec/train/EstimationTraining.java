package io.github.prefixel.codec.train;

import io.github.prefixel.codec.estimate.BandEstimator;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Trains the networks that estimate coefficients. */
public final class EstimationTraining {
    private static final int HIDDEN = 16;
    private static final int EPOCHS = 5;
    private static final int PER_KIND = 240_000;
    private static final int BATCH = 512;
    private static final double RATE = 6e-3;
    private static final int POINTS = 6;
    private static final int SMALL = 256;

    private EstimationTraining() {}

    /**
     * Trains on pictures at their own size, at half of it, and as thumbnails. The same pictures and seed give the same
     * networks.
     *
     * @param validation pictures to measure the gain on, none of them among those trained on
     * @param predictors what predicts details: what they leave has other statistics
     * @param threads how many threads; the networks do not depend on it
     * @param progress is told, line by line, what is done and what the gain is
     */
    public static EstimationNets train(
            List<Raster> pictures,
            List<Raster> validation,
            PredictionNets predictors,
            long seed,
            int threads,
            Consumer<String> progress) {
        EstimationNets nets = train(pictures, predictors, seed, threads, progress);
        EstimationValidation.report(validation, predictors, nets, progress);
        return nets;
    }

    private static EstimationNets train(
            List<Raster> pictures, PredictionNets predictors, long seed, int threads, Consumer<String> progress) {
        EstimationSamples samples = new EstimationSamples(PER_KIND, predictors, seed);
        for (Raster picture : pictures) {
            samples.add(picture, POINTS, 0.02);
            Raster half = Downsampling.half(picture);
            samples.add(half, POINTS, 0.08);
            Raster small = half;
            while (Math.max(small.width(), small.height()) > SMALL) {
                small = Downsampling.half(small);
            }
            samples.add(small, POINTS, 0.2);
        }
        Net[] nets = new Net[EstimationNets.KINDS];
        float[] agreements = new float[EstimationNets.KINDS];
        for (int kind = 0; kind < nets.length; kind++) {
            Samples small = samples.small(kind);
            Training training = new Training(Loss.SQUARED, HIDDEN, 0, EPOCHS, BATCH, RATE, seed + kind, threads);
            nets[kind] = Trainer.train(small, training);
            agreements[kind] = agreement(nets[kind], samples.judged(kind));
            double before = 0;
            for (int i = 0; i < small.size(); i++) {
                before += Loss.SQUARED.of(0, small.targets()[i]) / small.size();
            }
            double left = Trainer.loss(nets[kind], small, Loss.SQUARED) / before;
            progress.accept(String.format(
                    Locale.ROOT,
                    "estimation network %d of %d: %d samples, %.1f %% of their energy left, agreement %.2f",
                    kind + 1,
                    nets.length,
                    small.size(),
                    100 * left,
                    agreements[kind]));
        }
        return new EstimationNets(nets, agreements);
    }

    /** The mean of (sign · output) over that of output². */
    private static float agreement(Net net, Samples judged) {
        double told = 0;
        double power = 1e-9;
        for (int i = 0; i < judged.size(); i++) {
            float output = BandEstimator.clipped(net.evaluate(judged.inputs(), i * judged.width(), 0));
            told += output * judged.targets()[i];
            power += output * output;
        }
        return (float) Math.max(0.1, told / power);
    }
}
