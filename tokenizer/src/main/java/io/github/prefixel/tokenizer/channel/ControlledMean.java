package io.github.prefixel.tokenizer.channel;

/**
 * The mean of random samples, made more precise by a control variate: a random number drawn with each sample, whose mean
 * is known to be 0, and which is correlated with it. The regression on it is taken off (Lavenberg and Welch, 'A
 * perspective on the use of control variables to increase the efficiency of Monte Carlo simulations', 1981). The slope
 * comes from the first quarter of the samples and the mean from the others, so that there is no bias.
 */
final class ControlledMean {
    private final int pilots;
    private int count;
    private double mean;
    private double controlMean;
    private double products;
    private double controlSquares;
    private final MeanOfSamples rest = new MeanOfSamples();

    /** Of so many samples, at least 3. */
    ControlledMean(int samples) {
        if (samples < 3) {
            throw new IllegalArgumentException("a standard error needs three samples, not " + samples);
        }
        this.pilots = samples / 4;
    }

    void add(double sample, double control) {
        if (count++ < pilots) {
            double deviation = sample - mean;
            double controlDeviation = control - controlMean;
            mean += deviation / count;
            controlMean += controlDeviation / count;
            products += deviation * (control - controlMean);
            controlSquares += controlDeviation * (control - controlMean);
        } else {
            rest.add(controlSquares > 0 ? sample - products / controlSquares * control : sample);
        }
    }

    GaussianMixture.Estimate estimate() {
        return new GaussianMixture.Estimate(rest.mean(), rest.standardError());
    }
}
