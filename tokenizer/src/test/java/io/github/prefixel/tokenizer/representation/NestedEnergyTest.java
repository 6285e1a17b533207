package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NestedEnergyTest {
    @Test
    void sumsUp() {
        NestedEnergy nested = NestedEnergy.of(1, 3, 0, 4, 2);
        assertArrayEquals(new int[] {1, 2, 4, 5}, nested.sizes());
        assertArrayEquals(new double[] {.1, .4, .8, 1}, nested.shares(), 1e-15);
        assertArrayEquals(new int[] {1, 2, 4}, NestedEnergy.of(1, 1, 1, 1).sizes());
        assertArrayEquals(new int[] {1}, NestedEnergy.of(5).sizes());
        assertArrayEquals(new double[] {1, 1}, NestedEnergy.of(0, 0).shares());
        assertArrayEquals(new double[] {.5, 1}, NestedEnergy.of(1e308, 1e308).shares());
    }

    @Test
    void principalAxesAreTheBestBasis() {
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(Samples.of(Samples.correlated(90, 33, 1, 5)));
        double[] stored = NestedEnergy.of(spectrum.variances()).shares();
        double[] best = NestedEnergy.of(spectrum.eigenvalues()).shares();
        for (int i = 0; i < stored.length - 1; i++) {
            assertTrue(best[i] > stored[i] && best[i] <= best[i + 1], best[i] + " beside " + stored[i]);
        }
    }

    @Test
    void refusesWhatIsNoEnergy() {
        assertThrows(IllegalArgumentException.class, () -> NestedEnergy.of());
        assertThrows(IllegalArgumentException.class, () -> NestedEnergy.of(1, -1));
        assertThrows(IllegalArgumentException.class, () -> NestedEnergy.of(Double.NaN));
    }
}
