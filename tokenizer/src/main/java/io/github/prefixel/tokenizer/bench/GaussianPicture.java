package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.codec.wavelet.SynthesisNorms;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A Gaussian vector of known spectrum in the form of a picture: its CDF 9/7 coefficients, each scaled by the norm of its
 * synthesis function as the codec does, are independent and normal, with one variance for each level. Each subband is
 * scaled to have just this variance, or else the few coefficients of coarse levels would have another by chance.
 *
 * <p>The picture is grey with 16 bits a sample; its standard deviation is {@value #DEVIATION} grey levels, so that neither
 * the range of samples nor their rounding matters.
 */
public final class GaussianPicture {
    /** Standard deviation of the samples. */
    static final double DEVIATION = 4000;

    /** Beside the largest: what is less is far below the rounding of samples. */
    private static final double LEAST_VARIANCE = 1e-30;

    private static final double MIDDLE = 32768;
    private static final int WHITE = 65535;

    private final SubbandLayout layout;
    private final List<Subband> subbands;
    private final double[] variances;
    private final float[][] coefficients;
    private final Raster raster;

    /**
     * @param size side of the picture in samples, a power of two from 64 to 4096
     * @param spectrum the variances of the levels from the coarsest, with the low band, to the finest, up to a common
     *     factor; the last one counts for all that follow
     * @param seed of the random numbers
     * @throws IllegalArgumentException if a variance is not a number over 0, there is none, one vanishes beside the others,
     *     or the size is another
     */
    public GaussianPicture(int size, double[] spectrum, long seed) {
        if (size < 64 || size > 4096 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("the side must be a power of two from 64 to 4096, not " + size);
        }
        if (spectrum.length == 0) {
            throw new IllegalArgumentException("a spectrum has at least one variance");
        }
        for (double variance : spectrum) {
            if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a variance must be a number over 0, not " + variance);
            }
        }
        layout = SubbandLayout.of(size, size);
        subbands = layout.subbands();
        variances = scaled(spectrum);
        coefficients = new float[size][size];
        raster = new Raster(size, size, Components.GREY, 16);
        draw(new SplittableRandom(seed));
    }

    /**
     * The spectrum of a picture whose power falls with frequency like f<sup>−α</sup>: variances of wavelet coefficients grow
     * like 2<sup>α · level</sup> (Field 1987).
     *
     * @param exponent α; 0 for white noise
     */
    public static double[] powerLaw(double exponent) {
        double[] spectrum = new double[SubbandLayout.MAX_LEVELS];
        Arrays.setAll(spectrum, i -> StrictMath.pow(2, -exponent * i));
        return spectrum;
    }

    private double[] scaled(double[] spectrum) {
        double largest = Arrays.stream(spectrum).max().orElseThrow();
        double[] scaled = new double[subbands.size()];
        double sum = 0;
        for (int b = 0; b < scaled.length; b++) {
            int place = Math.min(layout.levels() - subbands.get(b).level(), spectrum.length - 1);
            // Over the largest, so that no sum overflows.
            scaled[b] = spectrum[place] / largest;
            if (scaled[b] < LEAST_VARIANCE) {
                throw new IllegalArgumentException(
                        "a variance of " + spectrum[place] + " vanishes beside one of " + largest);
            }
            sum += scaled[b] * count(b);
        }
        double factor = DEVIATION * DEVIATION * layout.width() * layout.height() / sum;
        return Arrays.stream(scaled).map(variance -> variance * factor).toArray();
    }

    private void draw(SplittableRandom random) {
        for (int b = 0; b < variances.length; b++) {
            Subband band = subbands.get(b);
            double[] draws = new double[band.width() * band.height()];
            double squares = 0;
            for (int i = 0; i < draws.length; i++) {
                draws[i] = normal(random);
                squares += draws[i] * draws[i];
            }
            double scale = Math.sqrt(variances[b] * draws.length / squares) / norm(band);
            for (int i = 0; i < draws.length; i++) {
                coefficients[band.y() + i / band.width()][band.x() + i % band.width()] = (float) (scale * draws[i]);
            }
        }
        float[][] plane = new float[layout.height()][];
        Arrays.setAll(plane, y -> coefficients[y].clone());
        Lifting97.inverse(plane, layout, 0);
        short[] samples = raster.plane(0);
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                double sample = Math.rint(plane[y][x] + MIDDLE);
                samples[y * layout.width() + x] = (short) (int) Math.min(WHITE, Math.max(0, sample));
            }
        }
    }

    /** By the polar method (Marsaglia and Bray 1964), which takes no functions that differ between machines. */
    private static double normal(SplittableRandom random) {
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    private static double norm(Subband band) {
        return SynthesisNorms.CDF97.norm(band.level(), band.orientation());
    }

    private double count(int band) {
        return (double) subbands.get(band).width() * subbands.get(band).height();
    }

    /** The vector as a picture. */
    public Raster raster() {
        return raster;
    }

    /** The variance of each subband's scaled coefficients, in squared grey levels. */
    public double[] variances() {
        return variances.clone();
    }

    /** How many coefficients each subband has. */
    public double[] counts() {
        double[] counts = new double[variances.length];
        Arrays.setAll(counts, this::count);
        return counts;
    }

    /**
     * The squared error of another picture of the same size, in the space of scaled coefficients where the vector has its
     * known spectrum.
     *
     * @return sum over all coefficients, in squared grey levels
     */
    public double distortion(Raster other) {
        float[][] plane = new float[layout.height()][layout.width()];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                plane[y][x] = (float) ((other.plane(0)[y * layout.width() + x] & 0xFFFF) - MIDDLE);
            }
        }
        Lifting97.forward(plane, layout);
        double all = 0;
        for (Subband band : subbands) {
            double sum = 0;
            for (int y = band.y(); y < band.y() + band.height(); y++) {
                for (int x = band.x(); x < band.x() + band.width(); x++) {
                    double error = plane[y][x] - coefficients[y][x];
                    sum += error * error;
                }
            }
            all += sum * norm(band) * norm(band);
        }
        return all;
    }
}
