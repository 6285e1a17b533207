package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PchipTest {
    @Test
    void passesThroughItsNodes() {
        double[] x = {0, 1, 3, 4};
        double[] y = {2, 5, 5, -1};
        Pchip curve = new Pchip(x, y);
        for (int i = 0; i < x.length; i++) {
            assertEquals(y[i], curve.at(x[i]), 1e-12);
        }
    }

    @Test
    void keepsStraightLines() {
        Pchip curve = new Pchip(new double[] {-1, 0, 2.5, 3}, new double[] {-3, -1, 4, 5});
        assertEquals(2 * 1.7 - 1, curve.at(1.7), 1e-12);
        assertEquals(5 - 3, curve.integral(0, 2), 1e-12);
        Pchip two = new Pchip(new double[] {1, 2}, new double[] {10, 20});
        assertEquals(12.5, two.at(1.25), 1e-12);
    }

    /** Nodes 0, 1, 3 with values 0, 1, 2: derivatives 7/6, 9/13... worked out by hand from the formulas. */
    @Test
    void derivativesByHand() {
        // slopes 1 and 1/2, h = 1 and 2. Inner: w0 = 5, w1 = 4: 9 / (5/1 + 4/0.5) = 9/13.
        // Left end: ((2 + 2) * 1 - 1 * 0.5) / 3 = 7/6. Right end: ((4 + 1) * 0.5 - 2 * 1) / 3 = 1/6.
        Pchip curve = new Pchip(new double[] {0, 1, 3}, new double[] {0, 1, 2});
        // Hermite at the middle of an interval: (y0 + y1) / 2 + h (d0 - d1) / 8.
        assertEquals(0.5 + (7.0 / 6 - 9.0 / 13) / 8, curve.at(0.5), 1e-12);
        assertEquals(1.5 + 2 * (9.0 / 13 - 1.0 / 6) / 8, curve.at(2), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void monotoneDataGiveAMonotoneCurve(long seed) {
        Random random = new Random(seed);
        double[] x = new double[12];
        double[] y = new double[12];
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] + 0.01 + random.nextDouble();
            y[i] = y[i - 1] + Math.pow(random.nextDouble(), 6);
        }
        Pchip curve = new Pchip(x, y);
        double last = curve.at(0);
        for (double t = 0; t <= curve.max(); t += 1e-3) {
            double now = curve.at(t);
            assertTrue(now >= last - 1e-12, "falls at " + t);
            last = now;
        }
    }

    @Test
    void integralAgreesWithAFineSum() {
        Pchip curve = new Pchip(new double[] {0, 1, 1.5, 4, 6}, new double[] {1, 4, 2, 2, 7});
        double a = 0.3;
        double b = 5.1;
        int steps = 200_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += curve.at(a + (b - a) * (i + 0.5) / steps);
        }
        assertEquals(sum * (b - a) / steps, curve.integral(a, b), 1e-8);
    }

    @Test
    void doesNotExtrapolate() {
        Pchip curve = new Pchip(new double[] {0, 1}, new double[] {0, 1});
        assertTrue(Double.isNaN(curve.at(-1e-9)));
        assertTrue(Double.isNaN(curve.at(1.1)));
        assertTrue(Double.isNaN(curve.at(Double.NaN)));
    }

    @Test
    void refusesNodesThatDoNotRise() {
        assertThrows(IllegalArgumentException.class, () -> new Pchip(new double[] {0}, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new Pchip(new double[] {0, 0}, new double[] {0, 1}));
        assertThrows(
                IllegalArgumentException.class, () -> new Pchip(new double[] {0, Double.NaN}, new double[] {0, 1}));
    }
}
