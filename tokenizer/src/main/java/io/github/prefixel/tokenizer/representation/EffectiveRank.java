package io.github.prefixel.tokenizer.representation;

/**
 * Effective rank: exp H(p), where p<sub>i</sub> = σ<sub>i</sub> / Σ σ are the normalised singular values of a matrix and
 * H is Shannon's entropy in nats (Roy and Vetterli, 'The effective rank: a measure of effective dimensionality', EUSIPCO
 * 2007).
 */
public final class EffectiveRank {
    private EffectiveRank() {}

    /**
     * Of a matrix with these singular values, not eigenvalues of its second moment, which are their squares.
     *
     * @param singularValues at least 0, in any order and unit
     * @return 1 to the number of values that are not 0; 0 if all are 0
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static double of(double... singularValues) {
        double largest = 0;
        for (double value : singularValues) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a singular value must be a number of at least 0, not " + value);
            }
            largest = Math.max(largest, value);
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (double value : singularValues) {
            sum += value / largest;
        }
        double entropy = 0;
        for (double value : singularValues) {
            double share = value / largest / sum;
            entropy -= share == 0 ? 0 : share * StrictMath.log(share);
        }
        return StrictMath.exp(Math.max(0, entropy));
    }
}
