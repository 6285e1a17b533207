package io.github.prefixel.codec.wavelet;

/** A signal that goes on beyond both ends by whole-sample symmetric extension: … 2 1 [0 1 2 … n−1] n−2 n−3 … */
record MirroredSignal(double[] samples) {
    double at(int i) {
        int period = Math.max(1, 2 * samples.length - 2);
        int phase = Math.floorMod(i, period);
        return samples[Math.min(phase, period - phase)];
    }

    /** Σ half[|k|] · x(centre + k): a symmetric filter, given from its centre tap outwards. */
    double filter(double[] half, int centre) {
        double sum = half[0] * at(centre);
        for (int k = 1; k < half.length; k++) {
            sum += half[k] * (at(centre - k) + at(centre + k));
        }
        return sum;
    }
}
