package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/**
 * Passes tokens on and checks that each bit-plane asks about each coefficient exactly once: by a visit, or as part of a
 * block or band that stays quiet.
 */
final class CoverageCheck implements Port {
    private final Port source;
    private final SiteMap map;
    private final int[] asked;
    private final boolean[] significant;
    private final boolean[] significantBefore;
    private int plane;

    CoverageCheck(Port source, SiteMap map, int topPlane) {
        this.source = source;
        this.map = map;
        this.plane = topPlane;
        asked = new int[map.sites()];
        significant = new boolean[map.sites()];
        significantBefore = new boolean[map.sites()];
    }

    @Override
    public int exchange(Walk walk) {
        while (plane > walk.plane()) {
            endPlane();
        }
        assertEquals(plane, walk.plane(), "bit-planes go down");
        BandSites band = walk.band();
        assertTrue(plane >= band.lowestPlane(), "a band has no bits below its lowest plane");
        int token = source.exchange(walk);
        switch (walk.kind()) {
            case QUIET_BAND -> {
                if (token == Token.QUIET) {
                    ask(band, 0, 0, band.subband().width(), band.subband().height());
                }
            }
            case QUIET_BLOCK -> {
                if (token == Token.QUIET) {
                    int x = walk.blockInBand() % band.blocksWide * BandSites.BLOCK;
                    int y = walk.blockInBand() / band.blocksWide * BandSites.BLOCK;
                    ask(band, x, y, BandSites.BLOCK, BandSites.BLOCK);
                }
            }
            case SIGNIFICANCE -> {
                assertTrue(!significant[walk.site()], "asked for the significance of a significant coefficient");
                asked[walk.site()]++;
                significant[walk.site()] = token != Token.INSIGNIFICANT;
            }
            case REFINEMENT -> {
                assertTrue(significantBefore[walk.site()], "refined in the plane that made it significant, or before");
                asked[walk.site()]++;
            }
        }
        return token;
    }

    private void ask(BandSites band, int left, int top, int width, int height) {
        for (int y = top; y < Math.min(top + height, band.subband().height()); y++) {
            for (int x = left; x < Math.min(left + width, band.subband().width()); x++) {
                assertTrue(!significant[band.site(x, y)], "said to be quiet, but significant");
                asked[band.site(x, y)]++;
            }
        }
    }

    /** To be called once more after the last token. */
    void endPlane() {
        int inside = 0;
        for (BandSites band : map.bands()) {
            int times = plane >= band.lowestPlane() ? 1 : 0;
            for (int y = 0; y < band.subband().height(); y++) {
                for (int x = 0; x < band.subband().width(); x++) {
                    if (asked[band.site(x, y)] != times) {
                        assertEquals(
                                times,
                                asked[band.site(x, y)],
                                "questions about " + x + ", " + y + " of " + band.subband() + " in plane " + plane);
                    }
                    inside += times;
                }
            }
        }
        assertEquals(inside, Arrays.stream(asked).sum(), "nothing is asked about the margins");
        Arrays.fill(asked, 0);
        System.arraycopy(significant, 0, significantBefore, 0, significant.length);
        plane--;
    }
}
