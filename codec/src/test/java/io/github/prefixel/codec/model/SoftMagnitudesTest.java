package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import org.junit.jupiter.api.Test;

class SoftMagnitudesTest {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 128;
    /** One band, of a coefficient for every magnitude there is. */
    private final Walk walk = new Walk(new SiteMap(new SubbandLayout(WIDTH, HEIGHT, 0), 1, false, (c, band) -> 0), 20);

    private final BandSites band = walk.bands().get(0);
    private final SoftMagnitudes soft = new SoftMagnitudes(walk);

    private int site(int i) {
        return band.site(i % WIDTH, i / WIDTH);
    }

    private void setAll() {
        for (int m = 0; m < WIDTH * HEIGHT; m++) {
            // Twice the middle in units of plane 0 over 2^7: so the magnitude is m.
            soft.refined(site(m), m, 7);
            assertEquals(m, soft.array()[site(m)]);
        }
    }

    @Test
    void doublingSaturates() {
        setAll();
        assertTrue(walk.next());
        walk.accept(Token.OPEN);
        soft.nextPlane(walk);
        for (int m = 0; m < WIDTH * HEIGHT; m++) {
            assertEquals(Math.min(2 * m, 0x7FFF), soft.array()[site(m)], "twice " + m);
        }
    }

    @Test
    void marginsStayZero() {
        assertTrue(walk.next());
        walk.accept(Token.OPEN);
        setAll();
        soft.nextPlane(walk);
        long sum = 0;
        for (short m : soft.array()) {
            sum += m;
        }
        for (int m = 0; m < WIDTH * HEIGHT; m++) {
            sum -= soft.array()[site(m)];
        }
        assertEquals(0, sum);
    }

    /** In a closed band nothing was asked yet, so there is nothing to double. */
    @Test
    void closedBandsAreLeftAlone() {
        setAll();
        soft.nextPlane(walk);
        assertEquals(1000, soft.array()[site(1000)]);
    }

    /** T / (0.8 − ln p): the likelier it was, the larger it still may be. */
    @Test
    void insignificantOnesAreWhatTheirProbabilityLeaves() {
        int before = 0;
        for (int p1 = 1; p1 < 1 << 16; p1++) {
            soft.insignificant(site(0), p1);
            int m = soft.array()[site(0)];
            assertTrue(m >= before, "at " + p1);
            before = m;
            if (p1 >= 256) {
                assertEquals(SoftMagnitudes.UNIT / (0.8 - Math.log(p1 / 65536.0)), m, 2, "at " + p1);
            }
        }
        assertEquals(SoftMagnitudes.UNIT / 0.8, before, 1);
        soft.insignificant(site(0), 1);
        assertEquals(26, soft.array()[site(0)]);
    }

    @Test
    void significantOnesAreAboutOneAndAHalfThresholds() {
        soft.significant(site(5));
        assertEquals((int) (1.45 * SoftMagnitudes.UNIT), soft.array()[site(5)]);
    }

    @Test
    void refinedOnesAreTheMiddleOfTheirInterval() {
        for (int plane = 0; plane < 20; plane++) {
            // 3 T to 4 T.
            soft.refined(site(5), 7 << plane, plane);
            assertEquals(7 * SoftMagnitudes.UNIT / 2, soft.array()[site(5)], "in plane " + plane);
        }
        soft.refined(site(5), Integer.MAX_VALUE, 0);
        assertEquals(0x7FFF, soft.array()[site(5)]);
    }
}
