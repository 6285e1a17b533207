package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.TokenRecorder;
import io.github.prefixel.codec.walk.Walk;

/**
 * Adds up by how much tokens lower the squared error of the coefficients, if magnitudes are evenly distributed in their
 * intervals: by m² where a coefficient is found to lie around m, and by (W/4)² where its interval of the width W is
 * halved.
 */
final class ExpectedGain implements Port {
    private final TokenRecorder source;
    private final int colors;
    private double gain;

    /** @param colors how many components count: the colours, without alpha */
    ExpectedGain(TokenRecorder source, int colors) {
        this.source = source;
        this.colors = colors;
    }

    /** The gain so far, in squared units of plane 0. */
    double gain() {
        return gain;
    }

    @Override
    public int exchange(Walk walk) {
        int token = source.exchange(walk);
        if (token >= Token.POSITIVE && walk.band().component() < colors) {
            double threshold = 1 << walk.plane();
            boolean refines = token == Token.REFINE_0 || token == Token.REFINE_1;
            gain += (refines ? 0.25 : 2.25) * threshold * threshold;
        }
        return token;
    }
}
