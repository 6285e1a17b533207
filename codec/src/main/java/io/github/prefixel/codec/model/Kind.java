package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.wavelet.SubbandLayout;

/** Numbers the kinds of bands that share statistics: a component class and a shape. */
final class Kind {
    static final int SHAPES = 3;
    static final int COUNT = ComponentClass.values().length * SHAPES;
    /** Levels of a band, counted as {@link io.github.prefixel.codec.wavelet.Subband#level}. */
    static final int LEVELS = SubbandLayout.MAX_LEVELS + 1;

    private Kind() {}

    static int of(BandSites band) {
        return band.componentClass().ordinal() * SHAPES + Axes.shape(band);
    }

    /** Kind and level: 0 to COUNT · LEVELS − 1. */
    static int withLevel(BandSites band) {
        return of(band) * LEVELS + band.subband().level();
    }
}
