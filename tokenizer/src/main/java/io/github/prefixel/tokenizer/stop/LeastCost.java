package io.github.prefixel.tokenizer.stop;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds the prefix of k tokens with the least error + slope · k: by branch and bound, since the error between two
 * prefixes is hardly less than that of the longer one.
 */
final class LeastCost {
    /** By how much of the least cost the one that is found may be larger. */
    private static final double TOLERANCE = 0.0005;

    private final ErrorCurve curve;
    private final double slope;
    private final PriorityQueue<Gap> gaps =
            new PriorityQueue<>(Comparator.comparingDouble(Gap::least).thenComparingInt(g -> g.from.tokens));
    private final Dips dips;
    private Point best;

    private record Point(int tokens, double error, double cost) {}

    /** What lies between two prefixes that are measured, and the least cost to expect there. */
    private record Gap(Point from, Point to, double least) {}

    private LeastCost(ErrorCurve curve, double slope) {
        this.curve = curve;
        this.slope = slope;
        // Where the cost is least, about half of it is for tokens: dips count half.
        dips = new Dips(curve.pixels(), Dips.DEPTH / 2);
    }

    /** Its number of tokens. */
    static int of(ErrorCurve curve, double slope) {
        return new LeastCost(curve, slope).find();
    }

    private int find() {
        Point last = measure(0);
        // Beyond that tokens alone cost more.
        while (last.tokens < curve.length() && slope * last.tokens < best.cost) {
            Point next = measure((int) Math.min(curve.length(), Math.max(1L, 2L * last.tokens)));
            add(last, next);
            last = next;
        }
        for (Gap gap = gaps.poll(); gap != null && gap.least < best.cost * (1 - TOLERANCE); gap = gaps.poll()) {
            Point middle = measure(gap.from.tokens + gap.to.tokens >>> 1);
            add(gap.from, middle);
            add(middle, gap.to);
        }
        return best.tokens;
    }

    private Point measure(int tokens) {
        double error = curve.at(tokens);
        Point point = new Point(tokens, error, error + slope * tokens);
        if (best == null || point.cost < best.cost || point.cost == best.cost && tokens < best.tokens) {
            best = point;
        }
        return point;
    }

    private void add(Point from, Point to) {
        if (to.tokens - from.tokens > 1) {
            double error = dips.least(from.tokens, from.error, to.tokens, to.error);
            gaps.add(new Gap(from, to, error + slope * (from.tokens + 1)));
        }
    }
}
