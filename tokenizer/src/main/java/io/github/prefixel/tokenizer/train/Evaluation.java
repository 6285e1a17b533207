package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.train.Contender;
import io.github.prefixel.codec.train.Crops;
import io.github.prefixel.codec.train.PairedGain;
import io.github.prefixel.tokenizer.block.BlockBases;
import io.github.prefixel.tokenizer.block.TransformComparison;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.principal.ExplainedVariance;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.TokenGains;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model brings on pictures that it was not trained on. What was not trained is not measured: its list is empty.
 *
 * @param coder what the entropy coder gains, on squares and on whole pictures
 * @param components what principal components explain
 * @param tokens what tokens of {@code principal} explain, of which each tells several components roughly
 * @param transforms what block transforms and wavelets are worth
 */
public record Evaluation(
        List<CoderGain> coder, List<Explained> components, List<Explained> tokens, List<TransformFigures> transforms) {
    private static final int SIDE = 256;
    private static final int FEWEST_COMPONENTS = 8;

    /**
     * @param side of the squares that pictures were cut into; 0 for whole pictures
     * @param toShipped the model against the one that the program brings along
     * @param shippedToNone that one against no training at all
     */
    public record CoderGain(int side, PairedGain toShipped, PairedGain shippedToNone) {}

    /**
     * Shares of the variance of pictures.
     *
     * @param count of components or tokens
     * @param heldOut what they explain of held-out pictures, 0 to 1
     * @param promised what they should explain, by the eigenvalues
     */
    public record Explained(int count, double heldOut, double promised) {}

    /** Measures a model on the pictures that were held out, if there are any. */
    public static Evaluation of(ModelTraining.Result result, TrainingOptions options, TrainingListener listener) {
        Evaluation evaluation =
                new Evaluation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Raster> heldOut = result.heldOut();
        if (heldOut.isEmpty()) {
            return evaluation;
        }
        listener.note("measuring on " + heldOut.size() + " held-out pictures");
        if (options.coder()) {
            Contender own = Contender.of(TrainedParts.of(result.model()));
            List<Raster> squares = new ArrayList<>();
            heldOut.forEach(picture -> squares.addAll(Crops.squares(picture, SIDE)));
            evaluation.addCoder(SIDE, squares, own, options.threads());
            if (heldOut.stream().anyMatch(p -> p.width() > SIDE || p.height() > SIDE)) {
                evaluation.addCoder(0, heldOut, own, options.threads());
            }
        }
        if (options.basis()) {
            PrincipalModel principal = PrincipalModel.of(result.model());
            evaluation.addComponents(principal, heldOut);
            evaluation.addTokens(principal, heldOut);
            evaluation.addTransforms(result.model(), heldOut);
        }
        return evaluation;
    }

    private void addCoder(int side, List<Raster> pictures, Contender own, int threads) {
        List<RdCurve> model = PairedGain.curves(pictures, own, threads);
        List<RdCurve> shipped = PairedGain.curves(pictures, Contender.of(TrainedParts.shipped()), threads);
        List<RdCurve> untrained = PairedGain.curves(pictures, Contender.untrained(), threads);
        coder.add(new CoderGain(side, PairedGain.of(model, shipped), PairedGain.of(shipped, untrained)));
    }

    private void addComponents(PrincipalModel model, List<Raster> heldOut) {
        ExplainedVariance explained = new ExplainedVariance(model);
        heldOut.forEach(explained::add);
        double[] variances = model.variances();
        double all = 0;
        for (double variance : variances) {
            all += variance;
        }
        double sum = 0;
        for (int count = 1; count <= variances.length; count++) {
            sum += variances[count - 1];
            if (count >= FEWEST_COMPONENTS && Integer.bitCount(count) == 1) {
                components.add(new Explained(count, 1 - explained.left(count), sum / all));
            }
        }
    }

    private void addTokens(PrincipalModel model, List<Raster> heldOut) {
        TokenGains gains = new TokenGains(model);
        heldOut.forEach(gains::add);
        for (int count = 1; count <= gains.tokens(); count *= 2) {
            tokens.add(new Explained(count, gains.explained(count), gains.promised(count)));
        }
    }

    private void addTransforms(ModelFile model, List<Raster> heldOut) {
        TransformComparison comparison = new TransformComparison(BlockBases.of(model));
        heldOut.forEach(comparison::add);
        transforms.addAll(comparison.figures());
    }
}
