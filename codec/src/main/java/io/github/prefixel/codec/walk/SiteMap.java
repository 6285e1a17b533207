package io.github.prefixel.codec.walk;

import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.ArrayList;
import java.util.List;

/** All subbands of all components in the order of the walk: coarse to fine, LL HL LH HH, components in turn. */
public final class SiteMap {
    private static final int DETAILS = 3;

    private final List<BandSites> bands = new ArrayList<>();
    private final int components;
    private final int colors;
    private final int sites;
    private final int blocks;

    /** Gives each band of each component its least bit-plane. */
    public interface LowestPlane {
        int of(int component, Subband subband);
    }

    /**
     * @param colors number of colour components, 1 or 3
     * @param hasAlpha whether one more component follows them
     * @throws IllegalArgumentException if the sites do not fit an array
     */
    public SiteMap(SubbandLayout layout, int colors, boolean hasAlpha, LowestPlane lowest) {
        this.colors = colors;
        this.components = colors + (hasAlpha ? 1 : 0);
        long start = 0;
        int firstBlock = 0;
        for (Subband subband : layout.subbands()) {
            for (int c = 0; c < components; c++) {
                ComponentClass kind = c == colors ? ComponentClass.ALPHA : ComponentClass.values()[c];
                BandSites band =
                        new BandSites(bands.size(), c, kind, subband, (int) start, firstBlock, lowest.of(c, subband));
                bands.add(band);
                start += band.extent();
                firstBlock += band.blocks();
                if (start > Integer.MAX_VALUE - 8) {
                    throw new IllegalArgumentException(
                            "a picture of " + layout.width() + " x " + layout.height() + " is too large");
                }
            }
        }
        this.sites = (int) start;
        this.blocks = firstBlock;
        bands.forEach(this::link);
    }

    private void link(BandSites band) {
        int c = band.component;
        int row = band.index / components;
        if (row > 0) {
            int parentRow = Math.max(0, row - DETAILS);
            band.parent = at(parentRow, c);
            if (parentRow > 0) {
                band.parent.child = band;
            }
            int firstOfLevel = row - (row - 1) % DETAILS;
            band.siblings = new BandSites[DETAILS - 1];
            for (int i = 0, n = 0; i < DETAILS; i++) {
                if (firstOfLevel + i != row) {
                    band.siblings[n++] = at(firstOfLevel + i, c);
                }
            }
        }
        if (c < colors) {
            band.cousins = new BandSites[colors - 1];
            for (int i = 0, n = 0; i < colors; i++) {
                if (i != c) {
                    band.cousins[n++] = at(row, i);
                }
            }
        }
    }

    private BandSites at(int row, int component) {
        return bands.get(row * components + component);
    }

    /** The bands in the order of the walk. */
    public List<BandSites> bands() {
        return bands;
    }

    /** The band of a component by its place in {@link SubbandLayout#subbands()}. */
    public BandSites band(int subbandIndex, int component) {
        return at(subbandIndex, component);
    }

    /** Length of the flat arrays of coefficients. */
    public int sites() {
        return sites;
    }

    /** Number of 8 × 8 blocks of all bands. */
    public int blocks() {
        return blocks;
    }

    public static boolean isLowPass(BandSites band) {
        return band.orientation() == Orientation.LL;
    }
}
