package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.Orientation;

/**
 * Which coefficients a network sees when it estimates one of a detail band at (x, y), and in which order: rows −2 to 2
 * and columns −2 to 2 of its own band, itself counting as 0; then 3 × 3 around (x, y) of either sibling and either cousin; 4 × 4 children,
 * from (2x − 1, 2y − 1) on; and 3 × 3 around the parent.
 *
 * <p>Along an axis in which the band is high-pass, both children of a parent lie alike on either side of it, so there
 * its surroundings are mirrored for the first of the two. Along one in which it is low-pass, the first child lies on the
 * parent and the second between two parents, so each of them has inputs of its own.
 */
public final class Surroundings {
    /** Where, in units of the threshold, values count half. */
    private static final float BEND = 4;

    static final int OWN = 0;
    static final int CENTRE = 12;
    static final int OTHERS = 25;
    static final int CHILDREN = OTHERS + 4 * 9;
    static final int PARENT = CHILDREN + 16;

    private Surroundings() {}

    /** How many inputs a network for bands of this orientation has. */
    public static int inputs(Orientation orientation) {
        return PARENT + (orientation == Orientation.HH ? 9 : 18);
    }

    /**
     * The input at which the coefficient stands that is {@code dx}, {@code dy}, each −1 to 1, away from the parent of
     * a coefficient whose column and row are odd or not.
     */
    static int parentInput(Orientation orientation, boolean oddX, boolean oddY, int dx, int dy) {
        boolean highX = orientation != Orientation.LH;
        boolean highY = orientation != Orientation.HL;
        int column = highX && !oddX ? -dx : dx;
        int row = highY && !oddY ? -dy : dy;
        int phase = !highX && oddX || !highY && oddY ? 1 : 0;
        return PARENT + 9 * phase + 3 * (row + 1) + column + 1;
    }

    /** The parent, unless it is the low-pass band, whose values tell nothing of the details. */
    static BandSites parent(BandSites band) {
        BandSites parent = band.parent();
        return parent == null || parent.subband().orientation() == Orientation.LL ? null : parent;
    }

    /**
     * What an input counts as: large values less than in proportion.
     *
     * @param threshold half of the usual zero bin of the band that is estimated
     */
    public static float compressed(float value, float threshold) {
        float bend = BEND * threshold;
        return value * (bend / (bend + Math.abs(value)));
    }

    /** The two siblings and two cousins; null for those there are not. */
    static BandSites[] others(BandSites band) {
        BandSites[] others = new BandSites[4];
        System.arraycopy(band.siblings(), 0, others, 0, band.siblings().length);
        System.arraycopy(band.cousins(), 0, others, 2, band.cousins().length);
        return others;
    }

    /**
     * Writes the inputs for the coefficient (x, y) of a detail band.
     *
     * @param values by site, 0 in the margins
     * @param offset where in {@code inputs} they go
     */
    public static void gather(BandSites band, int x, int y, float[] values, float[] inputs, int offset) {
        square(values, band, x, y, -2, 5, inputs, offset);
        inputs[offset + CENTRE] = 0;
        BandSites[] others = others(band);
        for (int i = 0; i < others.length; i++) {
            square(values, others[i], x, y, -1, 3, inputs, offset + OTHERS + 9 * i);
        }
        square(values, band.child(), 2 * x, 2 * y, -1, 4, inputs, offset + CHILDREN);
        Orientation orientation = band.subband().orientation();
        for (int i = PARENT; i < inputs(orientation); i++) {
            inputs[offset + i] = 0;
        }
        BandSites parent = parent(band);
        if (parent != null) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int input = parentInput(orientation, x % 2 != 0, y % 2 != 0, dx, dy);
                    inputs[offset + input] = values[parent.site(x / 2 + dx, y / 2 + dy)];
                }
            }
        }
    }

    private static void square(
            float[] values, BandSites band, int x, int y, int first, int side, float[] inputs, int offset) {
        for (int i = 0; i < side * side; i++) {
            boolean there = band != null && !band.subband().isEmpty();
            inputs[offset + i] = there ? values[band.site(x + first + i % side, y + first + i / side)] : 0;
        }
    }
}
