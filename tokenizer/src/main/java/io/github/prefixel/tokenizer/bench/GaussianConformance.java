package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.tokenizer.analyze.WaterFilling;
import java.util.ArrayList;
import java.util.List;

/**
 * How near the codec comes to rate-distortion theory where theory is exact: its own transform, quantiser, walk and entropy
 * coder run on a Gaussian vector of known spectrum, whose R(D) reverse water-filling gives.
 *
 * <p>No quantiser of single coefficients reaches R(D). At high rate a uniform one stays ½ log<sub>2</sub>(2πe/12) = .2546 bit
 * over it, and one whose step halves from plane to plane loses up to .17 bit more in the middle of a plane, where some
 * coefficients have been refined and others not. Each point therefore also has the rate of that quantiser with ideal
 * entropy coding.
 */
public final class GaussianConformance {
    private GaussianConformance() {}

    /**
     * Encodes the vector once and cuts the stream.
     *
     * @param options how to encode; tuned for PSNR
     * @param rates in bits per coefficient, more than 0, rising
     * @return a point for each rate that is more than the header takes
     * @throws IllegalArgumentException if there are no rates, or they are not so
     */
    public static List<ConformancePoint> measure(GaussianPicture vector, EncodeOptions options, List<Double> rates) {
        Rates cuts = new Rates(rates);
        double size = vector.raster().pixels();
        double[] variances = vector.variances();
        double[] counts = vector.counts();
        // All bands share a threshold: that of plane 0 times a power of two.
        double unit = Math.scalb(1.0, -StreamPlan.FRACTION_BITS);
        EmbeddedBound embedded = new EmbeddedBound(variances, counts, unit);
        byte[] stream = Prefixel.encode(
                vector.raster(), cuts.reaching(options, vector.raster().pixels()));
        int header = Prefixel.info(stream).headerBytes();
        ProgressiveDecoder decoder =
                new ProgressiveDecoder(stream, vector.raster().pixels(), Models.SHIPPED.with(options.parts()));
        List<ConformancePoint> points = new ArrayList<>();
        for (double rate : cuts.values()) {
            int bytes = (int) Math.min(stream.length, Math.round(rate * size / Byte.SIZE));
            if (bytes > header) {
                decoder.advanceToBytes(bytes);
                double distortion = vector.distortion(decoder.render(0));
                WaterFilling bound = WaterFilling.ofDistortion(variances, counts, distortion);
                points.add(new ConformancePoint(
                        bytes,
                        Byte.SIZE * bytes / size,
                        distortion / size / (GaussianPicture.DEVIATION * GaussianPicture.DEVIATION),
                        bound.rate() / size,
                        embedded.rate(distortion) / size,
                        active(variances, counts, bound.theta()) / size));
            }
        }
        return points;
    }

    private static double active(double[] variances, double[] counts, double theta) {
        double active = 0;
        for (int i = 0; i < variances.length; i++) {
            active += variances[i] > theta ? counts[i] : 0;
        }
        return active;
    }
}
