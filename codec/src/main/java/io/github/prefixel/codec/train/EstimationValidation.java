package io.github.prefixel.codec.train;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ModelCode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures what estimation brings on pictures that it was not trained on. */
final class EstimationValidation {
    private static final double[] RATES = {0.0625, 0.125, 0.25, 0.5, 1, 2};

    /** No header is longer. */
    private static final long LEAST_BYTES = 17;

    private EstimationValidation() {}

    /** Tells, for each rate, the mean PSNR over all colour components without and with estimation. */
    static void report(List<Raster> pictures, EstimationNets nets, Consumer<String> progress) {
        double[] without = new double[RATES.length];
        double[] with = new double[RATES.length];
        double[] least = new double[RATES.length];
        for (Raster picture : pictures) {
            byte[] file =
                    new Encoder(picture, false, ModelCode.DIRECT).toPlane(0, bytes(picture, RATES[RATES.length - 1]));
            ProgressiveDecoder decoder = new ProgressiveDecoder(file, picture.pixels());
            for (int i = 0; i < RATES.length; i++) {
                decoder.advanceToBytes(bytes(picture, RATES[i]));
                double plain = Psnr.of(picture, decoder.render(0, EstimationNets.NONE));
                double gain = Psnr.of(picture, decoder.render(0, nets)) - plain;
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

    private static long bytes(Raster picture, double bpp) {
        return Math.max(LEAST_BYTES, (long) (bpp * picture.pixels() / 8));
    }
}
