package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fits the networks of an entropy model to pictures of a domain, from the weights that they have. Few pictures could lead
 * them astray: a network changes only if such a change, learned without some of the pictures, suits those pictures too.
 */
public final class NetworkTuning {
    /** One picture of so many is held back at first. */
    private static final int HELD_BACK = 4;

    /** Networks learn from squares of this side and from whole pictures. */
    private static final int SIDE = 256;

    /** Decisions about significance to draw, about, and the most that are kept; of signs for each kind. */
    private static final double SAMPLES = 1e6;

    private static final int MOST_SIGNIFICANCE = 1 << 20;
    private static final int MOST_SIGNS = 1 << 17;

    /** Decisions for a pixel that a share of 1 draws, about. */
    private static final double DRAWN_PER_PIXEL = 6;

    private static final int BATCH = 1024;

    /** Half of what it was trained with. */
    private static final double SIGNIFICANCE_RATE = 4e-3;

    /** Less: their networks soon learn what holds for the pictures at hand alone. */
    private static final double SIGN_RATE = 2e-3;

    private static final int EPOCHS = 4;

    private final List<Raster> pictures;
    private final PredictionNets predictors;
    private final long seed;
    private final int threads;
    private final Consumer<String> log;

    /**
     * @param pictures to learn from
     * @param predictors what predicts details
     * @param threads how many threads; the result does not depend on it
     * @param log is told what happens
     */
    public NetworkTuning(
            List<Raster> pictures, PredictionNets predictors, long seed, int threads, Consumer<String> log) {
        this.pictures = List.copyOf(pictures);
        this.predictors = predictors;
        this.seed = seed;
        this.threads = threads;
        this.log = log;
    }

    /** Networks like those of a prior, and the very same if fewer than two pictures are there to learn from. */
    public Nets tune(Prior from) {
        Nets nets = from.networks();
        if (pictures.size() < 2) {
            return nets;
        }
        log.accept("drawing decisions from " + pictures.size() + " pictures");
        List<DecisionSamples> drawn = InParallel.map(pictures, threads, this::draw);
        Net significance = nets.significanceNet() == null
                ? null
                : tune("significance", nets.significanceNet(), drawn, DecisionSamples::significance);
        List<Net> signs = new ArrayList<>();
        for (Net net : nets.signNets()) {
            int kind = signs.size();
            signs.add(tune("sign " + (kind + 1), net, drawn, samples -> samples.sign(kind)));
        }
        return new Nets(significance, signs);
    }

    /** From every picture as much, large or small. */
    private DecisionSamples draw(Raster picture) {
        int part = pictures.size();
        List<Raster> sizes = new ArrayList<>(Crops.squares(picture, SIDE));
        if (sizes.size() > 1) {
            sizes.add(picture);
        }
        long pixels = sizes.stream().mapToLong(Raster::pixels).sum();
        double share = SAMPLES / (DRAWN_PER_PIXEL * pixels * part);
        DecisionSamples samples = new DecisionSamples(seed, 1 + MOST_SIGNIFICANCE / part, 1 + MOST_SIGNS / part);
        for (Raster size : sizes) {
            // Only the rate of a decision depends on the prior: the one without the slow network will do.
            samples.draw(new TrainingPicture(size, predictors), Prior.mixing(), share);
        }
        return samples;
    }

    private Net tune(String name, Net from, List<DecisionSamples> drawn, Function<DecisionSamples, Samples> which) {
        List<Samples> teach = new ArrayList<>();
        List<Samples> check = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            boolean heldBack = i % HELD_BACK == Math.min(HELD_BACK, drawn.size()) - 1;
            (heldBack ? check : teach).add(which.apply(drawn.get(i)));
        }
        Samples heldBack = Samples.joined(check);
        Samples others = Samples.joined(teach);
        if (heldBack.size() == 0 || others.size() == 0) {
            return from;
        }
        Net changed = descend(from, others);
        double before = Trainer.loss(from, heldBack, Loss.LOGISTIC) / StrictMath.log(2);
        double after = Trainer.loss(changed, heldBack, Loss.LOGISTIC) / StrictMath.log(2);
        boolean better = after < before;
        log.accept(String.format(
                Locale.ROOT,
                "%s network: %.4f bits a decision that was held back, %.4f with the one it had%s",
                name,
                after,
                before,
                better ? "" : ", which stays"));
        teach.addAll(check);
        return better ? descend(from, Samples.joined(teach)) : from;
    }

    private Net descend(Net from, Samples samples) {
        double rate = from.odd() ? SIGN_RATE : SIGNIFICANCE_RATE;
        Training training =
                new Training(Loss.LOGISTIC, from.hidden(), from.biasSets(), EPOCHS, BATCH, rate, seed, threads);
        return Trainer.train(from, samples, training);
    }
}
