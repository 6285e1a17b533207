package io.github.prefixel.codec.train;

import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures what estimation brings on pictures that it was not trained on. */
final class EstimationValidation {
    private static final double[] RATES = {0.0625, 0.125, 0.25, 0.5, 1, 2};

    private EstimationValidation() {}

    /** Tells, if there are pictures, for each rate, the mean PSNR over all colour components without and with estimation. */
    static void report(
            List<Raster> pictures, PredictionNets predictors, EstimationNets nets, Consumer<String> progress) {
        if (pictures.isEmpty()) {
            return;
        }
        double[] without = new double[RATES.length];
        double[] with = new double[RATES.length];
        double[] least = new double[RATES.length];
        for (Raster picture : pictures) {
            ValidationStream stream = new ValidationStream(picture, predictors);
            for (int i = 0; i < RATES.length; i++) {
                stream.advanceTo(RATES[i]);
                double plain = stream.psnr(EstimationNets.NONE);
                double gain = stream.psnr(nets) - plain;
                without[i] += plain / pictures.size();
                with[i] += (plain + gain) / pictures.size();
                least[i] = Math.min(least[i], gain);
            }
        }
        for (int i = 0; i < RATES.length; i++) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "%.4f bpp: %.3f dB without, %.3f dB with estimation, %+.3f dB; largest loss %.3f dB",
                    RATES[i],
                    without[i],
                    with[i],
                    with[i] - without[i],
                    -least[i]));
        }
    }
}
