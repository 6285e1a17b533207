package io.github.prefixel.codec.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistortionMeterTest {
    private static final int COLORS = 3;

    private final SiteMap map = new SiteMap(SubbandLayout.of(37, 23), COLORS, true, (c, band) -> 0);
    private final TrueCoefficients truth = new TrueCoefficients(map);

    DistortionMeterTest() {
        Random random = new Random(1);
        for (BandSites band : map.bands()) {
            for (int y = 0; y < band.subband().height(); y++) {
                int[] row = new int[band.subband().width()];
                for (int x = 0; x < row.length; x++) {
                    // Steep, as coefficients are: most are small or zero.
                    row[x] = (int) (random.nextGaussian() * Math.exp(2 * random.nextGaussian()));
                }
                truth.setRow(band, y, row);
            }
        }
    }

    @Test
    void followsTheErrorOfTheColoursFromTokenToToken() {
        Walk walk = new Walk(map, truth.topPlane());
        DistortionMeter meter = new DistortionMeter(truth, COLORS, DistortionMeterTest::cost);
        long stop = 0;
        while (walk.next()) {
            assertEquals(1, meter.error() / errorOfWhatIsKnown(walk), 1e-9, stop + " tokens");
            long until = stop += 50;
            walk.run(w -> w.tokens() < until ? meter.exchange(w) : Port.END);
        }
        assertEquals(0, meter.error(), 1e-6, "every coefficient is known to the middle of its last step");
    }

    private static double cost(int site) {
        return 1 + site % 5;
    }

    private double errorOfWhatIsKnown(Walk walk) {
        double sum = 0;
        for (BandSites band : map.bands()) {
            for (int y = 0; y < band.subband().height() && band.component() < COLORS; y++) {
                for (int x = 0; x < band.subband().width(); x++) {
                    int site = band.site(x, y);
                    int coefficient = Math.abs(truth.coefficients()[site]);
                    double error = coefficient == 0 ? 0 : coefficient + 0.5 - 0.5 * Math.abs(walk.values()[site]);
                    sum += error * error * cost(site);
                }
            }
        }
        return sum;
    }

    @Test
    void tokensTellTheCoefficients() {
        Walk walk = new Walk(map, truth.topPlane());
        walk.run(truth);
        assertFalse(walk.next());
        for (BandSites band : map.bands()) {
            for (int y = 0; y < band.subband().height(); y++) {
                for (int x = 0; x < band.subband().width(); x++) {
                    int coefficient = truth.coefficients()[band.site(x, y)];
                    int expected = 2 * coefficient + Integer.signum(coefficient);
                    assertEquals(expected, walk.values()[band.site(x, y)]);
                }
            }
        }
    }
}
