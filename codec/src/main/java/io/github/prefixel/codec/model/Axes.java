package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.Orientation;

/**
 * The directions of a band in the flat arrays, so that vertical and horizontal details share their statistics: u is
 * the axis along which a band is high-pass (x for HL, y for LH), v the other one. LL and HH take x for u.
 */
final class Axes {
    private Axes() {}

    static boolean transposed(BandSites band) {
        return band.orientation() == Orientation.LH;
    }

    /** Step along u in a band, seen from a coefficient of a band that is transposed or not. */
    static int u(BandSites band, boolean transposed) {
        return transposed ? band.stride() : 1;
    }

    /** Step along v, likewise. */
    static int v(BandSites band, boolean transposed) {
        return transposed ? 1 : band.stride();
    }
}
