package io.github.prefixel.codec.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentroidsTest {
    private final SiteMap map = new SiteMap(new SubbandLayout(64, 64, 1), 1, false, (c, band) -> 0);
    private final BandSites band = map.band(1, 0);

    /** What a walk knows of a magnitude whose bits below a plane it has not seen. */
    private static int known(int magnitude, int plane) {
        return 2 * (magnitude >> plane << plane) + (1 << plane);
    }

    private Centroids learn(java.util.function.IntSupplier value) {
        int[] values = new int[map.sites()];
        for (int y = 0; y < band.subband().height(); y++) {
            for (int x = 0; x < band.subband().width(); x++) {
                values[band.site(x, y)] = value.getAsInt();
            }
        }
        return new Centroids(values, band);
    }

    @Test
    void expectedMagnitudeLiesInItsInterval() {
        Random random = new Random(1);
        Centroids centroids = learn(() -> known(1 + random.nextInt(5000), random.nextInt(3)));
        for (int plane = 0; plane < 29; plane++) {
            for (int i = 0; i < 50; i++) {
                int magnitude = (1 << plane) + random.nextInt((1 << 30) - (1 << plane));
                float low = magnitude >> plane << plane;
                float expected = centroids.expected(known(magnitude, plane));
                assertTrue(
                        expected >= low && expected <= low + (1 << plane),
                        expected + " in " + low + " + " + (1 << plane));
                assertEquals(-expected, centroids.expected(-known(magnitude, plane)));
            }
        }
    }

    /** Magnitudes fall off, so below the middle; about 0.43 of the interval in photographs. */
    @Test
    void withoutEvidenceItIsBelowTheMiddle() {
        Centroids centroids = learn(() -> 0);
        assertEquals(1024 + 1024 * 0.433, centroids.expected(known(1024, 10)), 2);
    }

    @Test
    void isTheMeanOfAnExponentialDistribution() {
        Random random = new Random(2);
        double rate = 1.5;
        double sum = 0;
        int count = 0;
        int[] samples = new int[100_000];
        for (int i = 0; i < samples.length; i++) {
            // Magnitudes of 1024 and more whose density falls by e^-rate over the interval up to 2048.
            samples[i] = (int) (1024 - 1024 * Math.log(1 - random.nextDouble()) / rate);
            if (samples[i] < 2048) {
                sum += samples[i];
                count++;
            }
        }
        int[] next = {0};
        Centroids centroids = learn(() -> {
            while (samples[next[0]] >= 2048) {
                next[0]++;
            }
            return known(samples[next[0]++], 8);
        });
        assertEquals(sum / count, centroids.expected(known(1024, 10)), 20);
    }
}
