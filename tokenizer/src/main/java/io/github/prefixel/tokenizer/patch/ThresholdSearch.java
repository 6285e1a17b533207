package io.github.prefixel.tokenizer.patch;

/**
 * Finds the threshold that gives patches of a mean length on a set of sequences, by bisection. Keeps a histogram of what
 * the rule compares with the threshold, of a size that does not depend on the set.
 */
public final class ThresholdSearch {
    /** Entropies are multiples of 1/STEPS bits. */
    private static final int STEPS = BinaryEntropy.ONE;
    /** No entropy is larger, nor any difference of two. */
    private static final int MOST_BITS = 2;

    private static final int ZERO = MOST_BITS * STEPS;

    private final PatchRule rule;
    /** By score, how many tokens have it, without the first tokens of sequences. */
    private final long[] histogram = new long[2 * ZERO + 1];

    private long sequences;
    private long tokens;

    public ThresholdSearch(PatchRule rule) {
        this.rule = rule;
    }

    /** Adds a sequence to the set by the entropies of its tokens, as {@link TokenEntropies} tells them. */
    public void add(double... entropies) {
        sequences += entropies.length > 0 ? 1 : 0;
        tokens += entropies.length;
        for (int i = 1; i < entropies.length; i++) {
            histogram[ZERO + (int) Math.rint(rule.score(entropies[i - 1], entropies[i]) * STEPS)]++;
        }
    }

    /** Mean length of the patches of all sequences together, in tokens; 0 if there are none. */
    public double meanLength(double threshold) {
        return meanLength(index(threshold));
    }

    private static int index(double threshold) {
        return (int) Math.max(-1, Math.min(2.0 * ZERO, Math.floor(threshold * STEPS) + ZERO));
    }

    private double meanLength(int index) {
        long patches = sequences;
        for (int i = index + 1; i < histogram.length; i++) {
            patches += histogram[i];
        }
        return patches == 0 ? 0 : (double) tokens / patches;
    }

    /**
     * The threshold in bits whose patches come nearest to a mean length.
     *
     * @param target mean length in tokens, at least 1
     * @throws IllegalArgumentException if the target is less, or if there are no tokens
     */
    public double threshold(double target) {
        if (!(target >= 1)) {
            throw new IllegalArgumentException("patches have a mean length of at least 1, not " + target);
        }
        if (tokens == 0) {
            throw new IllegalArgumentException("there are no tokens to make patches of");
        }
        // The mean rises with the threshold: low falls short, high does not.
        int low = -1;
        int high = histogram.length - 1;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (meanLength(middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        boolean nearer = target - meanLength(low) < meanLength(high) - target;
        return (double) ((nearer ? low : high) - ZERO) / STEPS;
    }
}
