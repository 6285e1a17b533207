package io.github.prefixel.codec.train;

import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Trains the priors of the entropy models. */
public final class EntropyTrainer {
    private static final int SIGNIFICANCE_HIDDEN = 32;
    private static final int SIGN_HIDDEN = 16;
    private static final int BATCH = 1024;
    private static final double RATE = 0.008;
    /** Significance decisions to draw: more hardly helps. */
    private static final double SAMPLES = 2e6;
    /** Decisions that a bit per pixel takes, about. */
    private static final double DECISIONS_PER_PIXEL = 3;
    /** Rate to which starting points are fitted: what comes later has long left them behind. */
    private static final double START_RATE = 1.5;

    private final List<TrainingPicture> pictures;
    private final List<TrainingPicture> small;
    private final long seed;
    private final Consumer<String> log;

    /**
     * @param pictures photographs; each is used at full, half and quarter size
     * @param log is told what happens
     */
    public EntropyTrainer(TrainingSet pictures, long seed, Consumer<String> log) {
        this.pictures = pictures.largeAndHalf();
        this.small = pictures.halfAndQuarter();
        this.seed = seed;
        this.log = log;
    }

    /** Trains the networks of both kinds. */
    public Nets networks() {
        log.accept("drawing decisions from " + pictures.size() + " pictures");
        DecisionSamples samples = new DecisionSamples(seed);
        for (TrainingPicture picture : pictures) {
            // Every picture counts the same, large or small.
            double decisions = DECISIONS_PER_PIXEL * picture.pixels() * pictures.size();
            samples.draw(picture, Prior.cold(Nets.none()), SAMPLES / decisions);
        }
        Net significance = train("significance network", samples.significance(), SIGNIFICANCE_HIDDEN, Nets.BIAS_SETS);
        List<Net> signs = new ArrayList<>();
        for (int kind = 0; kind < Nets.KINDS; kind++) {
            signs.add(train("sign network " + (kind + 1) + " of " + Nets.KINDS, samples.sign(kind), SIGN_HIDDEN, 0));
        }
        return new Nets(significance, signs);
    }

    private Net train(String name, Samples samples, int hidden, int biasSets) {
        Training training = new Training(Loss.LOGISTIC, hidden, biasSets, 12, BATCH, RATE, seed, 2);
        Net net = Trainer.train(samples, training);
        double bits = Trainer.loss(net, samples, Loss.LOGISTIC) / StrictMath.log(2);
        log.accept(String.format(Locale.ROOT, "%s: %d samples, %.4f bits each", name, samples.size(), bits));
        return net;
    }

    /** Fits the starting points of probabilities and mixer weights to networks. */
    public Prior prior(Nets nets) {
        log.accept("fitting starting points to " + small.size() + " pictures");
        Prior cold = Prior.cold(nets);
        Starts starts = new Starts(1);
        for (TrainingPicture picture : small) {
            starts.add(picture.run(cold, START_RATE).tables());
        }
        Prior prior = starts.fit(cold);
        float[][] sum = null;
        for (TrainingPicture picture : small) {
            MixingModel model = picture.run(prior, START_RATE);
            float[][] weights = model.mixerWeights();
            prior = prior.withWeights(weights);
            sum = sum == null ? weights : add(sum, weights);
        }
        return prior.withWeights(scale(sum, 1f / small.size()));
    }

    private static float[][] add(float[][] a, float[][] b) {
        float[][] sum = new float[a.length][];
        for (int i = 0; i < a.length; i++) {
            sum[i] = new float[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    private static float[][] scale(float[][] a, float factor) {
        float[][] scaled = new float[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = new float[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                scaled[i][j] = a[i][j] * factor;
            }
        }
        return scaled;
    }
}
