package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.train.Contender;
import io.github.prefixel.codec.train.Crops;
import io.github.prefixel.codec.train.PairedGain;
import io.github.prefixel.tokenizer.block.BlockBases;
import io.github.prefixel.tokenizer.block.TransformComparison;
import io.github.prefixel.tokenizer.block.TransformGain;
import io.github.prefixel.tokenizer.principal.ExplainedVariance;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.TokenGains;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a model brings on pictures that it was not trained on.
 *
 * @param lines for people
 * @param figures for programs: numbers by name
 */
public record Evaluation(List<String> lines, Map<String, Object> figures) {
    private static final int SIDE = 256;

    /** Measures a model on the pictures that were held out. */
    public static Evaluation of(ModelTraining.Result result, TrainingOptions options, TrainingListener listener) {
        Evaluation evaluation = new Evaluation(new ArrayList<>(), new LinkedHashMap<>());
        if (result.heldOut().isEmpty()) {
            evaluation.lines.add("no pictures are held out, so nothing is measured");
            return evaluation;
        }
        listener.note("measuring on " + result.heldOut().size() + " held-out pictures");
        if (options.coder()) {
            List<Raster> squares = new ArrayList<>();
            result.heldOut().forEach(picture -> squares.addAll(Crops.squares(picture, SIDE)));
            Contender own = Contender.of(TrainedParts.of(result.model()));
            evaluation.coder("squares of 256 x 256", "256", squares, own, options.threads());
            boolean larger = result.heldOut().stream().anyMatch(p -> p.width() > SIDE || p.height() > SIDE);
            if (larger) {
                evaluation.coder("whole pictures", "Whole", result.heldOut(), own, options.threads());
            }
        }
        if (options.basis()) {
            evaluation.principal(result);
            evaluation.tokens(result);
            evaluation.blocks(result);
        }
        return evaluation;
    }

    private void coder(String what, String suffix, List<Raster> pictures, Contender own, int threads) {
        List<RdCurve> model = PairedGain.curves(pictures, own, threads);
        List<RdCurve> shipped = PairedGain.curves(pictures, Contender.of(TrainedParts.shipped()), threads);
        List<RdCurve> untrained = PairedGain.curves(pictures, Contender.untrained(), threads);
        coder(what + ", this model against the built-in one", "modelToShipped" + suffix, model, shipped);
        coder(what + ", the built-in one against none", "shippedToNone" + suffix, shipped, untrained);
    }

    private void coder(String what, String key, List<RdCurve> test, List<RdCurve> reference) {
        PairedGain gain = PairedGain.of(test, reference);
        PairedGain.Mean bytes = gain.bytes();
        PairedGain.Mean decibels = gain.decibels();
        if (bytes.count() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %+.2f %% bytes at equal PSNR%s, %+.3f dB at 1/16 bpp%s, n = %d",
                    what,
                    bytes.mean(),
                    error(bytes, " (± %.2f)"),
                    decibels.mean(),
                    error(decibels, " (± %.3f)"),
                    bytes.count()));
            put(key + "BytesPercent", bytes);
            put(key + "Decibels", decibels);
        }
    }

    private static String error(PairedGain.Mean mean, String format) {
        return Double.isFinite(mean.standardError()) ? String.format(Locale.ROOT, format, mean.standardError()) : "";
    }

    /** What is no number is left out: JSON has none such. */
    private void put(String key, PairedGain.Mean mean) {
        put(key, mean.mean());
        put(key + "Error", mean.standardError());
        figures.put(key + "Count", mean.count());
    }

    private void put(String key, double number) {
        if (Double.isFinite(number)) {
            figures.put(key, Math.rint(number * 1e4) / 1e4);
        }
    }

    /** Eigenvalues are what training promised; what is explained of held-out pictures is what comes of it. */
    private void principal(ModelTraining.Result result) {
        PrincipalModel model = PrincipalModel.of(result.model());
        ExplainedVariance explained = new ExplainedVariance(model);
        result.heldOut().forEach(explained::add);
        double[] promised = model.variances();
        double all = 0;
        for (double variance : promised) {
            all += variance;
        }
        double sum = 0;
        for (int count = 1; count <= promised.length; count++) {
            sum += promised[count - 1];
            if (count >= 8 && Integer.bitCount(count) == 1) {
                double share = 100 * (1 - explained.left(count));
                lines.add(String.format(
                        Locale.ROOT,
                        "%d principal components explain %.2f %% of the variance, %.2f %% by their eigenvalues",
                        count,
                        share,
                        100 * sum / all));
                put("explained" + count + "Percent", share);
                put("eigenvalues" + count + "Percent", 100 * sum / all);
            }
        }
    }

    /** The same of tokens, of which each tells several components roughly. */
    private void tokens(ModelTraining.Result result) {
        TokenGains gains = new TokenGains(PrincipalModel.of(result.model()));
        result.heldOut().forEach(gains::add);
        for (int count = 1; count <= gains.tokens(); count *= 2) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d tokens of principal explain %.2f %% of the variance, %.2f %% by the eigenvalues",
                    count,
                    100 * gains.explained(count),
                    100 * gains.promised(count)));
            put("explainedByTokens" + count + "Percent", 100 * gains.explained(count));
            put("promisedOfTokens" + count + "Percent", 100 * gains.promised(count));
        }
    }

    private void blocks(ModelTraining.Result result) {
        TransformComparison comparison = new TransformComparison(BlockBases.of(result.model()));
        result.heldOut().forEach(comparison::add);
        for (TransformGain gain : comparison.gains()) {
            lines.add(String.format(Locale.ROOT, "%s: coding gain %.3f dB", gain.transform(), gain.decibels()));
            put("codingGain " + gain.transform(), gain.decibels());
        }
    }
}
