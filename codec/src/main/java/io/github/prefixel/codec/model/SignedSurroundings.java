package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;
import java.util.Arrays;

/**
 * The known coefficients around the current one of a walk, with their signs, as inputs of a net that predicts its sign.
 *
 * <p>A value v counts as sign(v) · ½ log2(1 + |v|/T). Vertical details are transposed onto horizontal ones. Along an
 * axis on which a band is high-pass, a coefficient lies a quarter of a step before or after its parent; those after
 * are mirrored, so that the geometry is always the same. Along a low-pass axis the parents lie at the same place or
 * half-way, where the two are averaged.
 */
final class SignedSurroundings {
    private static final int OWN = 0;
    private static final int PARENT = 24;
    private static final int SIBLING_A = 33;
    private static final int SIBLING_B = 42;
    private static final int COUSIN_A = 51;
    private static final int COUSIN_B = 60;
    private static final int CHILDREN = 69;
    static final int INPUTS = 85;

    /** The four nearest. */
    static final int BEFORE_V = 7;

    static final int BEFORE_U = 11;
    static final int AFTER_U = 12;
    static final int AFTER_V = 16;
    /** The same place in other bands. */
    static final int SIBLING_A_CENTRE = SIBLING_A + 4;

    static final int SIBLING_B_CENTRE = SIBLING_B + 4;
    static final int COUSIN_A_CENTRE = COUSIN_A + 4;
    static final int COUSIN_B_CENTRE = COUSIN_B + 4;

    /** ½ log2(1 + k/2). */
    private static final float[] LOG = new float[256];

    static {
        for (int k = 0; k < LOG.length; k++) {
            LOG[k] = (float) (0.5 * StrictMath.log(1 + 0.5 * k) / StrictMath.log(2));
        }
    }

    private final Walk walk;
    private final int[] values;
    private final float[] inputs = new float[INPUTS];
    private final int[] nonZero = new int[INPUTS];
    private int nonZeros;
    private int plane;

    SignedSurroundings(Walk walk) {
        this.walk = walk;
        this.values = walk.values();
    }

    float[] inputs() {
        return inputs;
    }

    /** The indices of the inputs that are not 0, in rising order. */
    int[] nonZero() {
        return nonZero;
    }

    /** How many inputs are not 0. */
    int nonZeros() {
        return nonZeros;
    }

    private float compressed(int value) {
        return value > 0 ? LOG[Math.min(255, value >> plane)] : -LOG[Math.min(255, -value >> plane)];
    }

    /** Input k comes from a site; most are 0 and cost nothing. */
    private void put(int k, int site) {
        int value = values[site];
        if (value != 0) {
            inputs[k] = compressed(value);
            nonZero[nonZeros++] = k;
        }
    }

    /** Input k comes from half-way between two sites. */
    private void put(int k, int one, int other) {
        if ((values[one] | values[other]) != 0) {
            float x = values[one] == 0 ? 0 : compressed(values[one]);
            float y = values[other] == 0 ? 0 : compressed(values[other]);
            float mean = 0.5f * (x + y);
            if (mean != 0) {
                inputs[k] = mean;
                nonZero[nonZeros++] = k;
            }
        }
    }

    /** Looks around the current coefficient. */
    void gather() {
        plane = walk.plane();
        BandSites band = walk.band();
        boolean transposed = Axes.transposed(band);
        int x = walk.x();
        int y = walk.y();
        int shape = band.shape();
        boolean flipU = shape < 2 && ((transposed ? y : x) & 1) != 0;
        boolean flipV = shape == 1 && (y & 1) != 0;
        int u = flipU ? -Axes.u(band, transposed) : Axes.u(band, transposed);
        int v = flipV ? -Axes.v(band, transposed) : Axes.v(band, transposed);
        int i = walk.site();
        Arrays.fill(inputs, 0);
        nonZeros = 0;
        int k = OWN;
        for (int dv = -2; dv <= 2; dv++) {
            int row = i + dv * v;
            put(k++, row - 2 * u);
            put(k++, row - u);
            if (dv != 0) {
                put(k++, row);
            }
            put(k++, row + u);
            put(k++, row + 2 * u);
        }
        parent(band, x, y, transposed, flipU, flipV);
        BandSites[] siblings = band.siblings();
        if (siblings.length == 2) {
            // For HL and LH: first the one that is low-pass along u and high-pass along v, then HH.
            // For HH: first HL, which is low-pass along v, then LH, which is low-pass along u.
            boolean lowU = shape == 0;
            sibling(SIBLING_A, siblings[0], x, y, transposed, flipU, flipV, lowU, !lowU);
            sibling(SIBLING_B, siblings[1], x, y, transposed, flipU, flipV, !lowU, false);
        }
        BandSites[] cousins = band.cousins();
        if (cousins.length == 2) {
            square(COUSIN_A, i - band.offset() + cousins[0].offset(), u, v);
            square(COUSIN_B, i - band.offset() + cousins[1].offset(), u, v);
        }
        BandSites child = band.child();
        if (child != null) {
            children(child, x, y, transposed, flipU, flipV);
        }
    }

    private void square(int first, int i, int u, int v) {
        int k = first;
        for (int dv = -1; dv <= 1; dv++) {
            int row = i + dv * v;
            put(k++, row - u);
            put(k++, row);
            put(k++, row + u);
        }
    }

    private void parent(BandSites band, int x, int y, boolean transposed, boolean flipU, boolean flipV) {
        BandSites parent = band.parent();
        if (parent == null || SiteMap.isLowPass(parent)) {
            return;
        }
        int i = parent.site(x >> 1, y >> 1);
        int u = flipU ? -Axes.u(parent, transposed) : Axes.u(parent, transposed);
        int v = flipV ? -Axes.v(parent, transposed) : Axes.v(parent, transposed);
        boolean halfway = band.shape() == 0 && ((transposed ? x : y) & 1) != 0;
        if (!halfway) {
            square(PARENT, i, u, v);
            return;
        }
        int k = PARENT;
        for (int dv = -1; dv <= 1; dv++) {
            int row = i + dv * v;
            put(k++, row - u, row + v - u);
            put(k++, row, row + v);
            put(k++, row + u, row + v + u);
        }
    }

    private void sibling(
            int k,
            BandSites sibling,
            int x,
            int y,
            boolean transposed,
            boolean flipU,
            boolean flipV,
            boolean lowU,
            boolean lowV) {
        int i = sibling.site(x, y);
        int u = Axes.u(sibling, transposed);
        int v = Axes.v(sibling, transposed);
        // A low-pass sample lies half a step before the high-pass one of the same index: mirrored, it lies after it.
        if (flipU) {
            i += lowU ? u : 0;
            u = -u;
        }
        if (flipV) {
            i += lowV ? v : 0;
            v = -v;
        }
        square(k, i, u, v);
    }

    private void children(BandSites child, int x, int y, boolean transposed, boolean flipU, boolean flipV) {
        int i = child.site(2 * x, 2 * y);
        int u = Axes.u(child, transposed);
        int v = Axes.v(child, transposed);
        if (flipU) {
            i += u;
            u = -u;
        }
        if (flipV) {
            i += v;
            v = -v;
        }
        int k = CHILDREN;
        for (int dv = -1; dv <= 2; dv++) {
            int row = i + dv * v;
            for (int du = -1; du <= 2; du++) {
                put(k++, row + du * u);
            }
        }
    }
}
