package io.github.prefixel.tokenizer.principal;

/**
 * Where a coordinate lies.
 *
 * @param vertical log<sub>2</sub>(1 + vertical frequency)
 * @param horizontal the same of the horizontal one
 * @param shares of its energy in the channels
 * @param mean whether it tells of the picture's mean rather than of detail
 */
record Place(double vertical, double horizontal, double[] shares, boolean mean) {
    static double octave(int frequency) {
        return StrictMath.log(1.0 + frequency) / StrictMath.log(2);
    }
}
