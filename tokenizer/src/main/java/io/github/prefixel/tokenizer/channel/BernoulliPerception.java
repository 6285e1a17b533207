package io.github.prefixel.tokenizer.channel;

/**
 * What realism costs for a source of bits: the least rate at which a share of at most D of the bits is wrong, and the
 * probability of a 1 is within P of the source's, which is the total variation distance (Blau and Michaeli, 'Rethinking
 * Lossy Compression: The Rate-Distortion-Perception Tradeoff', ICML 2019, arXiv 1901.07821).
 */
public final class BernoulliPerception {
    private BernoulliPerception() {}

    /**
     * R(D, P). Let p ≤ ½, or exchange the bits. The usual reconstruction has a probability (p − D)/(1 − 2D) of a 1, and
     * R(D) holds where that is at least p − P. Else the probability is p − P: (D + P)/2 of all bits are sent as a 1 and
     * received as a 0, (D − P)/2 the other way round, and R is the mutual information of that joint distribution. It is
     * 0 from D = 2p(1 − p) − (1 − 2p)P on, where independent bits do.
     *
     * @param p probability of a 1, 0 to 1
     * @param distortion D, share of wrong bits, at least 0
     * @param perception P, 0 to 1
     * @return bits for a sample, 0 to h(p)
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public static double rate(double p, double distortion, double perception) {
        Require.fraction(p, "probability");
        Require.atLeast(0, distortion, "distortion");
        Require.fraction(perception, "total variation");
        double ones = Math.min(p, 1 - p);
        double received = Math.max(0, ones - perception);
        if (distortion >= ones + received - 2 * ones * received) {
            return 0;
        }
        if (ones - distortion >= received * (1 - 2 * distortion)) {
            return RateDistortion.bernoulliRate(ones, distortion);
        }
        double lost = (distortion + ones - received) / 2;
        double invented = (distortion - ones + received) / 2;
        double joint = RateDistortion.information(ones - lost)
                + RateDistortion.information(lost)
                + RateDistortion.information(invented)
                + RateDistortion.information(1 - ones - invented);
        return Math.max(0, RateDistortion.binaryEntropy(ones) + RateDistortion.binaryEntropy(received) - joint);
    }
}
