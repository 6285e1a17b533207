package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Subband;
import java.util.Arrays;

/** Estimates, row by row, the coefficients of a detail band that are not known to be significant. */
public final class BandEstimator {
    /** Estimates stay so far inside the zero bin, in units of its half width. */
    private static final float LIMIT = 0.8f;
    /** Coefficients of less than so many half bins are judged by. */
    private static final float FRESH = 4;
    /** As much of output² as stands for the network before anything is judged. */
    private static final float PRIOR = 1;

    /** The largest gain. */
    private static final float MOST = 1.25f;

    /** A zero bin of half width 2 to the power of this, in units of plane 0, is too narrow to bother: a grey level, at 8 bits. */
    private static final int FINEST = 3;

    /** Columns left of the band to which coefficients may reach. */
    private static final int MARGIN = 3;

    private final BandSites band;
    private final Walk walk;
    private final KnownCoefficients known;
    private final EstimationNet net;
    private final BandSites[] others;
    private final int hidden;
    /** The usual half width of the zero bin. */
    private final float threshold;
    /** Over the significant coefficients so far: the sum of (sign · output) and of output². */
    private float told;

    private float power;

    /** The sums of the hidden units of the coefficients of one row, margins included, in units of plane 0. */
    private final float[] sums;

    /** Whether a walk leaves anything to estimate. */
    public static boolean isOfUse(Walk walk) {
        return walk.plane() + 1 > FINEST;
    }

    public BandEstimator(BandSites band, Walk walk, KnownCoefficients known, EstimationNets nets) {
        this.band = band;
        this.walk = walk;
        this.known = known;
        net = nets.of(band);
        others = Surroundings.others(band);
        hidden = net.hidden;
        threshold = 1 << walk.zeroBin(band);
        sums = new float[(band.subband().width() + 2 * MARGIN) * hidden];
    }

    /**
     * Estimates row y.
     *
     * @param row receives the estimates, before {@link #gain}, in units of plane 0, and 0 for coefficients that are
     *     significant or of which nothing can be told; as wide as the band
     */
    public void estimate(int y, float[] row) {
        Arrays.fill(sums, 0);
        reach(y);
        int[] values = walk.values();
        int width = band.subband().width();
        int site = band.site(0, y);
        int blockRow = y / BandSites.BLOCK * ((width + BandSites.BLOCK - 1) / BandSites.BLOCK);
        for (int x = 0; x < width; x += BandSites.BLOCK) {
            int asked = walk.known(band, blockRow + x / BandSites.BLOCK, y >> 2 & 1) >> 8 * (y & 3);
            int end = Math.min(width, x + BandSites.BLOCK);
            for (int i = x; i < end; i++) {
                int at = (i + MARGIN) * hidden;
                int bin = walk.plane() + 1 - (asked >> (i & 7) & 1);
                row[i] = 0;
                // Sums are zero only where there is nothing around, or as good as nothing.
                if (sums[at] != 0) {
                    if (values[site + i] != 0) {
                        judge(values[site + i], output(at, threshold));
                    } else if (bin > FINEST) {
                        row[i] = output(at, 1 << bin) * (1 << bin);
                    }
                }
            }
        }
    }

    /** Compares what would have been estimated for a coefficient that became significant not long ago. */
    private void judge(int value, float output) {
        if (isFresh(value, threshold)) {
            told += value > 0 ? output : -output;
            power += output * output;
        }
    }

    /** Whether the network is judged by a significant coefficient of this value, half the usual zero bin being given. */
    public static boolean isFresh(int value, float threshold) {
        return Math.abs(value) < 2 * FRESH * threshold;
    }

    /** The output of a network, clipped as it is used. */
    public static float clipped(float output) {
        return Math.max(-LIMIT, Math.min(LIMIT, output));
    }

    /**
     * By how much to multiply the estimates: less where the network tells the signs of the significant coefficients
     * worse than in photographs. To be asked after all rows.
     */
    public float gain() {
        return Math.max(0, Math.min(MOST, (told / net.agreement + PRIOR) / (power + PRIOR)));
    }

    /** The output for the unit threshold is that of the sums divided by it; x/(1 + |x|) is applied to the quotients. */
    private float output(int at, float bin) {
        float even = 0;
        float odd = 0;
        for (int k = 0; k < hidden; k += 2) {
            float s = sums[at + k];
            float t = sums[at + k + 1];
            even += net.second[k] * s / (bin + Math.abs(s));
            odd += net.second[k + 1] * t / (bin + Math.abs(t));
        }
        return clipped(even + odd);
    }

    /** Adds to the sums of row y what all significant coefficients around it contribute. */
    private void reach(int y) {
        for (int d = -2; d <= 2; d++) {
            own(band, y + d, net.own[d + 2], 2);
        }
        for (int i = 0; i < others.length; i++) {
            if (others[i] != null) {
                for (int d = -1; d <= 1; d++) {
                    own(others[i], y + d, net.others[i][d + 1], 1);
                }
            }
        }
        if (band.child() != null) {
            for (int d = 0; d < 4; d++) {
                children(band.child(), 2 * y - 1 + d, net.children[d]);
            }
        }
        BandSites parent = Surroundings.parent(band);
        if (parent != null) {
            for (int d = -1; d <= 1; d++) {
                parent(parent, y / 2 + d, net.parent[y & 1][d + 1]);
            }
        }
    }

    private static boolean has(Subband band, int y) {
        return y >= 0 && y < band.height() && band.width() > 0;
    }

    private void own(BandSites source, int y, float[] table, int left) {
        if (!has(source.subband(), y)) {
            return;
        }
        int start = source.site(0, y);
        int end = start + source.subband().width();
        for (int i = known.next(start, end); i < end; i = known.next(i + 1, end)) {
            add(known.values()[i], table, i - start - left);
        }
    }

    private void children(BandSites child, int y, float[][] tables) {
        if (!has(child.subband(), y)) {
            return;
        }
        int start = child.site(0, y);
        int end = start + child.subband().width();
        for (int i = known.next(start, end); i < end; i = known.next(i + 1, end)) {
            int column = i - start;
            add(known.values()[i], tables[column & 1], column - 1 >> 1);
        }
    }

    private void parent(BandSites parent, int y, float[] table) {
        if (!has(parent.subband(), y)) {
            return;
        }
        int start = parent.site(0, y);
        int end = start + parent.subband().width();
        for (int i = known.next(start, end); i < end; i = known.next(i + 1, end)) {
            add(known.values()[i], table, 2 * (i - start) - 2);
        }
    }

    private void add(float known, float[] table, int column) {
        float value = Surroundings.compressed(known, threshold);
        float[] s = sums;
        int at = (column + MARGIN) * hidden;
        for (int i = 0; i < table.length; i++) {
            s[at + i] += value * table[i];
        }
    }
}
