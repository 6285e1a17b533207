package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.DeepNetRun;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Trains the networks that predict details. They first learn what saves the encoder most bits, and then, by smaller
 * steps, to say much the same when they see what the decoder sees.
 */
public final class PredictionTraining {
    /** Units of both hidden layers, by kind. */
    private static final int[][] HIDDEN = {{64, 32}, {64, 32}, {32, 16}};

    private static final int PER_KIND = 1_500_000;
    private static final double LUMA_SHARE = 0.03;
    private static final double CHROMA_SHARE = 0.1;
    private static final int EPOCHS = 10;
    private static final int CLOSED_EPOCHS = 5;
    private static final double RATE = 5e-3;
    private static final double CLOSED_RATE = 1e-3;
    private static final float CLOSED_DISTORTION = 4;
    private static final int BATCH = 512;
    private static final int SLICES = 2;

    private PredictionTraining() {}

    /**
     * Trains luma on pictures at their own size and at half of it, chroma at half and at a quarter: pictures that were
     * stored as JPEG have lost the finest chroma. The same pictures and seed give the same networks.
     *
     * @param pictures in colour
     * @param validation pictures to measure the gain on, none of them among those trained on
     * @param threads how many threads; the networks do not depend on it
     * @param progress is told, line by line, what is done and what the gain is
     */
    public static PredictionNets train(
            List<Raster> pictures, List<Raster> validation, long seed, int threads, Consumer<String> progress) {
        DeepNet[] nets = new DeepNet[PredictionNets.KINDS];
        // Luma and chroma one after the other, to have less in memory.
        PredictionSamples luma = new PredictionSamples(PER_KIND, seed);
        for (Raster picture : pictures) {
            luma.add(picture, LUMA_SHARE, false);
            luma.add(Downsampling.half(picture), 4 * LUMA_SHARE, false);
        }
        nets[0] = train(0, luma.pairs(0), seed, threads, progress);
        PredictionSamples chroma = new PredictionSamples(PER_KIND, seed);
        for (Raster picture : pictures) {
            Raster half = Downsampling.half(picture);
            chroma.add(half, CHROMA_SHARE, true);
            chroma.add(Downsampling.half(half), 4 * CHROMA_SHARE, true);
        }
        for (int kind = 1; kind < nets.length; kind++) {
            nets[kind] = train(kind, chroma.pairs(kind), seed, threads, progress);
        }
        PredictionNets trained = new PredictionNets(nets);
        PredictionValidation.report(validation, trained, progress);
        return trained;
    }

    private static DeepNet train(int kind, PatchPairs pairs, long seed, int threads, Consumer<String> progress) {
        PredictionLoss open = new PredictionLoss(0);
        PredictionLoss closed = new PredictionLoss(CLOSED_DISTORTION);
        int first = HIDDEN[kind][0];
        int second = HIDDEN[kind][1];
        float[] weights = new float[DeepNet.weightCount(pairs.inputs(), first, second, PredictionNets.BIAS_SETS)];
        DeepNet net = new DeepNet(pairs.inputs(), first, second, PredictionNets.BIAS_SETS, weights);
        double before = loss(net, pairs, closed);
        SplittableRandom random = new SplittableRandom(seed + kind);
        firstWeights(net, random);
        descend(net, pairs, open, EPOCHS, RATE, random, threads);
        descend(net, pairs, closed, CLOSED_EPOCHS, CLOSED_RATE, random, threads);
        progress.accept(String.format(
                Locale.ROOT,
                "prediction network %d of %d: %d samples, %.1f %% of their loss left",
                kind + 1,
                PredictionNets.KINDS,
                pairs.size(),
                100 * loss(net, pairs, closed) / before));
        return net;
    }

    private static void descend(
            DeepNet net,
            PatchPairs pairs,
            PredictionLoss loss,
            int epochs,
            double rate,
            SplittableRandom random,
            int threads) {
        List<PredictionGradient> slices = new ArrayList<>();
        for (int s = 0; s < SLICES; s++) {
            slices.add(new PredictionGradient(net, pairs, loss));
        }
        new Descent(net.weights(), pairs.size(), slices).run(epochs, BATCH, rate, random, threads);
    }

    /** Uniform, with the variance 2/inputs of He et al., 2015, and less at the output; biases are 0. */
    private static void firstWeights(DeepNet net, SplittableRandom random) {
        fill(net.weights(), 0, net.firstBiases(0), 6.0 / net.inputs(), random);
        fill(net.weights(), net.secondLayer(), net.secondBiases(), 6.0 / net.first(), random);
        fill(net.weights(), net.output(), net.weights().length, 0.5 / net.second(), random);
    }

    private static void fill(float[] weights, int from, int to, double squaredBound, SplittableRandom random) {
        double bound = StrictMath.sqrt(squaredBound);
        for (int i = from; i < to; i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    /** The mean loss over all samples. */
    private static double loss(DeepNet net, PatchPairs pairs, PredictionLoss loss) {
        DeepNetRun original = new DeepNetRun(net);
        DeepNetRun decoded = new DeepNetRun(net);
        int[] one = new int[1];
        double sum = 0;
        for (int i = 0; i < pairs.size(); i++) {
            one[0] = i;
            pairs.original(one, 1, original.inputs());
            pairs.decoded(one, 1, decoded.inputs());
            int set = pairs.biasSet(i);
            sum += loss.of(
                    pairs.detail(i),
                    pairs.contrast(i) * original.evaluate(1, set)[0],
                    pairs.decodedContrast(i) * decoded.evaluate(1, set)[0]);
        }
        return sum / pairs.size();
    }
}
