package io.github.prefixel.tokenizer.stats;

/** Items spread evenly over a range, for what would take too long for all of them. */
public final class EvenSample {
    private EvenSample() {}

    /**
     * Rising numbers of items from one to before another: all if that is no more than asked for, else the middle ones of
     * as many equal parts.
     *
     * @param most how many at most, at least 1
     */
    public static int[] of(int from, int to, int most) {
        int count = Math.min(most, to - from);
        int[] items = new int[count];
        for (int i = 0; i < count; i++) {
            items[i] = from + (int) ((2L * i + 1) * (to - from) / (2L * count));
        }
        return items;
    }
}
