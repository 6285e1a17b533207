package io.github.prefixel.codec.walk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What each site can expect from the significant coefficients around it, kept up to date by adding to the surroundings
 * of a coefficient when it becomes significant, which is far rarer than looking.
 *
 * <p>{@code near} is the weighted magnitude of the eight neighbours in the same band, {@code far} that of coefficients
 * at distance two, the parent, the children, the other orientations and the other components. Both are in units of
 * T/{@value #UNIT}, T being the threshold of the current bit-plane; a coefficient counts as
 * {@value #AMPLITUDE}/{@value #UNIT} T when it becomes significant, and twice as much in each following plane.
 */
public final class Neighbourhood {
    public static final int UNIT = 64;
    /** The mean magnitude of a coefficient that has just become significant is about 1.45 T. */
    static final int AMPLITUDE = 93;

    /** Sums that reach half of this stay there when doubled; the surroundings add less than 8192 in one plane. */
    private static final int CEILINGS = 0x3FFF3FFF;

    private static final int ALONG = AMPLITUDE;
    private static final int ACROSS = weight(0.8);
    private static final int DIAGONAL = weight(0.5);
    private static final int EVEN = weight(0.9);

    private static final int DISTANCE_2 = weight(0.3);
    private static final int KNIGHT = weight(0.15);
    private static final int FROM_PARENT = weight(0.6);
    private static final int FROM_PARENT_NEAR = weight(0.1);
    private static final int FROM_SIBLING = weight(0.2);
    private static final int FROM_SIBLING_NEAR = weight(0.1);
    private static final int FROM_CHILD = weight(0.3);
    private static final int LUMA_TO_CHROMA = weight(0.6);
    private static final int LUMA_TO_CHROMA_NEAR = weight(0.12);
    private static final int CHROMA_TO_LUMA = weight(0.2);

    /** By site, near in the upper and far in the lower 16 bits: both are wanted together. */
    private final int[] sums;

    private final Set<BandSites> inUse = new LinkedHashSet<>();

    Neighbourhood(int sites) {
        sums = new int[sites];
    }

    private static int weight(double relative) {
        return (int) Math.rint(relative * AMPLITUDE);
    }

    public int near(int site) {
        return sums[site] >>> 16;
    }

    /** near + far. */
    int expected(int site) {
        int sum = sums[site];
        return (sum >>> 16) + (sum & 0xFFFF);
    }

    public int far(int site) {
        return sums[site] & 0xFFFF;
    }

    /** A band has opened: it and those that its coefficients speak to may hold sums other than zero from now on. */
    void use(BandSites band) {
        inUse.add(band);
        inUse.addAll(Arrays.asList(band.siblings));
        inUse.addAll(Arrays.asList(band.cousins));
        if (band.parent != null) {
            inUse.add(band.parent);
        }
        if (band.child != null) {
            inUse.add(band.child);
        }
    }

    /** The threshold has halved, so everything known has doubled. */
    void nextPlane() {
        for (BandSites band : inUse) {
            int end = band.end();
            twice(sums, band.start, end);
        }
    }

    private static void twice(int[] a, int start, int end) {
        for (int i = start; i < end; i++) {
            int sum = a[i];
            // No comparison, so that the loop can be vectorised: a half of 8192 or more turns into nearly all ones.
            int full = 0x40004000 - (sum >>> 13 & 0x00030003);
            a[i] = (sum << 1 | full) & CEILINGS;
        }
    }

    /** The coefficient (x, y) of a band, at the given site, has become significant. */
    void add(BandSites band, int site, int x, int y) {
        int[] n = sums;
        int s = band.stride;
        int vertical;
        int horizontal;
        switch (band.orientation()) {
            case HL -> {
                vertical = ALONG;
                horizontal = ACROSS;
            }
            case LH -> {
                vertical = ACROSS;
                horizontal = ALONG;
            }
            default -> {
                vertical = EVEN;
                horizontal = EVEN;
            }
        }
        n[site - s - 1] += DIAGONAL << 16;
        n[site - s] += vertical << 16;
        n[site - s + 1] += DIAGONAL << 16;
        n[site - 1] += horizontal << 16;
        n[site + 1] += horizontal << 16;
        n[site + s - 1] += DIAGONAL << 16;
        n[site + s] += vertical << 16;
        n[site + s + 1] += DIAGONAL << 16;

        int[] f = sums;
        int s2 = 2 * s;
        f[site - s2] += DISTANCE_2;
        f[site + s2] += DISTANCE_2;
        f[site - 2] += DISTANCE_2;
        f[site + 2] += DISTANCE_2;
        f[site - s2 - 1] += KNIGHT;
        f[site - s2 + 1] += KNIGHT;
        f[site + s2 - 1] += KNIGHT;
        f[site + s2 + 1] += KNIGHT;
        f[site - s - 2] += KNIGHT;
        f[site - s + 2] += KNIGHT;
        f[site + s - 2] += KNIGHT;
        f[site + s + 2] += KNIGHT;

        for (BandSites other : band.siblings) {
            cross(other.site(x, y), other.stride, FROM_SIBLING, FROM_SIBLING_NEAR);
        }
        for (BandSites other : band.cousins) {
            if (other.componentClass == ComponentClass.LUMA) {
                f[other.site(x, y)] += CHROMA_TO_LUMA;
            } else {
                cross(other.site(x, y), other.stride, LUMA_TO_CHROMA, LUMA_TO_CHROMA_NEAR);
            }
        }
        if (band.child != null) {
            addToChildren(band.child, x, y);
        }
        if (band.parent != null && !SiteMap.isLowPass(band.parent)) {
            f[band.parent.site(x >> 1, y >> 1)] += FROM_CHILD;
        }
    }

    private void cross(int site, int stride, int centre, int arm) {
        sums[site] += centre;
        sums[site - stride] += arm;
        sums[site - 1] += arm;
        sums[site + 1] += arm;
        sums[site + stride] += arm;
    }

    /** The four children, and the ring of eight beside their edges, whose parents are neighbours. */
    private void addToChildren(BandSites child, int x, int y) {
        int[] f = sums;
        int s = child.stride;
        int i = child.site(2 * x, 2 * y);
        f[i] += FROM_PARENT;
        f[i + 1] += FROM_PARENT;
        f[i + s] += FROM_PARENT;
        f[i + s + 1] += FROM_PARENT;
        f[i - s] += FROM_PARENT_NEAR;
        f[i - s + 1] += FROM_PARENT_NEAR;
        f[i - 1] += FROM_PARENT_NEAR;
        f[i + s - 1] += FROM_PARENT_NEAR;
        f[i + 2] += FROM_PARENT_NEAR;
        f[i + s + 2] += FROM_PARENT_NEAR;
        f[i + 2 * s] += FROM_PARENT_NEAR;
        f[i + 2 * s + 1] += FROM_PARENT_NEAR;
    }

    /** Number of cells that {@link #keep} copies at most. */
    static final int KEPT = 25 + 4 * 9 + 16 + 1;

    /** Copies all that {@link #add} may change around the coefficient (x, y) of a band. */
    void keep(BandSites band, int x, int y, int[] kept, int at) {
        around(band, x, y, kept, at, false);
    }

    /** Puts back what {@link #keep} has copied. */
    void putBack(BandSites band, int x, int y, int[] kept, int at) {
        around(band, x, y, kept, at, true);
    }

    private void around(BandSites band, int x, int y, int[] kept, int at, boolean back) {
        int next = square(band, x - 2, y - 2, 5, kept, at, back);
        for (BandSites other : band.siblings) {
            next = square(other, x - 1, y - 1, 3, kept, next, back);
        }
        for (BandSites other : band.cousins) {
            next = square(other, x - 1, y - 1, 3, kept, next, back);
        }
        if (band.child != null) {
            next = square(band.child, 2 * x - 1, 2 * y - 1, 4, kept, next, back);
        }
        if (band.parent != null) {
            square(band.parent, x >> 1, y >> 1, 1, kept, next, back);
        }
    }

    private int square(BandSites band, int x, int y, int side, int[] kept, int at, boolean back) {
        int next = at;
        for (int row = 0; row < side; row++) {
            int from = band.site(x, y + row);
            if (back) {
                System.arraycopy(kept, next, sums, from, side);
            } else {
                System.arraycopy(sums, from, kept, next, side);
            }
            next += side;
        }
        return next;
    }
}
