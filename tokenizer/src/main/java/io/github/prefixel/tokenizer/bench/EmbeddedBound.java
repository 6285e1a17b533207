package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.channel.DeadZoneQuantiser;
import io.github.prefixel.tokenizer.channel.OperatingPoint;
import io.github.prefixel.tokenizer.channel.Reconstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The operational curve of the codec's quantiser on independent Gaussian components with ideal entropy coding: a dead-zone
 * quantiser whose threshold T halves from plane to plane, all components sharing it. In each plane the components that
 * T makes significant are told first, then those are refined that were so before; between these points the curve is
 * straight, since a prefix has told some of the components and not the others.
 */
final class EmbeddedBound {
    /** Nothing is significant beyond so many standard deviations, and a step finer than this share of one tells no more. */
    private static final double MOST_DEVIATIONS = 8;

    private static final double FINEST = 1024;

    /** Rate and distortion of all components together, after each pass. */
    private record Point(double rate, double distortion) {}

    private final double[] variances;
    private final double[] counts;
    private final List<Point> points = new ArrayList<>();

    /**
     * @param variances of groups of components
     * @param counts how many components each group has
     * @param threshold of one of the planes, in the unit of the root of the variances
     */
    EmbeddedBound(double[] variances, double[] counts, double threshold) {
        this.variances = variances;
        this.counts = counts;
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double energy = 0;
        for (int i = 0; i < variances.length; i++) {
            largest = Math.max(largest, Math.sqrt(variances[i]));
            smallest = Math.min(smallest, Math.sqrt(variances[i]));
            energy += counts[i] * variances[i];
        }
        points.add(new Point(0, energy));
        double t = threshold;
        while (t < MOST_DEVIATIONS * largest) {
            t *= 2;
        }
        for (; t > smallest / FINEST; t /= 2) {
            points.add(after(t, ofOne -> DeadZoneQuantiser.significance(ofOne, Reconstruction.CENTROID)));
            points.add(after(t, ofOne -> DeadZoneQuantiser.refinement(ofOne, Reconstruction.CENTROID)));
        }
    }

    private Point after(double threshold, DoubleFunction<OperatingPoint> pass) {
        double rate = 0;
        double distortion = 0;
        for (int i = 0; i < variances.length; i++) {
            OperatingPoint point = pass.apply(threshold / Math.sqrt(variances[i]));
            rate += counts[i] * point.rate();
            distortion += counts[i] * variances[i] * point.distortion();
        }
        return new Point(rate, distortion);
    }

    /**
     * The rate at which the curve has a distortion.
     *
     * @param distortion sum over all components
     * @return bits for all components together
     */
    double rate(double distortion) {
        Point before = points.get(0);
        for (Point point : points) {
            if (point.distortion <= distortion) {
                double way = point == before
                        ? 0
                        : (before.distortion - distortion) / (before.distortion - point.distortion);
                return before.rate + Math.max(0, way) * (point.rate - before.rate);
            }
            before = point;
        }
        return before.rate;
    }
}
