package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Walk;
import java.util.List;

/**
 * What magnitude to expect of every coefficient, by site, in units of T/{@value #UNIT}, T being the threshold of the
 * current bit-plane: the middle of its interval if it is significant; if it is not, the mean of an exponential
 * distribution that would have stayed below T with the probability the model gave it; 0 where nothing was asked yet.
 */
final class SoftMagnitudes {
    static final int UNIT = 256;

    /** The mean magnitude of a coefficient that has just become significant is about 1.45 T. */
    private static final short FRESH = (short) (1.45 * UNIT);

    private static final int CEILING = 0x7FFF;

    /** By the probability of significance in units of 2<sup>−12</sup>. */
    private static final short[] STILL_INSIGNIFICANT = new short[1 << 12];

    static {
        for (int i = 0; i < STILL_INSIGNIFICANT.length; i++) {
            double p = Math.max((i + 0.5) / STILL_INSIGNIFICANT.length, 1e-4);
            STILL_INSIGNIFICANT[i] = (short) (UNIT / (0.8 - StrictMath.log(p)));
        }
    }

    private final List<BandSites> bands;
    private final short[] magnitudes;

    SoftMagnitudes(Walk walk) {
        bands = walk.bands();
        magnitudes = new short[walk.values().length];
    }

    /** The magnitudes by site; margins hold 0. */
    short[] array() {
        return magnitudes;
    }

    /** A coefficient turned out insignificant at the current plane, which had the probability {@code 1 − p1}. */
    void insignificant(int site, int p1) {
        magnitudes[site] = STILL_INSIGNIFICANT[p1 >> 4];
    }

    void significant(int site) {
        magnitudes[site] = FRESH;
    }

    /** @param doubled twice the middle of the interval, in units of plane 0 */
    void refined(int site, int doubled, int plane) {
        magnitudes[site] = (short) Math.min(CEILING, ((long) doubled * (UNIT / 2)) >> plane);
    }

    /** The threshold has halved. */
    void nextPlane(Walk walk) {
        for (BandSites band : bands) {
            if (walk.isOpen(band)) {
                twice(magnitudes, band.start(), band.end());
            }
        }
    }

    private static void twice(short[] a, int start, int end) {
        for (int i = start; i < end; i++) {
            // No comparison, so that the loop can be vectorised: from half of the ceiling on, all ones.
            int m = a[i];
            a[i] = (short) ((m << 1 | -(m >> 14)) & CEILING);
        }
    }
}
