package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    /** What a sum stays at; those of 8192 or more come to it or 1 or 2 less. */
    private static final int CEILING = 16383;

    private final SiteMap map = new SiteMap(SubbandLayout.of(24, 24), 1, false, (c, band) -> 0);
    private final BandSites finest = map.bands().get(map.bands().size() - 1);

    @Test
    void bothHalvesDoubleAsTheFormatSays() {
        Random random = new Random(1);
        BitSet nears = new BitSet();
        BitSet fars = new BitSet();
        for (int round = 0; round < 60; round++) {
            Neighbourhood sums = new Neighbourhood(map.sites());
            map.bands().forEach(sums::use);
            for (int plane = 0; plane < 20; plane++) {
                // No more than a real plane adds: 8 neighbours of at most 93 each.
                for (int n = random.nextInt(90); n > 0; n--) {
                    int x = random.nextInt(finest.subband().width());
                    int y = random.nextInt(finest.subband().height());
                    sums.add(finest, finest.site(x, y), x, y);
                }
                doubleAndCheck(sums, nears, fars);
            }
        }
        assertSeen("near", nears, 4000);
        assertSeen("far", fars, 2000);
    }

    private void doubleAndCheck(Neighbourhood sums, BitSet nears, BitSet fars) {
        int[] near = new int[map.sites()];
        int[] far = new int[map.sites()];
        for (int i = 0; i < near.length; i++) {
            near[i] = sums.near(i);
            far[i] = sums.far(i);
            nears.set(near[i]);
            fars.set(far[i]);
        }
        sums.nextPlane();
        for (int i = 0; i < near.length; i++) {
            if (twice(near[i]) != sums.near(i) || twice(far[i]) != sums.far(i)) {
                String what = "near " + near[i] + " and far " + far[i];
                assertEquals(twice(near[i]), sums.near(i), what);
                assertEquals(twice(far[i]), sums.far(i), what);
            }
            if (sums.expected(i) != sums.near(i) + sums.far(i)) {
                assertEquals(sums.near(i) + sums.far(i), sums.expected(i));
            }
        }
    }

    private static int twice(int sum) {
        return (sum << 1 | -(sum >> 13)) & CEILING;
    }

    /** Many values, some that are full when doubled and some that were full before more was added. */
    private static void assertSeen(String half, BitSet seen, int atLeast) {
        assertTrue(seen.cardinality() >= atLeast, half + " was " + seen.cardinality() + " values");
        assertTrue(seen.get(8192, CEILING).cardinality() > 100, half + " is never full");
        assertTrue(seen.length() > CEILING + 1, half + " is never more than full");
    }

    /** Only bands in use are doubled, so no other may ever hold anything. */
    @Test
    void whatACoefficientSpeaksToIsInUse() {
        SiteMap colour = new SiteMap(SubbandLayout.of(24, 24), 3, true, (c, band) -> 0);
        for (BandSites band : colour.bands()) {
            if (band.subband().isEmpty()) {
                continue;
            }
            Neighbourhood sums = new Neighbourhood(colour.sites());
            sums.use(band);
            int x = band.subband().width() / 2;
            int y = band.subband().height() / 2;
            sums.add(band, band.site(x, y), x, y);
            int[] before = new int[colour.sites()];
            for (int i = 0; i < before.length; i++) {
                before[i] = sums.expected(i);
            }
            sums.nextPlane();
            for (int i = 0; i < before.length; i++) {
                assertEquals(2 * before[i], sums.expected(i));
            }
        }
    }
}
