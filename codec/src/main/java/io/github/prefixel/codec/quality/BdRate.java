package io.github.prefixel.codec.quality;

/**
 * Bjøntegaard delta rate (G. Bjøntegaard, VCEG-M33, 2001): by how much the rate of one codec differs from another's at
 * equal quality, averaged in the log domain over the qualities that both reach. The curves are PCHIP of log rate over
 * quality, integrated exactly.
 *
 * <p>Over a {@link RateRange}, the qualities are also limited to those that the <em>reference</em> curve has at the ends
 * of the range, or at its own ends where the range goes beyond them.
 */
public final class BdRate {
    private BdRate() {}

    /** {@link #percent(RdCurve, RdCurve, QualityMetric, RateRange)} over the whole overlap. */
    public static double percent(RdCurve test, RdCurve reference, QualityMetric metric) {
        return percent(test, reference, metric, RateRange.ALL);
    }

    /**
     * Rate of {@code test} relative to {@code reference} in percent: −10 means that {@code test} takes 10 % fewer bytes.
     * NaN if a curve has fewer than two usable points, the reference none of the range, or no quality is common to both.
     */
    public static double percent(RdCurve test, RdCurve reference, QualityMetric metric, RateRange range) {
        Pchip ofTest = test.logRateOverQuality(metric);
        Pchip ofReference = reference.logRateOverQuality(metric);
        if (ofTest == null || ofReference == null) {
            return Double.NaN;
        }
        Pchip rates = reference.qualityOverLogRate(metric);
        double from = Math.max(rates.min(), Math.log(range.min()));
        double to = Math.min(rates.max(), Math.log(range.max()));
        if (from >= to) {
            return Double.NaN;
        }
        double low = Math.max(ofTest.min(), rates.at(from));
        double high = Math.min(ofTest.max(), rates.at(to));
        if (!(high > low)) {
            return Double.NaN;
        }
        double difference = (ofTest.integral(low, high) - ofReference.integral(low, high)) / (high - low);
        return 100 * Math.expm1(difference);
    }
}
