package io.github.prefixel.codec.wavelet;

import java.util.ArrayList;
import java.util.List;

/**
 * The subbands of a dyadic decomposition (Mallat's) of a plane: LL of the coarsest level in the top left corner, and
 * for each level HL right of the low band, LH below it and HH diagonal to it. A side of n samples splits into
 * ⌈n/2⌉ low and ⌊n/2⌋ high ones.
 *
 * @param width of the plane, in samples
 * @param height of the plane, in samples
 * @param levels number of decomposition levels, 0 or more
 */
public record SubbandLayout(int width, int height, int levels) {
    public static final int MAX_LEVELS = 6;

    /** As many levels, up to {@value #MAX_LEVELS}, as it takes to bring the longer side down to one sample. */
    public static SubbandLayout of(int width, int height) {
        int longer = Math.max(width, height);
        int levels = 32 - Integer.numberOfLeadingZeros(longer - 1);
        return new SubbandLayout(width, height, Math.min(MAX_LEVELS, levels));
    }

    /** Side of the low band after a number of levels: ⌈n / 2<sup>level</sup>⌉. */
    public static int lowSide(int side, int level) {
        return (int) ((side + (1L << level) - 1) >> level);
    }

    public int lowWidth(int level) {
        return lowSide(width, level);
    }

    public int lowHeight(int level) {
        return lowSide(height, level);
    }

    /** From coarse to fine: LL, then HL, LH, HH of each level. Empty bands are in the list, so 3 · levels + 1 in all. */
    public List<Subband> subbands() {
        List<Subband> bands = new ArrayList<>();
        bands.add(new Subband(levels, Orientation.LL, 0, 0, lowWidth(levels), lowHeight(levels)));
        for (int level = levels; level >= 1; level--) {
            bands.addAll(details(level));
        }
        return bands;
    }

    /** HL, LH and HH of a level, empty ones too. */
    public List<Subband> details(int level) {
        int lowWidth = lowWidth(level);
        int lowHeight = lowHeight(level);
        int highWidth = lowWidth(level - 1) - lowWidth;
        int highHeight = lowHeight(level - 1) - lowHeight;
        return List.of(
                new Subband(level, Orientation.HL, lowWidth, 0, highWidth, lowHeight),
                new Subband(level, Orientation.LH, 0, lowHeight, lowWidth, highHeight),
                new Subband(level, Orientation.HH, lowWidth, lowHeight, highWidth, highHeight));
    }
}
