package io.github.prefixel.tokenizer.stats;

import java.util.Arrays;

/**
 * How often each token followed each context of one order: exact counts in a hash table with open addressing. An n-gram,
 * which is a context and the token after it, has a number; that number is the context one order up.
 *
 * <p>Takes about 20 bytes an n-gram and 8 a context. A full table counts what it knows and learns no more n-grams.
 */
final class GramTable {
    /** The context that nothing is known of, since a table was full. */
    static final int NO_CONTEXT = -1;

    /** The context at the begin of a sequence, or the only one of order 0. n-grams are numbered from 1. */
    static final int FIRST_CONTEXT = 0;

    /** What {@link #find} says of what is not there. */
    static final int NOTHING = 0;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int limit;
    private int[] slots = new int[64];
    private int grams;
    private boolean full;

    /** By n-gram. */
    private long[] keys = new long[32];

    private int[] counts = new int[32];

    /** By context: how often any token followed, and how many different ones did. */
    private int[] totals = new int[32];

    private int[] successors = new int[32];
    private int contexts;

    /** @param limit the most n-grams to count, at most 2<sup>28</sup> */
    GramTable(int limit) {
        this.limit = limit;
    }

    /** The number of an n-gram, or {@link #NOTHING}. */
    int find(int context, int token) {
        long key = key(context, token);
        int slot = slot(key);
        while (slots[slot] != NOTHING && keys[slots[slot]] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    /** Counts an n-gram once more. */
    void increment(int gram) {
        counts[gram]++;
        totals[(int) (keys[gram] >>> 32)]++;
    }

    /**
     * Counts an n-gram for the first time.
     *
     * @return its number, or {@link #NO_CONTEXT} if the table is full
     */
    int add(int context, int token) {
        if (grams == limit) {
            full = true;
            return NO_CONTEXT;
        }
        reserve(context);
        int gram = ++grams;
        keys[gram] = key(context, token);
        counts[gram] = 1;
        contexts += totals[context] == 0 ? 1 : 0;
        totals[context]++;
        successors[context]++;
        insert(gram);
        return gram;
    }

    int count(int gram) {
        return gram == NOTHING ? 0 : counts[gram];
    }

    /** How often any token followed a context. */
    int total(int context) {
        return context < totals.length && context >= 0 ? totals[context] : 0;
    }

    /** How many different tokens followed a context. */
    int successors(int context) {
        return context < totals.length && context >= 0 ? successors[context] : 0;
    }

    /** How many different contexts were followed by something. */
    int contexts() {
        return contexts;
    }

    /** How many different n-grams there are; their numbers go from 1 to this. */
    int grams() {
        return grams;
    }

    int context(int gram) {
        return (int) (keys[gram] >>> 32);
    }

    int token(int gram) {
        return (int) keys[gram];
    }

    /** Whether an n-gram had to be left out. */
    boolean isFull() {
        return full;
    }

    private static long key(int context, int token) {
        return (long) context << 32 | token;
    }

    private int slot(long key) {
        return (int) (key * MULTIPLIER >>> 64 - Integer.numberOfTrailingZeros(slots.length));
    }

    private void insert(int gram) {
        int slot = slot(keys[gram]);
        while (slots[slot] != NOTHING) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = gram;
    }

    /** Makes room for one more n-gram, of a context. */
    private void reserve(int context) {
        if (grams + 1 == keys.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
            counts = Arrays.copyOf(counts, keys.length);
        }
        if (context >= totals.length) {
            totals = Arrays.copyOf(totals, Math.max(context + 1, 2 * totals.length));
            successors = Arrays.copyOf(successors, totals.length);
        }
        if (2 * (grams + 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int gram = 1; gram <= grams; gram++) {
                insert(gram);
            }
        }
    }
}
