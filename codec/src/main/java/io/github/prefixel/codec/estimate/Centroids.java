package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.walk.BandSites;

/**
 * Where in its uncertainty interval a coefficient of a band most likely lies, learned from the band itself.
 *
 * <p>Magnitudes are taken as exponentially distributed inside the interval [m, m + W). The share u of coefficients in
 * the upper half then gives the rate, a = −2 ln(u/(1 − u)) per W, and the mean m + W · (1/a − 1/(e<sup>a</sup> − 1)).
 * The share is counted over the coefficients of the band whose next bit is known, apart for the first, second and
 * later bits after the leading one, and starts from what photographs show.
 */
final class Centroids {
    private static final int DEPTHS = 3;
    private static final double[] PRIOR = {0.40, 0.46, 0.49};
    private static final double PRIOR_COUNT = 24;

    private final float[] position = new float[DEPTHS];

    /** @param values what is known, as {@link io.github.prefixel.codec.walk.Walk#values()} */
    Centroids(int[] values, BandSites band) {
        int[] ones = new int[DEPTHS];
        int[] all = new int[DEPTHS];
        int width = band.subband().width();
        for (int y = 0; y < band.subband().height(); y++) {
            int row = band.site(0, y);
            for (int i = row; i < row + width; i++) {
                if (values[i] != 0) {
                    count(Math.abs(values[i]), ones, all);
                }
            }
        }
        for (int d = 0; d < DEPTHS; d++) {
            position[d] = mean((ones[d] + PRIOR[d] * PRIOR_COUNT) / (all[d] + PRIOR_COUNT));
        }
    }

    /** The bits between the leading one and the marker of the lowest known plane. */
    private static void count(int magnitude, int[] ones, int[] all) {
        int marker = Integer.numberOfTrailingZeros(magnitude);
        int leading = 31 - Integer.numberOfLeadingZeros(magnitude);
        for (int bit = leading - 1, depth = 0; bit > marker && depth < DEPTHS; bit--, depth++) {
            all[depth]++;
            ones[depth] += magnitude >> bit & 1;
        }
    }

    private static float mean(double upperShare) {
        double u = Math.min(Math.max(upperShare, 0.1), 0.65);
        double a = -2 * StrictMath.log(u / (1 - u));
        if (Math.abs(a) < 1e-3) {
            return 0.5f;
        }
        return (float) (1 / a - 1 / (StrictMath.exp(a) - 1));
    }

    /** The expected magnitude, in units of plane 0, of a coefficient of which {@code value} is known; signed. */
    float expected(int value) {
        int magnitude = Math.abs(value);
        int intervalLog2 = Integer.numberOfTrailingZeros(magnitude);
        int depth = Math.min(DEPTHS - 1, 30 - Integer.numberOfLeadingZeros(magnitude) - intervalLog2);
        int interval = 1 << intervalLog2;
        float expected = 0.5f * (magnitude - interval) + interval * position[depth];
        return value < 0 ? -expected : expected;
    }
}
