package io.github.prefixel.tokenizer.complex;

/** Half-sample symmetric extension: … 1 0 | 0 1 … n−1 | n−1 n−2 …, without end. */
final class Mirror {
    private Mirror() {}

    /** The index from 0 to {@code length − 1} whose sample stands at any index. */
    static int at(int index, int length) {
        int folded = Math.floorMod(index, 2 * length);
        return folded < length ? folded : 2 * length - 1 - folded;
    }
}
