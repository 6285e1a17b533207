package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.ContextTable;
import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the starting points of an entropy model to pictures of a domain: those of its adaptive probabilities by empirical
 * Bayes, with the prior it starts from as evidence of one picture more, and then the mixer weights by letting each picture
 * go on where the one before has left them.
 */
public final class StatisticsTraining {
    /** Pictures are cut into squares of this side: starting points matter where a stream begins, and small ones show that. */
    private static final int SIDE = 256;

    /** How far each square is coded for starting points: what comes later has long left them behind. */
    private static final double START_RATE = 0.06;

    /** How far for the weights of the mixers. */
    private static final double WEIGHT_RATE = 0.3;

    /** Squares of one picture are more alike than pictures of the domain are. */
    private static final double TRUST = 0.5;

    private static final double LEAST_BITS = 4000;
    private static final double MOST_BITS_PER_PIXEL = 1.5;

    /** So often do mixer weights count as used: pictures of one domain have little to teach them that is new. */
    private static final int USES = 4000;

    private static final int PASSES = 2;

    private final List<Raster> squares = new ArrayList<>();
    private final PredictionNets predictors;
    private final int threads;

    /**
     * @param pictures to learn from, of one kind of components
     * @param predictors what predicts details
     * @param threads how many threads; the result does not depend on it
     */
    public StatisticsTraining(List<Raster> pictures, PredictionNets predictors, int threads) {
        pictures.forEach(picture -> squares.addAll(Crops.squares(picture, SIDE)));
        this.predictors = predictors;
        this.threads = threads;
    }

    /** A prior with the networks of another, and starting points of its own. */
    public Prior fit(Prior from) {
        Prior cold = Prior.cold(from.networks());
        Starts starts = new Starts(TRUST);
        record Seen(int[] sizes, Starts.Met[] met) {}
        for (Seen seen : InParallel.map(squares, threads, square -> {
            List<ContextTable> tables = run(square, cold, START_RATE).tables();
            return new Seen(Starts.sizes(tables), Starts.met(tables));
        })) {
            starts.add(seen.sizes(), seen.met());
        }
        Prior prior = starts.fit(from).withUses(USES);
        for (int pass = 0; pass < PASSES; pass++) {
            prior = prior.withWeights(meanWeights(prior));
        }
        return prior;
    }

    private MixingModel run(Raster square, Prior prior, double rate) {
        TrainingPicture picture = new TrainingPicture(square, predictors);
        double bits = Math.max(LEAST_BITS, rate * picture.pixels());
        return picture.run(prior, Math.min(MOST_BITS_PER_PIXEL, bits / picture.pixels()));
    }

    private float[][] meanWeights(Prior start) {
        Prior prior = start;
        double[][] sum = null;
        for (Raster square : squares) {
            float[][] weights = run(square, prior, WEIGHT_RATE).mixerWeights();
            prior = prior.withWeights(weights);
            sum = sum == null ? new double[weights.length][] : sum;
            for (int k = 0; k < weights.length; k++) {
                sum[k] = sum[k] == null ? new double[weights[k].length] : sum[k];
                for (int i = 0; i < weights[k].length; i++) {
                    sum[k][i] += weights[k][i];
                }
            }
        }
        float[][] mean = new float[sum.length][];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = new float[sum[k].length];
            for (int i = 0; i < mean[k].length; i++) {
                mean[k][i] = (float) (sum[k][i] / squares.size());
            }
        }
        return mean;
    }
}
