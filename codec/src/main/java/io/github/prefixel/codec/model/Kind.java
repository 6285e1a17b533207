package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.wavelet.SubbandLayout;

/** Numbers of the kinds of bands that share statistics, see {@link BandSites#kind}. */
final class Kind {
    static final int COUNT = ComponentClass.values().length * BandSites.SHAPES;
    /** Levels of a band, counted as {@link io.github.prefixel.codec.wavelet.Subband#level}. */
    static final int LEVELS = SubbandLayout.MAX_LEVELS + 1;

    private Kind() {}

    /** Kind and level: 0 to COUNT · LEVELS − 1. */
    static int withLevel(BandSites band) {
        return band.kind() * LEVELS + band.subband().level();
    }
}
