package io.github.prefixel.codec.entropy;

import java.util.Arrays;

/**
 * Adaptive probabilities of binary decisions, one a context.
 *
 * <p>A probability starts as given and moves towards each decision by 1/(n + 1.6), n being the number of decisions
 * seen, up to a limit: at first a frequency count, later an exponential average. One int holds both: the probability of
 * a 1 in the upper 22 bits and n in the lower 10.
 */
public final class AdaptiveBits {
    private static final int COUNT_MASK = 1023;

    /** 2<sup>16</sup>/(n + 1.6), rounded down. */
    private static final int[] RATE = new int[COUNT_MASK + 1];

    static {
        for (int n = 0; n < RATE.length; n++) {
            RATE[n] = 655360 / (10 * n + 16);
        }
    }

    private final int[] states;
    private final int limit;

    /**
     * @param contexts number of contexts
     * @param limit largest count, 1 to 1023: the slowest adaptation
     */
    public AdaptiveBits(int contexts, int limit) {
        this.states = new int[contexts];
        this.limit = limit;
        startAll(1 << 15, 0);
    }

    /**
     * Sets where a context starts.
     *
     * @param p1 probability of a 1 in units of 2<sup>−16</sup>
     * @param count how many decisions that is worth; the limit if it is more
     */
    public void start(int context, int p1, int count) {
        states[context] = p1 << 16 | Math.min(count, limit);
    }

    /** Sets where all contexts start, as {@link #start}. */
    public void startAll(int p1, int count) {
        Arrays.fill(states, p1 << 16 | Math.min(count, limit));
    }

    /** Number of contexts. */
    public int contexts() {
        return states.length;
    }

    /** Probability of a 1 in units of 2<sup>−16</sup>, 16 to 65520. */
    public int p1(int context) {
        int p = states[context] >>> 16;
        return Math.min(Math.max(p, 16), 65520);
    }

    /** Probability of a 1 in units of 2<sup>−22</sup>, without limits. */
    public int p22(int context) {
        return states[context] >>> 10;
    }

    /** How many decisions the probability rests on. */
    public int count(int context) {
        return states[context] & COUNT_MASK;
    }

    public void update(int context, int bit) {
        int state = states[context];
        int n = state & COUNT_MASK;
        // A 1 moves 1 − p towards 0 just as a 0 moves p: mirror, shrink, mirror back.
        int mirror = -bit >>> 10;
        int p = state >>> 10 ^ mirror;
        p -= (p >>> 7) * RATE[n] >>> 9;
        states[context] = (p ^ mirror) << 10 | (n < limit ? n + 1 : n);
    }
}
