package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SiteMapTest {
    @ParameterizedTest
    @MethodSource("io.github.prefixel.codec.walk.Walks#shapes")
    void coefficientsHaveSitesOfTheirOwnInsideTheMargins(Walks.Shape shape) {
        SiteMap map = shape.map();
        boolean[] taken = new boolean[map.sites()];
        for (BandSites band : map.bands()) {
            for (int y = -BandSites.MARGIN; y < band.subband().height() + BandSites.MARGIN; y++) {
                for (int x = -BandSites.MARGIN; x < band.subband().width() + BandSites.MARGIN; x++) {
                    int site = band.site(x, y);
                    assertTrue(!taken[site], "two coefficients or margins at site " + site);
                    taken[site] = true;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.prefixel.codec.walk.Walks#shapes")
    void relativesAreWhatTheirNamesSay(Walks.Shape shape) {
        for (BandSites band : shape.map().bands()) {
            if (band.orientation() == Orientation.LL) {
                assertSame(null, band.parent);
                assertEquals(0, band.siblings.length);
            } else {
                assertEquals(band.component(), band.parent.component());
                assertEquals(2, band.siblings.length);
                for (BandSites sibling : band.siblings) {
                    assertEquals(band.subband().level(), sibling.subband().level());
                    assertEquals(band.component(), sibling.component());
                    assertTrue(sibling != band && sibling.orientation() != Orientation.LL);
                }
            }
            if (band.child != null) {
                assertSame(band, band.child.parent);
                assertSame(band.orientation(), band.child.orientation());
                assertEquals(band.subband().level() - 1, band.child.subband().level());
                assertEquals(band.component(), band.child.component());
            }
            boolean alpha = band.componentClass == ComponentClass.ALPHA;
            assertEquals(alpha ? 0 : shape.colors() - 1, band.cousins.length);
            for (BandSites cousin : band.cousins) {
                assertEquals(band.subband(), cousin.subband());
                assertTrue(cousin.component() != band.component() && cousin.component() < shape.colors());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 2147483647",
        "2147483647, 1",
        "1, 2147483647",
        "65536, 65536",
        "134217728, 1",
        "1, 134217728",
        "536870912, 4",
        "46341, 46341"
    })
    void tooLargePicturesAreRefused(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        assertThrows(IllegalArgumentException.class, () -> new SiteMap(layout, 3, true, (c, band) -> 0));
    }

    /** Any product of sides may stand in a hostile header: none may wrap around to something that fits. */
    @Test
    void sitesAreCountedWithoutOverflow() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            int width = 1 + (random.nextInt() >>> 1 + random.nextInt(31));
            int height = 1 + (random.nextInt() >>> 1 + random.nextInt(31));
            if (width > 0 && height > 0) {
                SubbandLayout layout = SubbandLayout.of(width, height);
                double sites = 0;
                for (Subband band : layout.subbands()) {
                    sites += (band.width() + 4.0) * (band.height() + 4.0);
                }
                if (sites > Integer.MAX_VALUE - 8) {
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> new SiteMap(layout, 1, false, (c, band) -> 0),
                            layout::toString);
                } else {
                    assertEquals(sites, new SiteMap(layout, 1, false, (c, band) -> 0).sites());
                }
            }
        }
    }

    @Test
    void largestUsualPictureFits() {
        SiteMap map = new SiteMap(SubbandLayout.of(8192, 8192), 3, false, (c, band) -> 0);
        assertEquals(3.0 * 8192 * 8192, map.sites(), 3.0 * 8192 * 8192 * 0.01);
    }
}
