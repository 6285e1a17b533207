package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.train.EntropyTrainer;
import io.github.prefixel.codec.train.EstimationTraining;
import io.github.prefixel.codec.train.NetworkTuning;
import io.github.prefixel.codec.train.PredictionTraining;
import io.github.prefixel.codec.train.StatisticsTraining;
import io.github.prefixel.codec.train.TrainingSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Learns where the entropy models start, and perhaps the networks, from a sample of the pictures. */
final class CoderLearner implements Learner {
    /** Bounds memory and time. */
    private static final long SAMPLE_PIXELS = 1 << 23;

    /** Networks have more to learn. */
    private static final long SAMPLE_PIXELS_OF_NETWORKS = 1 << 24;

    private final TrainingOptions options;
    private final TrainingListener listener;
    private final PictureReservoir sample;

    CoderLearner(TrainingOptions options, TrainingListener listener) {
        this.options = options;
        this.listener = listener;
        sample = new PictureReservoir(options.networks() ? SAMPLE_PIXELS_OF_NETWORKS : SAMPLE_PIXELS, options.seed());
    }

    @Override
    public void add(Raster picture, byte[] hash) {
        sample.add(picture, hash);
    }

    @Override
    public void finish(Map<String, byte[]> sections) {
        List<Raster> pictures = sample.pictures();
        PredictionNets prediction = PredictionNets.shipped();
        Nets networks = null;
        if (options.networks() && !options.fromNothing()) {
            networks = new NetworkTuning(pictures, prediction, options.seed(), options.threads(), listener::note)
                    .tune(Prior.nets());
        } else if (options.networks()) {
            prediction =
                    PredictionTraining.train(pictures, List.of(), options.seed(), options.threads(), listener::note);
            EstimationNets estimation = EstimationTraining.train(
                    pictures, List.of(), prediction, options.seed(), options.threads(), listener::note);
            PredictionNets predictors = prediction;
            sections.put(TrainedParts.PREDICTION, bytes(out -> predictors.write(new DataOutputStream(out))));
            sections.put(TrainedParts.ESTIMATION, bytes(out -> estimation.write(new DataOutputStream(out))));
            networks = trainer(pictures, prediction).networks();
        }
        listener.note("fitting starting points to " + pictures.size() + " pictures");
        sections.put(TrainedParts.MIXING, bytes(prior(pictures, prediction, networks, false)::write));
        sections.put(TrainedParts.NETS, bytes(prior(pictures, prediction, networks, true)::write));
    }

    private EntropyTrainer trainer(List<Raster> pictures, PredictionNets prediction) {
        return new EntropyTrainer(new TrainingSet(pictures, prediction), options.seed(), listener::note);
    }

    private Prior prior(List<Raster> pictures, PredictionNets prediction, Nets networks, boolean significance) {
        Prior shipped = significance ? Prior.nets() : Prior.mixing();
        Nets own = networks == null || significance ? networks : networks.signsOnly();
        if (options.fromNothing()) {
            return trainer(pictures, prediction).prior(own);
        }
        // Tuned networks say much the same as before, so that the statistics still go with them.
        Prior from = own == null ? shipped : shipped.withNetworks(own);
        return new StatisticsTraining(pictures, prediction, options.threads()).fit(from);
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
