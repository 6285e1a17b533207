package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.BdRate;
import io.github.prefixel.codec.quality.QualityMetric;
import io.github.prefixel.codec.quality.RdCurve;
import java.util.ArrayList;
import java.util.List;

/**
 * How two {@link Contender}s differ, picture by picture.
 *
 * @param bytes by how many per cent the bytes at equal PSNR differ, Bjøntegaard's mean
 * @param decibels by how many dB the PSNR at equal bytes differs, at 1/16 bit per pixel
 */
public record PairedGain(Mean bytes, Mean decibels) {
    /** 512 bytes of a picture of 256 × 256. */
    private static final double RATE = 1 / 16.0;

    /** The curves of pictures that the contender was not trained on, to be compared with others of the same pictures. */
    public static List<RdCurve> curves(List<Raster> pictures, Contender contender, int threads) {
        return InParallel.map(pictures, threads, contender::curve);
    }

    /** What one contender brings against another, by curves of the same pictures in the same order. */
    public static PairedGain of(List<RdCurve> test, List<RdCurve> reference) {
        List<Double> bytes = new ArrayList<>();
        List<Double> decibels = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            bytes.add(BdRate.percent(test.get(i), reference.get(i), QualityMetric.PSNR));
            decibels.add(psnr(test.get(i)) - psnr(reference.get(i)));
        }
        return new PairedGain(Mean.of(bytes), Mean.of(decibels));
    }

    /** NaN if no stream of this rate is possible. */
    private static double psnr(RdCurve curve) {
        return curve.points().stream()
                .filter(point -> Math.abs(point.bpp() / RATE - 1) < 0.02)
                .mapToDouble(point -> point.psnr())
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * The mean of several figures and its standard error.
     *
     * @param mean NaN if there are none
     * @param standardError NaN if there is one or none
     * @param count how many figures there were that are numbers
     */
    public record Mean(double mean, double standardError, int count) {
        static Mean of(List<Double> figures) {
            double[] numbers = figures.stream()
                    .filter(Double::isFinite)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            double sum = 0;
            for (double number : numbers) {
                sum += number;
            }
            double mean = sum / numbers.length;
            double squares = 0;
            for (double number : numbers) {
                squares += (number - mean) * (number - mean);
            }
            int n = numbers.length;
            return new Mean(mean, Math.sqrt(squares / (n - 1) / n), n);
        }
    }
}
