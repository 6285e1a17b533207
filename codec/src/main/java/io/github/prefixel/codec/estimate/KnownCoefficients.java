package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.SiteMap;

/** The expected values of the coefficients that a walk knows to be significant, by site; the others are 0. */
public final class KnownCoefficients {
    private final float[] values;
    /** Bit i mod 64 of word i/64: whether the coefficient at site i is significant. */
    private final long[] significant;

    public KnownCoefficients(SiteMap map) {
        values = new float[map.sites()];
        significant = new long[map.sites() / 64 + 1];
    }

    /**
     * Takes over what is known of a band. One thread at a time, since bands share words.
     *
     * @param known what is known, as {@link io.github.prefixel.codec.walk.Walk#values()}
     */
    public void fill(BandSites band, int[] known) {
        Centroids centroids = new Centroids(known, band);
        int width = band.subband().width();
        for (int y = 0; y < band.subband().height(); y++) {
            int row = band.site(0, y);
            for (int i = row; i < row + width; i++) {
                if (known[i] != 0) {
                    values[i] = centroids.expected(known[i]);
                    significant[i >> 6] |= 1L << i;
                }
            }
        }
    }

    /** The first site from {@code site} on, but before {@code end}, whose coefficient is significant; or {@code end}. */
    int next(int site, int end) {
        int word = site >> 6;
        long bits = significant[word] & -1L << site;
        while (bits == 0) {
            if (++word << 6 >= end) {
                return end;
            }
            bits = significant[word];
        }
        return Math.min(end, (word << 6) + Long.numberOfTrailingZeros(bits));
    }

    /** By site, in units of plane 0. Not a copy. */
    public float[] values() {
        return values;
    }
}
