package io.github.prefixel.codec.train;

import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures what prediction brings on pictures that it was not trained on. */
final class PredictionValidation {
    private static final double[] RATES = {0.125, 0.25, 0.5, 1, 2};

    private PredictionValidation() {}

    /** Tells, if there are pictures, for each rate, the mean PSNR over all colour components without and with prediction. */
    static void report(List<Raster> pictures, PredictionNets nets, Consumer<String> progress) {
        if (pictures.isEmpty()) {
            return;
        }
        double[] without = new double[RATES.length];
        double[] with = new double[RATES.length];
        double[] least = new double[RATES.length];
        for (Raster picture : pictures) {
            ValidationStream plain = new ValidationStream(picture, PredictionNets.NONE);
            ValidationStream predicted = new ValidationStream(picture, nets);
            for (int i = 0; i < RATES.length; i++) {
                plain.advanceTo(RATES[i]);
                predicted.advanceTo(RATES[i]);
                double before = plain.psnr(EstimationNets.NONE);
                double after = predicted.psnr(EstimationNets.NONE);
                without[i] += before / pictures.size();
                with[i] += after / pictures.size();
                least[i] = Math.min(least[i], after - before);
            }
        }
        for (int i = 0; i < RATES.length; i++) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "%.3f bpp: %.3f dB without, %.3f dB with prediction, %+.3f dB; largest loss %.3f dB",
                    RATES[i],
                    without[i],
                    with[i],
                    with[i] - without[i],
                    -least[i]));
        }
    }
}
