package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import java.util.function.IntToDoubleFunction;

/**
 * The quantised coefficients of a picture by site, in units of plane 0, and the tokens that they give. As a port it
 * tells a walk all its tokens without coding them.
 */
final class TrueCoefficients implements Port {
    private final SiteMap sites;
    private final int[] coefficients;
    /** The bits that the magnitudes of each block and of each band have, all together. */
    private final int[] blockBits;

    private final int[] bandBits;

    TrueCoefficients(SiteMap sites) {
        this.sites = sites;
        coefficients = new int[sites.sites()];
        blockBits = new int[sites.blocks()];
        bandBits = new int[sites.bands().size()];
    }

    /** Stores row y of a band. Bands may be stored by several threads, each by one. */
    void setRow(BandSites band, int y, int[] row) {
        int width = band.subband().width();
        System.arraycopy(row, 0, coefficients, band.site(0, y), width);
        for (int x = 0; x < width; x += BandSites.BLOCK) {
            int end = Math.min(x + BandSites.BLOCK, width);
            int bits = 0;
            for (int i = x; i < end; i++) {
                bits |= Math.abs(row[i]);
            }
            blockBits[band.block(x, y)] |= bits;
            bandBits[band.index()] |= bits;
        }
    }

    /** The highest bit-plane of all coefficients; 0 if they are all zero. */
    int topPlane() {
        int bits = 1;
        for (int b : bandBits) {
            bits |= b;
        }
        return 31 - Integer.numberOfLeadingZeros(bits);
    }

    @Override
    public int exchange(Walk walk) {
        return token(walk);
    }

    /** The token at the current site of a walk. */
    int token(Walk walk) {
        int plane = walk.plane();
        switch (walk.kind()) {
            case QUIET_BAND -> {
                return bandBits[walk.band().index()] >> plane == 0 ? Token.QUIET : Token.OPEN;
            }
            case QUIET_BLOCK -> {
                return blockBits[walk.block()] >> plane == 0 ? Token.QUIET : Token.OPEN;
            }
            case SIGNIFICANCE -> {
                int c = coefficients[walk.site()];
                return Math.abs(c) >> plane == 0 ? Token.INSIGNIFICANT : c < 0 ? Token.NEGATIVE : Token.POSITIVE;
            }
            default -> {
                return (Math.abs(coefficients[walk.site()]) >> plane & 1) == 0 ? Token.REFINE_0 : Token.REFINE_1;
            }
        }
    }

    /**
     * Sum of the squares of the coefficients of the first components, each taken at the middle of its step.
     *
     * @param cost factor for the square of a coefficient, by site
     */
    double energy(int components, IntToDoubleFunction cost) {
        double sum = 0;
        for (BandSites band : sites.bands()) {
            if (band.component() < components) {
                sum += energy(band, cost);
            }
        }
        return sum;
    }

    private double energy(BandSites band, IntToDoubleFunction cost) {
        double sum = 0;
        for (int y = 0; y < band.subband().height(); y++) {
            int start = band.site(0, y);
            for (int i = start; i < start + band.subband().width(); i++) {
                double magnitude = coefficients[i] == 0 ? 0 : Math.abs(coefficients[i]) + 0.5;
                sum += magnitude * magnitude * cost.applyAsDouble(i);
            }
        }
        return sum;
    }

    int[] coefficients() {
        return coefficients;
    }
}
