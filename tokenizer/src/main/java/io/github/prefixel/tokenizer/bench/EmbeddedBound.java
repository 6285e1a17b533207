package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.channel.DeadZoneQuantiser;
import io.github.prefixel.tokenizer.channel.OperatingPoint;
import io.github.prefixel.tokenizer.channel.Reconstruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best that the codec's quantiser can do on independent Gaussian components: a dead-zone quantiser whose threshold T
 * halves from plane to plane, with ideal entropy coding, and with every plane told of each component in the order that
 * lowers the distortion fastest. In a plane a component is first told whether T makes it significant, and refined
 * afterwards if it was so before.
 *
 * <p>Each component alone has the lower convex hull of the points after its passes, since a prefix may have told some of
 * many equal components and not the others; together they are followed by falling slope.
 */
final class EmbeddedBound {
    /** Nothing is significant beyond so many standard deviations. */
    private static final double MOST_DEVIATIONS = 8;

    /** Planes from there on whose points are computed. */
    private static final int PLANES = 15;

    /** Planes after them, whose cells are so small that each takes one more bit and leaves a quarter of the error. */
    private static final int FINE_PLANES = 10;

    /** A straight piece of the curve. */
    private record Step(double rate, double decrease) {
        double slope() {
            return decrease / rate;
        }
    }

    private final double energy;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param variances of groups of components, over 0
     * @param counts how many components each group has
     * @param threshold of one of the planes, in the unit of the root of the variances
     */
    EmbeddedBound(double[] variances, double[] counts, double threshold) {
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            sum += counts[i] * variances[i];
            for (Step step : hull(passes(threshold / Math.sqrt(variances[i])))) {
                steps.add(new Step(counts[i] * step.rate, counts[i] * variances[i] * step.decrease));
            }
        }
        energy = sum;
        steps.sort(Comparator.comparingDouble(Step::slope).reversed());
    }

    /** The points after the passes over a component of variance 1, from knowing nothing on. */
    private static List<OperatingPoint> passes(double threshold) {
        double t = threshold;
        while (t < MOST_DEVIATIONS) {
            t *= 2;
        }
        while (t >= 2 * MOST_DEVIATIONS) {
            t /= 2;
        }
        List<OperatingPoint> points = new ArrayList<>(List.of(new OperatingPoint(0, 1)));
        for (int plane = 0; plane < PLANES; plane++, t /= 2) {
            points.add(DeadZoneQuantiser.significance(t, Reconstruction.CENTROID));
            points.add(DeadZoneQuantiser.refinement(t, Reconstruction.CENTROID));
        }
        for (int plane = 0; plane < FINE_PLANES; plane++) {
            OperatingPoint last = points.get(points.size() - 1);
            points.add(new OperatingPoint(last.rate() + 1, last.distortion() / 4));
        }
        return points;
    }

    private static List<Step> hull(List<OperatingPoint> points) {
        List<Step> hull = new ArrayList<>();
        OperatingPoint before = points.get(0);
        for (OperatingPoint point : points.subList(1, points.size())) {
            Step step = new Step(point.rate() - before.rate(), before.distortion() - point.distortion());
            before = point;
            if (step.rate <= 0 || step.decrease <= 0) {
                // Beyond all deviations nothing happens but rounding.
                continue;
            }
            while (!hull.isEmpty() && hull.get(hull.size() - 1).slope() <= step.slope()) {
                Step last = hull.remove(hull.size() - 1);
                step = new Step(last.rate + step.rate, last.decrease + step.decrease);
            }
            hull.add(step);
        }
        return hull;
    }

    /**
     * The least rate at which the quantiser has a distortion.
     *
     * @param distortion sum over all components
     * @return bits for all components together; infinite if the distortion is less than the quantiser's last plane leaves
     */
    double rate(double distortion) {
        double left = energy;
        double rate = 0;
        for (Step step : steps) {
            if (left <= distortion) {
                return rate;
            }
            double way = Math.min(1, (left - distortion) / step.decrease);
            rate += way * step.rate;
            left -= step.decrease;
        }
        return left <= distortion ? rate : Double.POSITIVE_INFINITY;
    }
}
