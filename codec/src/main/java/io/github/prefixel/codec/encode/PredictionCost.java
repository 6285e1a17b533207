package io.github.prefixel.codec.encode;

/**
 * About what the coefficients of a band cost in streams that end at several thresholds, in bits. The rate is the entropy
 * of their magnitudes, given how large their neighbours and the luma detail in their place are, and of their signs, given
 * that of the luma: what a coder that adapts to both would need. To it comes what the error is worth that is left.
 *
 * <p>It is the same on every machine.
 */
final class PredictionCost {
    /** Each is twice the one before; at the finest a stream has about 2 bits a pixel, at the coarsest some 0.1. */
    private static final int THRESHOLDS = 6;
    /** At so many thresholds a decoder is followed, each STEP_LOG2 octaves above the one before. */
    static final int FOLLOWED = 2;

    private static final int STEP_LOG2 = 2;
    /** A decoder may fare a little worse in a band, since it fares better in those after it. */
    private static final double TOLERANCE = 1.01;

    /** Magnitudes below the finest threshold, from it to its double, and so on. */
    private static final int CLASSES = 16;
    /** How many bits an error of one threshold, squared, is worth where one bit divides errors by 4. */
    private static final double ERROR = 8.6;

    private final double scale;
    private final long[][] counts = new long[CLASSES * CLASSES][CLASSES];
    /** How many of them have the sign of the luma. */
    private final long[][] agreeing = new long[CLASSES * CLASSES][CLASSES];
    /** The sums of their squares, in units of the finest threshold. */
    private final double[] energy = new double[CLASSES];

    private final double[] bits = new double[THRESHOLDS];

    /**
     * @param band what is coded, {@code [height][width]}
     * @param original what stands there before anything is predicted
     * @param decoded what decoders make of it that know what {@link #quantise} leaves
     * @param luma the details of the luma in its place; null if there are none to compare with
     * @param gain from coefficients to samples
     * @param finest the finest threshold, in samples
     */
    PredictionCost(
            float[][] band, float[][] original, float[][][] decoded, float[][] luma, double gain, double finest) {
        scale = gain / finest;
        for (int y = 0; y < band.length; y++) {
            float[] row = band[y];
            float[] above = band[Math.max(0, y - 1)];
            float[] below = band[Math.min(band.length - 1, y + 1)];
            for (int x = 0; x < row.length; x++) {
                float left = row[Math.max(0, x - 1)];
                float right = row[Math.min(row.length - 1, x + 1)];
                float around = Math.abs(left) + Math.abs(right) + Math.abs(above[x]) + Math.abs(below[x]);
                add(row[x], around, luma == null ? 0 : luma[y][x]);
            }
        }
        for (int k = 0; k < THRESHOLDS; k++) {
            int decoder = k / STEP_LOG2;
            boolean followed = decoder < FOLLOWED && k == decoder * STEP_LOG2;
            bits[k] = rate(k) + ERROR * (followed ? distance(original, decoded[decoder], k) : distortion(k));
        }
    }

    /** Leaves of coefficients what a decoder, number 0 to {@value #FOLLOWED} − 1, knows. */
    static void quantise(float[][] band, double gain, double finest, int decoder) {
        float step = (float) (Math.scalb(finest, decoder * STEP_LOG2) / gain);
        for (float[] row : band) {
            for (int x = 0; x < row.length; x++) {
                int index = (int) (row[x] / step);
                row[x] = index == 0 ? 0 : (index + Math.copySign(0.5f, row[x])) * step;
            }
        }
    }

    /** The squared distance in units of a threshold. */
    private double distance(float[][] original, float[][] decoded, int threshold) {
        double sum = 0;
        for (int y = 0; y < original.length; y++) {
            for (int x = 0; x < original[y].length; x++) {
                double error = (original[y][x] - decoded[y][x]) * scale;
                sum += error * error;
            }
        }
        return Math.scalb(sum, -2 * threshold);
    }

    private void add(float coefficient, float around, float luma) {
        int context = CLASSES * magnitude(around) + magnitude(luma);
        int magnitude = magnitude(coefficient);
        counts[context][magnitude]++;
        if (coefficient > 0 == luma > 0) {
            agreeing[context][magnitude]++;
        }
        double units = coefficient * scale;
        energy[magnitude] += units * units;
    }

    private int magnitude(float value) {
        return Math.max(0, Math.min(CLASSES - 1, Math.getExponent(value * scale) + 1));
    }

    /** Entropies of magnitudes and signs down to a threshold, and a bit for each refinement. */
    private double rate(int threshold) {
        double sum = 0;
        for (int context = 0; context < counts.length; context++) {
            long all = 0;
            long zeros = 0;
            long same = 0;
            for (int m = 0; m < CLASSES; m++) {
                long count = counts[context][m];
                all += count;
                if (m <= threshold) {
                    zeros += count;
                } else {
                    sum += count * (m - threshold - 1) + surprise(count);
                    same += agreeing[context][m];
                }
            }
            if (all > 0) {
                long significant = all - zeros;
                sum += surprise(zeros) - surprise(all);
                sum += surprise(same) + surprise(significant - same) - surprise(significant);
            }
        }
        return sum;
    }

    /** −n · log2(n), the part of an entropy that belongs to n cases. */
    private static double surprise(long n) {
        return n == 0 ? 0 : -n * StrictMath.log(n) / StrictMath.log(2);
    }

    /** In units of the threshold, squared. */
    private double distortion(int threshold) {
        double insignificant = 0;
        for (int m = 0; m <= threshold; m++) {
            insignificant += energy[m];
        }
        long significant = 0;
        for (long[] context : counts) {
            for (int m = threshold + 1; m < CLASSES; m++) {
                significant += context[m];
            }
        }
        return Math.scalb(insignificant, -2 * threshold) + significant / 12.0;
    }

    /** At all thresholds together. */
    double bits() {
        double sum = 0;
        for (double b : bits) {
            sum += b;
        }
        return sum;
    }

    /** To a decoder that is followed. */
    double followed(int decoder) {
        return bits[decoder * STEP_LOG2];
    }

    /** Whether this is less than another cost, and not much more to any decoder that is followed. */
    boolean isLessThan(PredictionCost other) {
        for (int d = 0; d < FOLLOWED; d++) {
            if (followed(d) > TOLERANCE * other.followed(d)) {
                return false;
            }
        }
        return bits() < other.bits();
    }
}
