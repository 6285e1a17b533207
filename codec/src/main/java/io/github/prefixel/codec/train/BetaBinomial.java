package io.github.prefixel.codec.train;

/**
 * Where an adaptive probability should start, told from how often a context met a 1 in each of several pictures: the
 * beta distribution under which these counts are likeliest (empirical Bayes). Its mean is the probability, its
 * strength α + β is what that is worth in decisions: much where pictures agree, little where they differ.
 */
final class BetaBinomial {
    private static final double[] STRENGTHS = {0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 255};

    /** Decisions in all with which every context begins, so that little evidence means little strength. */
    private static final double PRIOR = 0.4;

    private final double mean;
    private final double strength;

    private BetaBinomial(double mean, double strength) {
        this.mean = mean;
        this.strength = strength;
    }

    double mean() {
        return mean;
    }

    double strength() {
        return strength;
    }

    /**
     * @param ones how often each picture's decision was 1
     * @param all how many decisions each picture had, some at least one
     */
    static BetaBinomial fit(double[] ones, double[] all) {
        BetaBinomial best = null;
        double bestLikelihood = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (double n : all) {
            total += n;
        }
        for (double s : STRENGTHS) {
            if (best != null && s > total) {
                break;
            }
            double m = mean(ones, all, s);
            double likelihood = likelihood(ones, all, m, s);
            if (likelihood > bestLikelihood) {
                bestLikelihood = likelihood;
                best = new BetaBinomial(m, s);
            }
        }
        return best;
    }

    private static double mean(double[] ones, double[] all, double s) {
        double sum = PRIOR * 0.5;
        double weights = PRIOR;
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                // A frequency out of n has the variance of one of n·s/(n + s) independent decisions, up to a factor.
                double w = all[i] * (s + 1) / (all[i] + s);
                sum += w * ones[i] / all[i];
                weights += w;
            }
        }
        return sum / weights;
    }

    private static double likelihood(double[] ones, double[] all, double m, double s) {
        double a = m * s;
        double b = s - a;
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                sum += logBeta(a + ones[i], b + all[i] - ones[i]) - logBeta(a, b);
            }
        }
        return sum;
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** Stirling's series, after shifting the argument up to where it is exact to 1e−10. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 8) {
            shift -= StrictMath.log(z);
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260)));
        return shift + (z - 0.5) * StrictMath.log(z) - z + 0.918938533204672742 + series;
    }
}
