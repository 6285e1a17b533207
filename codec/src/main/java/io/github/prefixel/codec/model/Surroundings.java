package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;

/**
 * The expected magnitudes around the current coefficient of a walk, gathered from {@link SoftMagnitudes} in groups
 * that play the same part. Sums are in units of T/{@value SoftMagnitudes#UNIT}.
 */
final class Surroundings {
    /** The groups, in the order of {@link #sum}. */
    static final int ALONG_V = 0;

    static final int ALONG_U = 1;
    static final int DIAGONALS = 2;
    static final int DISTANCE_2_V = 3;
    static final int DISTANCE_2_U = 4;
    static final int KNIGHTS_V = 5;
    static final int KNIGHTS_U = 6;
    static final int CORNERS = 7;
    static final int PARENT = 8;
    static final int SIBLING_A = 12;
    static final int SIBLING_B = 16;
    static final int COUSIN_A = 20;
    static final int COUSIN_B = 22;
    static final int CHILDREN = 24;
    static final int ITSELF = 25;
    static final int GROUPS = 26;

    /** Within PARENT, SIBLING_A and SIBLING_B: the one at the same place, its neighbours along v and u, its diagonals. */
    private static final int CENTRE = 0;

    private static final int BESIDE_V = 1;
    private static final int BESIDE_U = 2;
    private static final int AROUND = 3;

    private final Walk walk;
    private final short[] m;
    private final int[] sums = new int[GROUPS];
    private boolean corners;

    Surroundings(Walk walk, short[] magnitudes) {
        this.walk = walk;
        this.m = magnitudes;
    }

    int[] sums() {
        return sums;
    }

    /**
     * Looks around the current coefficient.
     *
     * @param withCorners whether to look at CORNERS and AROUND, which only a network does
     */
    void gather(boolean withCorners) {
        corners = withCorners;
        BandSites band = walk.band();
        int i = walk.site();
        boolean transposed = Axes.transposed(band);
        int u = Axes.u(band, transposed);
        int v = Axes.v(band, transposed);
        int[] s = sums;
        s[ALONG_V] = m[i - v] + m[i + v];
        s[ALONG_U] = m[i - u] + m[i + u];
        s[DIAGONALS] = m[i - u - v] + m[i + u - v] + m[i - u + v] + m[i + u + v];
        s[DISTANCE_2_V] = m[i - 2 * v] + m[i + 2 * v];
        s[DISTANCE_2_U] = m[i - 2 * u] + m[i + 2 * u];
        s[KNIGHTS_V] = m[i - u - 2 * v] + m[i + u - 2 * v] + m[i - u + 2 * v] + m[i + u + 2 * v];
        s[KNIGHTS_U] = m[i - 2 * u - v] + m[i + 2 * u - v] + m[i - 2 * u + v] + m[i + 2 * u + v];
        if (corners) {
            s[CORNERS] = m[i - 2 * u - 2 * v] + m[i + 2 * u - 2 * v] + m[i - 2 * u + 2 * v] + m[i + 2 * u + 2 * v];
        }
        s[ITSELF] = m[i];
        int x = walk.x();
        int y = walk.y();
        BandSites parent = band.parent();
        if (parent != null && !SiteMap.isLowPass(parent)) {
            square(PARENT, parent, x >> 1, y >> 1, transposed);
        } else {
            clear(PARENT, 4);
        }
        BandSites[] siblings = band.siblings();
        if (siblings.length == 2) {
            square(SIBLING_A, siblings[0], x, y, transposed);
            square(SIBLING_B, siblings[1], x, y, transposed);
        } else {
            clear(SIBLING_A, 8);
        }
        BandSites[] cousins = band.cousins();
        if (cousins.length == 2) {
            cross(COUSIN_A, i - band.offset() + cousins[0].offset(), band.stride());
            cross(COUSIN_B, i - band.offset() + cousins[1].offset(), band.stride());
        } else {
            clear(COUSIN_A, 4);
        }
        BandSites child = band.child();
        if (child != null) {
            int c = child.site(2 * x, 2 * y);
            int below = c + child.stride();
            s[CHILDREN] = m[c] + m[c + 1] + m[below] + m[below + 1];
        } else {
            s[CHILDREN] = 0;
        }
    }

    private void clear(int group, int count) {
        for (int k = 0; k < count; k++) {
            sums[group + k] = 0;
        }
    }

    private void square(int group, BandSites band, int x, int y, boolean transposed) {
        int i = band.site(x, y);
        int u = Axes.u(band, transposed);
        int v = Axes.v(band, transposed);
        sums[group + CENTRE] = m[i];
        sums[group + BESIDE_V] = m[i - v] + m[i + v];
        sums[group + BESIDE_U] = m[i - u] + m[i + u];
        if (corners) {
            sums[group + AROUND] = m[i - u - v] + m[i + u - v] + m[i - u + v] + m[i + u + v];
        }
    }

    private void cross(int group, int i, int stride) {
        sums[group] = m[i];
        sums[group + 1] = m[i - 1] + m[i + 1] + m[i - stride] + m[i + stride];
    }

    /** Weighted magnitude of the eight neighbours; the two along an edge count most. */
    int near() {
        int[] s = sums;
        boolean edge = walk.band().shape() == 0;
        int pairs = edge ? 256 * s[ALONG_V] + 205 * s[ALONG_U] : 230 * (s[ALONG_V] + s[ALONG_U]);
        return pairs + 128 * s[DIAGONALS] >> 8;
    }

    /** The other two orientations. */
    int siblings() {
        int[] s = sums;
        return s[SIBLING_A]
                + s[SIBLING_B]
                + (s[SIBLING_A + 1] + s[SIBLING_A + 2] + s[SIBLING_B + 1] + s[SIBLING_B + 2] >> 1);
    }

    /** For chroma the components coded before it at the same place, for luma both chroma. */
    int cousins() {
        int[] s = sums;
        return switch (walk.band().componentClass()) {
            case CHROMA_2 -> (s[COUSIN_A] >> 1) + s[COUSIN_B];
            case CHROMA_1 -> s[COUSIN_A];
            default -> s[COUSIN_A] + s[COUSIN_B];
        };
    }

    int cousinsAround() {
        int[] s = sums;
        return switch (walk.band().componentClass()) {
            case CHROMA_2 -> (s[COUSIN_A + 1] >> 1) + s[COUSIN_B + 1];
            case CHROMA_1 -> s[COUSIN_A + 1];
            default -> s[COUSIN_A + 1] + s[COUSIN_B + 1];
        };
    }

    /** All of it, weighted by how much it tells. */
    int all() {
        int[] s = sums;
        int far = s[DISTANCE_2_V] + s[DISTANCE_2_U] + (s[KNIGHTS_V] + s[KNIGHTS_U] >> 1);
        int sum = 128 * near()
                + 38 * far
                + 77 * s[PARENT]
                + 13 * (s[PARENT + 1] + s[PARENT + 2])
                + 26 * siblings()
                + 38 * s[CHILDREN];
        ComponentClass c = walk.band().componentClass();
        sum += c == ComponentClass.LUMA ? 26 * cousins() : 77 * cousins() + 15 * cousinsAround();
        return sum >> 8;
    }
}
