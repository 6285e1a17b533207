package io.github.prefixel.tokenizer.channel;

/** Mean and standard error of independent samples (Welford, 'Note on a method for calculating corrected sums', 1962). */
final class MeanOfSamples {
    private long count;
    private double mean;
    private double squares;

    void add(double sample) {
        count++;
        double deviation = sample - mean;
        mean += deviation / count;
        squares += deviation * (sample - mean);
    }

    double mean() {
        return mean;
    }

    /** NaN with fewer than two samples. */
    double standardError() {
        return Math.sqrt(squares / (count - 1.0) / count);
    }
}
