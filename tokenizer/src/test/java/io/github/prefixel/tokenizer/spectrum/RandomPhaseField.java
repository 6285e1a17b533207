package io.github.prefixel.tokenizer.spectrum;

import java.util.SplittableRandom;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/** A plane whose power falls as f<sup>−α</sup> and whose phases are random: a part of a periodic field of 512 × 512. */
final class RandomPhaseField {
    private static final int PERIOD = 512;

    private RandomPhaseField() {}

    /** Mean 128, standard deviation 40 over the whole period. */
    static double[][] of(int width, int height, double exponent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] real = new double[PERIOD][PERIOD];
        double[][] imaginary = new double[PERIOD][PERIOD];
        double energy = 0;
        for (int y = 0; y < PERIOD; y++) {
            for (int x = 0; x < PERIOD; x++) {
                double fx = Math.min(x, PERIOD - x);
                double fy = Math.min(y, PERIOD - y);
                double amplitude = x + y == 0 ? 0 : StrictMath.pow(fx * fx + fy * fy, -exponent / 4);
                double phase = random.nextDouble(2 * Math.PI);
                real[y][x] = amplitude * StrictMath.cos(phase);
                imaginary[y][x] = amplitude * StrictMath.sin(phase);
                energy += amplitude * amplitude / 2;
            }
        }
        transform(real, imaginary);
        double scale = 40 / Math.sqrt(energy);
        double[][] plane = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane[y][x] = 128 + scale * real[y][x];
            }
        }
        return plane;
    }

    /** The same in whole numbers from 0 to {@code most}, 255 of the field being the most. */
    static double[][] rounded(double[][] plane, int most) {
        double[][] rounded = new double[plane.length][plane[0].length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[0].length; x++) {
                rounded[y][x] = Math.max(0, Math.min(most, Math.rint(plane[y][x] * most / 255)));
            }
        }
        return rounded;
    }

    /** Unscaled; transposed, which no isotropic field minds. */
    private static void transform(double[][] real, double[][] imaginary) {
        for (int pass = 0; pass < 2; pass++) {
            for (int y = 0; y < PERIOD; y++) {
                FastFourierTransformer.transformInPlace(
                        new double[][] {real[y], imaginary[y]}, DftNormalization.STANDARD, TransformType.FORWARD);
            }
            for (int y = 0; y < PERIOD; y++) {
                for (int x = 0; x < y; x++) {
                    double r = real[y][x];
                    real[y][x] = real[x][y];
                    real[x][y] = r;
                    double i = imaginary[y][x];
                    imaginary[y][x] = imaginary[x][y];
                    imaginary[x][y] = i;
                }
            }
        }
    }
}
