package io.github.prefixel.tokenizer.stats;

/** The sum of −log<sub>2</sub> p over many probabilities, with few logarithms. */
final class BitCount {
    private static final double LN2 = StrictMath.log(2);
    private static final double SMALL = 0x1p-500;

    private double bits;
    private double product = 1;

    /** @param probability 2<sup>−500</sup> to 1 */
    void add(double probability) {
        product *= probability;
        if (product < SMALL) {
            bits -= log2(product);
            product = 1;
        }
    }

    double bits() {
        return bits - log2(product);
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN2;
    }
}
