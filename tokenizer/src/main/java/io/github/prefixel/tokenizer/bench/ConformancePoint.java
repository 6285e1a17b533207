package io.github.prefixel.tokenizer.bench;

/**
 * One prefix of the stream of a Gaussian vector, beside the bound.
 *
 * @param bytes length of the prefix, header included
 * @param rate bits per coefficient that it takes
 * @param distortion squared error per coefficient, in parts of the mean variance
 * @param bound R(D): the least bits per coefficient with which this distortion can be had
 * @param embedded bits per coefficient with which a dead-zone quantiser that halves its step, plane by plane, has it if
 *     entropy coding is ideal
 * @param active share of the coefficients whose variance is over the water level at this distortion
 */
public record ConformancePoint(
        int bytes, double rate, double distortion, double bound, double embedded, double active) {
    /** Bits over the bound per active coefficient; infinite if none is active. */
    public double gap() {
        return (rate - bound) / active;
    }

    /** Likewise for the ideally coded dead-zone quantiser; not finite if none is active. */
    public double embeddedGap() {
        return (embedded - bound) / active;
    }
}
