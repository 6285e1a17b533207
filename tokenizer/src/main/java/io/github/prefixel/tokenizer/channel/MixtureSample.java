package io.github.prefixel.tokenizer.channel;

import java.util.Random;

/** Draws what samples of a Gaussian mixture say of their component: log of the own density over that of the mixture. */
final class MixtureSample {
    private final double[][] centres;
    private final double[] shares;
    private final double deviation;
    private final double[] noise;
    private final double[] exponents;

    /** The centres are kept, and may be changed between draws. */
    MixtureSample(double[][] centres, double[] weights, double deviation) {
        if (centres.length == 0 || centres[0].length == 0 || centres.length != weights.length) {
            throw new IllegalArgumentException(
                    "a mixture needs as many weights as centres, not " + weights.length + " for " + centres.length);
        }
        double all = 0;
        for (int row = 0; row < centres.length; row++) {
            Require.atLeast(0, weights[row], "weight of row " + row);
            all += weights[row];
            if (centres[row].length != centres[0].length) {
                throw new IllegalArgumentException(
                        "row " + row + " has another number of dimensions than row 0, " + centres[0].length);
            }
            for (int column = 0; column < centres[row].length; column++) {
                if (!Double.isFinite(centres[row][column])) {
                    throw new IllegalArgumentException("row " + row + ", column " + column
                            + ": a centre must be finite, not " + centres[row][column]);
                }
            }
        }
        Require.positive(all, "sum of the weights");
        this.centres = centres;
        this.deviation = deviation;
        this.shares = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            shares[row] = weights[row] / all;
        }
        this.noise = new double[centres[0].length];
        this.exponents = new double[centres.length];
    }

    /** The weighted mean over all components of the log ratio, in nats, with new noise and its mirror image. */
    double draw(Random random) {
        for (int k = 0; k < noise.length; k++) {
            noise[k] = random.nextGaussian();
        }
        double mean = 0;
        for (int own = 0; own < shares.length; own++) {
            if (shares[own] > 0) {
                mean += shares[own] * (logRatio(own, 1) + logRatio(own, -1)) / 2;
            }
        }
        return mean;
    }

    private double logRatio(int own, int sign) {
        double largest = 0;
        for (int other = 0; other < shares.length; other++) {
            double sum = 0;
            for (int k = 0; k < noise.length; k++) {
                double apart = (centres[own][k] - centres[other][k]) / deviation;
                sum += apart * (apart + 2 * sign * noise[k]);
            }
            exponents[other] = -sum / 2;
            largest = Math.max(largest, exponents[other]);
        }
        double density = 0;
        for (int other = 0; other < shares.length; other++) {
            density += shares[other] * StrictMath.exp(exponents[other] - largest);
        }
        return -largest - StrictMath.log(density);
    }

    /** tr Σ, for the covariance Σ of the centres in units of σ². */
    double totalVariance() {
        double sum = 0;
        for (int k = 0; k < noise.length; k++) {
            double mean = mean(k);
            for (int row = 0; row < shares.length; row++) {
                double from = (centres[row][k] - mean) / deviation;
                sum += shares[row] * from * from;
            }
        }
        return sum;
    }

    /** Nᵀ Σ N for the last noise N, whose mean is tr Σ. The log ratio is tr Σ − Nᵀ Σ N/2 to first order in Σ. */
    double noiseAlongCentres() {
        double mean = 0;
        double square = 0;
        for (int row = 0; row < shares.length; row++) {
            double along = 0;
            for (int k = 0; k < noise.length; k++) {
                along += (centres[row][k] - centres[0][k]) / deviation * noise[k];
            }
            mean += shares[row] * along;
            square += shares[row] * along * along;
        }
        return square - mean * mean;
    }

    private double mean(int column) {
        double mean = 0;
        for (int row = 0; row < shares.length; row++) {
            mean += shares[row] * centres[row][column];
        }
        return mean;
    }
}
