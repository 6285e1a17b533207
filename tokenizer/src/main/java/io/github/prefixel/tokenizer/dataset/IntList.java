package io.github.prefixel.tokenizer.dataset;

import java.util.Arrays;

/** Numbers, as many as turn up. */
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    /** The array that the numbers stand in, from its start; it is handed over. */
    int[] array() {
        return values;
    }
}
