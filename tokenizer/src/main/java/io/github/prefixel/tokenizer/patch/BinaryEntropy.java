package io.github.prefixel.tokenizer.patch;

/** What binary decisions tell, by the probability of a 1 in units of 2<sup>−16</sup>. The same on every machine. */
final class BinaryEntropy {
    /** Probability 1, and one bit. */
    static final int ONE = 1 << 16;

    private static final double[] COST = new double[ONE];
    private static final int[] ENTROPY = new int[ONE];

    static {
        double ln2 = StrictMath.log(2);
        for (int p = 1; p < ONE; p++) {
            COST[p] = -StrictMath.log((double) p / ONE) / ln2;
        }
        for (int p = 1; p < ONE; p++) {
            ENTROPY[p] = (int) Math.rint(p * COST[p] + (ONE - p) * COST[ONE - p]);
        }
    }

    private BinaryEntropy() {}

    /** The ideal length of a decision, in bits. */
    static double cost(boolean decision, int p1) {
        return COST[decision ? p1 : ONE - p1];
    }

    /** The expected length of a decision, in units of 2<sup>−16</sup> bits, 0 to {@link #ONE}. */
    static int expected(int p1) {
        return ENTROPY[p1];
    }
}
