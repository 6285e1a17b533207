package io.github.prefixel.tokenizer.analyze;

/**
 * Spectral flatness: geometric over arithmetic mean of a spectrum, of powers at frequencies, of eigenvalues of a
 * covariance, or of singular values (Gray and Markel, 'A spectral-flatness measure for studying the autocorrelation method
 * of linear prediction of speech analysis', 1974). The limit of the coding gain is one over it.
 */
public final class SpectralFlatness {
    private SpectralFlatness() {}

    /**
     * exp(mean ln) / mean.
     *
     * @param spectrum numbers of at least 0, at least one of them, in any order and unit
     * @return 0 to 1; 1 if all are equal, 0 if one is 0; 1 if all are 0
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static double of(double[] spectrum) {
        if (spectrum.length == 0) {
            throw new IllegalArgumentException("an empty spectrum has no flatness");
        }
        double largest = 0;
        for (double power : spectrum) {
            if (!(power >= 0 && power < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a power must be a number of at least 0, not " + power);
            }
            largest = Math.max(largest, power);
        }
        if (largest == 0) {
            return 1;
        }
        double logs = 0;
        double sum = 0;
        for (double power : spectrum) {
            logs += StrictMath.log(power / largest);
            sum += power / largest;
        }
        return Math.min(1, StrictMath.exp(logs / spectrum.length) / (sum / spectrum.length));
    }
}
