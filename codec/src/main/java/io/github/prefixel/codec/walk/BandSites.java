package io.github.prefixel.codec.walk;

import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;

/**
 * Where the coefficients and blocks of one subband of one component lie in the flat arrays of a walk.
 *
 * <p>Coefficient (x, y) has the site {@code offset + y * stride + x}. Rows and columns are padded by
 * {@link #MARGIN} on all sides, so that neighbours need no border test: what is written to the margin is never visited.
 */
public final class BandSites {
    static final int MARGIN = 2;
    /** Number of shapes. */
    public static final int SHAPES = 3;
    /** Side of a block. */
    public static final int BLOCK = 8;

    final int index;
    final int component;
    final ComponentClass componentClass;
    final Subband subband;
    private final int shape;
    private final int kind;
    /** Where its stretch of the flat arrays begins, margins included. */
    final int start;

    final int offset;
    final int stride;
    final int firstBlock;
    final int blocksWide;
    final int blocksHigh;
    /** Least bit-plane that the band has; lower ones are skipped. */
    final int lowestPlane;

    /** The band of the same component and orientation one level coarser; for the coarsest details the LL band. */
    BandSites parent;
    /** The band of the same orientation one level finer; none for LL. */
    BandSites child;
    /** The other two detail bands of the same level and component; none for LL. */
    BandSites[] siblings = {};
    /** The same band of the other colour components. */
    BandSites[] cousins = {};

    BandSites(
            int index,
            int component,
            ComponentClass componentClass,
            Subband subband,
            int start,
            int firstBlock,
            int lowestPlane) {
        this.index = index;
        this.component = component;
        this.componentClass = componentClass;
        this.subband = subband;
        this.shape = switch (subband.orientation()) {
            case HL, LH -> 0;
            case HH -> 1;
            case LL -> 2;
        };
        this.kind = componentClass.ordinal() * SHAPES + shape;
        this.start = start;
        this.stride = subband.width() + 2 * MARGIN;
        this.offset = start + MARGIN * stride + MARGIN;
        this.firstBlock = firstBlock;
        this.blocksWide = (subband.width() + BLOCK - 1) / BLOCK;
        this.blocksHigh = (subband.height() + BLOCK - 1) / BLOCK;
        this.lowestPlane = lowestPlane;
    }

    /** Length of the stretch of the flat arrays that the band takes, margins included. */
    long extent() {
        return (long) stride * (subband.height() + 2 * MARGIN);
    }

    int blocks() {
        return blocksWide * blocksHigh;
    }

    public int component() {
        return component;
    }

    public Subband subband() {
        return subband;
    }

    public Orientation orientation() {
        return subband.orientation();
    }

    /** 0 for HL and LH, 1 for HH, 2 for LL. */
    public int shape() {
        return shape;
    }

    /** Class of the component · {@link #SHAPES} + shape: bands of one kind share statistics. */
    public int kind() {
        return kind;
    }

    public ComponentClass componentClass() {
        return componentClass;
    }

    /** The band of the same component and orientation one level coarser; for the coarsest details the LL band; none for LL. */
    public BandSites parent() {
        return parent;
    }

    /** The band of the same orientation one level finer; none for LL and the finest details. */
    public BandSites child() {
        return child;
    }

    /** The other two detail bands of the same level and component; none for LL. */
    public BandSites[] siblings() {
        return siblings;
    }

    /** The same band of the other colour components, which has the same shape; none for grey and alpha. */
    public BandSites[] cousins() {
        return cousins;
    }

    /** The site of the coefficient (0, 0). */
    public int offset() {
        return offset;
    }

    /** How far the sites of two coefficients, one below the other, are apart. */
    public int stride() {
        return stride;
    }

    /** First index of the stretch of the flat arrays that the band takes, margins included. */
    public int start() {
        return start;
    }

    /** Index after the stretch of the flat arrays that the band takes, margins included. */
    public int end() {
        return start + (int) extent();
    }

    /** Blocks in a row of the band. */
    public int blocksWide() {
        return blocksWide;
    }

    /** The site of the coefficient at column x of row y of the band. */
    public int site(int x, int y) {
        return offset + y * stride + x;
    }

    /** Place of the band in {@link SiteMap#bands()}. */
    public int index() {
        return index;
    }

    /** The block that holds the coefficient (x, y) of the band, among those of all bands. */
    public int block(int x, int y) {
        return firstBlock + y / BLOCK * blocksWide + x / BLOCK;
    }

    /** Least bit-plane that the band has. */
    public int lowestPlane() {
        return lowestPlane;
    }
}
