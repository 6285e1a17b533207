package io.github.prefixel.codec.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rate-distortion curve of one codec on one picture.
 *
 * <p>A quality is interpolated between those points that are finite and better than every cheaper one; points that cost
 * more without being better are passed over.
 *
 * @param points in rising order of size, whatever the order they are given in
 */
public record RdCurve(List<RdPoint> points) {
    public RdCurve {
        points =
                points.stream().sorted(Comparator.comparingDouble(RdPoint::bpp)).toList();
    }

    /**
     * The quality at a rate: PCHIP of quality over log rate, NaN where the curve does not
     * reach or has fewer than two usable points.
     *
     * @param bpp bits per pixel
     */
    public double qualityAt(QualityMetric metric, double bpp) {
        Pchip curve = qualityOverLogRate(metric);
        return curve == null ? Double.NaN : curve.at(Math.log(bpp));
    }

    /** Quality over log rate, or null if fewer than two points can be used. */
    Pchip qualityOverLogRate(QualityMetric metric) {
        List<RdPoint> rising = rising(metric);
        return rising.size() < 2 ? null : new Pchip(logRates(rising), qualities(rising, metric));
    }

    /** Log rate over quality, or null if fewer than two points can be used. */
    Pchip logRateOverQuality(QualityMetric metric) {
        List<RdPoint> rising = rising(metric);
        return rising.size() < 2 ? null : new Pchip(qualities(rising, metric), logRates(rising));
    }

    /** The finite points that are strictly better than every cheaper one. */
    List<RdPoint> rising(QualityMetric metric) {
        List<RdPoint> rising = new ArrayList<>();
        for (RdPoint point : points) {
            double quality = metric.of(point);
            if (!Double.isFinite(quality) || !(point.bpp() > 0)) {
                continue;
            }
            RdPoint last = rising.isEmpty() ? null : rising.get(rising.size() - 1);
            if (last == null || quality > metric.of(last) && point.bpp() > last.bpp()) {
                rising.add(point);
            }
        }
        return rising;
    }

    private static double[] logRates(List<RdPoint> points) {
        return points.stream().mapToDouble(p -> Math.log(p.bpp())).toArray();
    }

    private static double[] qualities(List<RdPoint> points, QualityMetric metric) {
        return points.stream().mapToDouble(metric::of).toArray();
    }
}
