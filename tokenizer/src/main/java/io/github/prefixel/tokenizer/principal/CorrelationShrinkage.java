package io.github.prefixel.tokenizer.principal;

/**
 * By how much correlations are drawn to 0: J. Schäfer and K. Strimmer, 'A Shrinkage Approach to Large-Scale Covariance
 * Matrix Estimation' (2005), target D (diagonal, unequal variances): λ* = Σ Var(r<sub>ij</sub>) / Σ r<sub>ij</sub>² over
 * i ≠ j, at most 1. With few pictures λ* is near 1 and the axes stay as they are; with many it goes to 0.
 */
final class CorrelationShrinkage {
    private CorrelationShrinkage() {}

    /** @param pictures how many independent observations there are; windows of a picture are not */
    static double lambda(Moments moments, int[] members, long pictures, boolean centred) {
        double variances = 0;
        double squares = 0;
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                double scale = moments.variance(members[i], centred) * moments.variance(members[j], centred);
                if (scale > 0) {
                    double covariance = moments.covariance(i, j, centred);
                    variances += moments.productVariance(i, j, centred) / scale;
                    squares += covariance * covariance / scale;
                }
            }
        }
        if (pictures < 2 || squares == 0) {
            return 1;
        }
        return Math.min(1, variances / (pictures - 1) / squares);
    }
}
