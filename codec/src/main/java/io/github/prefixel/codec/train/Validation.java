package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.DirectModel;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.walk.Walk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How much shorter pictures that took no part in training become. */
public final class Validation {
    private static final double[] RATES = {0.125, 0.25, 0.5, 1, 2};

    private final List<TrainingPicture> pictures;
    /** For each picture, how many tokens the direct model codes at each rate. */
    private final long[][] tokens;

    private final double[][] directBits;

    /** @param predictors what predicts details */
    public Validation(List<Raster> heldOut, PredictionNets predictors) {
        pictures = heldOut.stream()
                .map(picture -> new TrainingPicture(picture, predictors))
                .toList();
        tokens = new long[pictures.size()][RATES.length];
        directBits = new double[pictures.size()][RATES.length];
        for (int i = 0; i < tokens.length; i++) {
            measureDirect(pictures.get(i), tokens[i], directBits[i]);
        }
    }

    private static void measureDirect(TrainingPicture picture, long[] tokensAt, double[] bitsAt) {
        Walk walk = picture.walk();
        CodeLength length = new CodeLength(picture.truth(), new DirectModel(walk));
        for (int r = 0; r < RATES.length; r++) {
            double target = RATES[r] * picture.pixels();
            walk.run(w -> length.bits() < target ? length.exchange(w) : CodeLength.END);
            tokensAt[r] = walk.tokens();
            bitsAt[r] = length.bits();
        }
    }

    /** What the same tokens take with a prior, in per cent more or less than with the direct model; a line of text. */
    public String report(Prior prior) {
        double[] change = new double[RATES.length];
        for (int i = 0; i < pictures.size(); i++) {
            TrainingPicture picture = pictures.get(i);
            double[] bits = measure(picture, walk -> picture.model(walk, prior), tokens[i]);
            for (int r = 0; r < RATES.length; r++) {
                change[r] += 100 * (bits[r] / directBits[i][r] - 1) / pictures.size();
            }
        }
        StringBuilder line = new StringBuilder("against the direct model:");
        for (int r = 0; r < RATES.length; r++) {
            line.append(String.format(Locale.ROOT, " %.2f %% at %s bpp%s", change[r], RATES[r], r < 4 ? "," : ""));
        }
        return line.append(String.format(
                        Locale.ROOT,
                        "; mean %.2f %%",
                        Arrays.stream(change).average().orElse(0)))
                .toString();
    }

    private static double[] measure(TrainingPicture picture, Function<Walk, EntropyModel> factory, long[] tokensAt) {
        Walk walk = picture.walk();
        CodeLength length = new CodeLength(picture.truth(), factory.apply(walk));
        double[] bits = new double[tokensAt.length];
        for (int r = 0; r < bits.length; r++) {
            long stop = tokensAt[r];
            walk.run(w -> w.tokens() < stop ? length.exchange(w) : CodeLength.END);
            bits[r] = length.bits();
        }
        return bits;
    }
}
