package io.github.prefixel.tokenizer.search;

/**
 * Descriptors in order of what is known of their distances: a binary heap of lower bounds, the least first. Of equal ones
 * those come first whose distance is not known in full, then those of lower index: so whichever comes out with all
 * numbers compared is the next neighbour.
 */
final class Candidates {
    private final double[] bounds;
    private final int[] items;
    /** By item. */
    private final boolean[] whole;

    private int size;

    Candidates(int capacity) {
        bounds = new double[capacity];
        items = new int[capacity];
        whole = new boolean[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds one without putting it in its place. */
    void append(int item, double bound, boolean isWhole) {
        items[size] = item;
        bounds[size++] = bound;
        whole[item] = isWhole;
    }

    /** Puts all in their places. */
    void order() {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, items[i], bounds[i]);
        }
    }

    int firstItem() {
        return items[0];
    }

    double firstBound() {
        return bounds[0];
    }

    boolean firstIsWhole() {
        return whole[items[0]];
    }

    void raiseFirst(double bound, boolean isWhole) {
        whole[items[0]] = isWhole;
        sink(0, items[0], bound);
    }

    void removeFirst() {
        size--;
        sink(0, items[size], bounds[size]);
    }

    private void sink(int from, int item, double bound) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && precedes(items[child + 1], bounds[child + 1], items[child], bounds[child])) {
                child++;
            }
            if (!precedes(items[child], bounds[child], item, bound)) {
                break;
            }
            items[at] = items[child];
            bounds[at] = bounds[child];
            at = child;
        }
        items[at] = item;
        bounds[at] = bound;
    }

    private boolean precedes(int item, double bound, int other, double otherBound) {
        if (bound != otherBound) {
            return bound < otherBound;
        }
        return whole[item] == whole[other] ? item < other : !whole[item];
    }
}
