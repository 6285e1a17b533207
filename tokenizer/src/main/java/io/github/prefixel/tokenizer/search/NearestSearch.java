package io.github.prefixel.tokenizer.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the nearest of some {@link Descriptors}: exactly those that comparing with all of them in full finds, with fewer
 * multiplications. Short prefixes are compared with all; then whichever may be nearest, by what is known of it, is
 * compared a bit further, until it is known in full (best-first ranking: Hjaltason and Samet, ACM TODS 24(2), 1999;
 * sums that are given up early: Bei and Gray, IEEE Trans. Commun. 33(10), 1985). No prefix is compared whose lower bound
 * exceeds the distance of the last neighbour asked for.
 *
 * <p>A lower bound is the squared distance of the prefixes, plus the least that the rest can make where norms of it are
 * kept: the square of their difference (triangle inequality), less a margin for rounding.
 *
 * <p>To be used by one thread; any number may share the descriptors.
 */
public final class NearestSearch {
    /**
     * Sums of up to 2¹⁶ squares, and squares of norms of as many numbers, are off by at most 2¹⁶ · 2⁻⁵³ &lt; 10⁻¹¹ of
     * themselves, and none is greater than the square of the norms of both descriptors together.
     */
    private static final double ROUNDING = 1e-10;

    private final Descriptors among;
    private final Candidates candidates;
    private final double[] sums;
    /** By item: the longest prefix that was compared. */
    private final short[] prefixes;

    private float[] query;
    private double[] tails;
    /** More than rounding can make of any squared distance. */
    private double slack;

    private long multiplyAdds;

    public NearestSearch(Descriptors among) {
        this.among = among;
        candidates = new Candidates(among.count());
        sums = new double[among.count()];
        prefixes = new short[among.count()];
    }

    /**
     * The nearest ones, by distance; those of equal distance by index.
     *
     * @param query a descriptor of as many numbers
     * @param limit how many at most
     * @param within the largest squared distance; positive infinity for any
     * @throws IllegalArgumentException if the query is of another length, or not finite
     */
    public List<Neighbour> nearest(float[] query, int limit, double within) {
        among.requireFinite(query);
        this.query = query;
        tails = among.tails(query);
        double reach = Descriptors.norm(query) + among.greatestNorm();
        slack = ROUNDING * reach * reach;
        multiplyAdds = 2L * among.dimension();
        compareAll();
        List<Neighbour> found = new ArrayList<>();
        while (found.size() < limit && !candidates.isEmpty() && candidates.firstBound() <= within) {
            if (candidates.firstIsWhole()) {
                found.add(new Neighbour(candidates.firstItem(), candidates.firstBound()));
                candidates.removeFirst();
            } else {
                compareFirst();
            }
        }
        return found;
    }

    /** Multiplications followed by an addition that the last search took, bounds and norms included. */
    public long multiplyAdds() {
        return multiplyAdds;
    }

    private void compareAll() {
        boolean whole = among.prefixes() == 1;
        among.compareHeads(query, sums);
        multiplyAdds += (long) among.count() * among.end(0);
        candidates.clear();
        for (int item = 0; item < among.count(); item++) {
            prefixes[item] = 0;
            candidates.append(item, bound(item, 0), whole);
        }
        candidates.order();
    }

    private void compareFirst() {
        int item = candidates.firstItem();
        int prefix = ++prefixes[item];
        sums[item] = among.extend(query, item, prefix, sums[item]);
        multiplyAdds += among.end(prefix) - among.end(prefix - 1);
        boolean whole = prefix == among.prefixes() - 1;
        candidates.raiseFirst(Math.max(whole ? 0 : candidates.firstBound(), bound(item, prefix)), whole);
    }

    /** What the distance is at least; of the whole, what it is. */
    private double bound(int item, int prefix) {
        double sum = sums[item];
        int tail = among.tailAfter(prefix);
        if (tail < 0) {
            return sum;
        }
        multiplyAdds++;
        double gap = tails[tail] - among.tail(tail, item);
        return Math.max(sum, sum + gap * gap - slack);
    }
}
