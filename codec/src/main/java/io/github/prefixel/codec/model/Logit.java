package io.github.prefixel.codec.model;

/** The logistic function and its inverse by table: the same bits on every machine. */
final class Logit {
    /** Logits beyond ± this are taken as this. */
    static final float LIMIT = 11.5f;

    private static final int STRETCH_BITS = 14;
    private static final int STEPS = 256;
    private static final float[] STRETCH = new float[1 << STRETCH_BITS];
    private static final char[] SQUASH = new char[(int) (2 * LIMIT * STEPS) + 1];

    static {
        for (int i = 0; i < STRETCH.length; i++) {
            double p = (i + 0.5) / STRETCH.length;
            STRETCH[i] = (float) StrictMath.log(p / (1 - p));
        }
        for (int i = 0; i < SQUASH.length; i++) {
            double x = (i + 0.5) / STEPS - LIMIT;
            SQUASH[i] = (char) Math.min(65534, Math.max(2, Math.rint(65536 / (1 + StrictMath.exp(-x)))));
        }
    }

    private Logit() {}

    /** ln(p/(1 − p)) of a probability in units of 2<sup>−22</sup>. */
    static float of(int p22) {
        return STRETCH[p22 >>> 22 - STRETCH_BITS];
    }

    /** The probability of a logit, in units of 2<sup>−16</sup>, 2 to 65534. */
    static int probability(float logit) {
        float x = Math.min(Math.max(logit, -LIMIT), LIMIT);
        return SQUASH[(int) ((x + LIMIT) * STEPS)];
    }
}
