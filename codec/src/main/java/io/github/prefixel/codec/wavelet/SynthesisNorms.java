package io.github.prefixel.codec.wavelet;

import java.util.Arrays;

/**
 * L2 norms of the synthesis functions of each subband: by how much an error of 1 in a coefficient, taken as independent
 * of the others, adds to the root of the squared error of the picture.
 *
 * <p>They are products of the norms of one-dimensional functions, which iterating the synthesis filters gives. Only
 * additions, multiplications and square roots are used, so every machine computes the same numbers.
 */
public final class SynthesisNorms {
    /** Synthesis filters of CDF 9/7 as scaled in {@link Lifting97}, the centre tap first; symmetric. */
    public static final SynthesisNorms CDF97 = new SynthesisNorms(
            new double[] {1.115087052456994, 0.591271763114247, -0.057543526228500, -0.091271763114250}, new double[] {
                0.602949018236360, -0.266864118442875, -0.078223266528990, 0.016864118442875, 0.026748757410810
            });

    /** Synthesis filters of the reversible 5/3 wavelet, the centre tap first. */
    public static final SynthesisNorms REVERSIBLE53 =
            new SynthesisNorms(new double[] {1, 0.5}, new double[] {0.75, -0.25, -0.125});

    private final double[] low = new double[SubbandLayout.MAX_LEVELS + 1];
    private final double[] high = new double[SubbandLayout.MAX_LEVELS + 1];

    private SynthesisNorms(double[] lowHalf, double[] highHalf) {
        double[] lowFilter = mirror(lowHalf);
        double[] lowFunction = {1};
        double[] highFunction = mirror(highHalf);
        low[0] = 1;
        for (int level = 1; level <= SubbandLayout.MAX_LEVELS; level++) {
            lowFunction = refine(lowFunction, lowFilter);
            low[level] = norm(lowFunction);
            high[level] = norm(highFunction);
            highFunction = refine(highFunction, lowFilter);
        }
    }

    /** The norm of a coefficient of a subband of the given level, 0 … 6 (level 0 has only LL, the plane itself). */
    public double norm(int level, Orientation orientation) {
        return switch (orientation) {
            case LL -> low[level] * low[level];
            case HL, LH -> low[level] * high[level];
            case HH -> high[level] * high[level];
        };
    }

    private static double[] mirror(double[] half) {
        double[] full = new double[2 * half.length - 1];
        for (int i = 0; i < half.length; i++) {
            full[half.length - 1 + i] = half[i];
            full[half.length - 1 - i] = half[i];
        }
        return full;
    }

    /** One synthesis step: doubles the sampling rate of a function and filters it. */
    private static double[] refine(double[] function, double[] filter) {
        double[] result = new double[2 * function.length - 2 + filter.length];
        for (int i = 0; i < function.length; i++) {
            for (int j = 0; j < filter.length; j++) {
                result[2 * i + j] += function[i] * filter[j];
            }
        }
        return result;
    }

    private static double norm(double[] function) {
        double[] squares = new double[function.length];
        Arrays.setAll(squares, i -> function[i] * function[i]);
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return Math.sqrt(sum);
    }
}
