package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import org.junit.jupiter.api.Test;

class MeanAbsoluteErrorTest {
    @Test
    void meansOverTheSamplesOfColours() {
        Raster a = new Raster(2, 1, Components.RGBA, 16);
        Raster b = new Raster(2, 1, Components.RGBA, 16);
        a.set(0, 0, 0, 65535);
        b.set(1, 1, 0, 9);
        // Alpha does not count.
        a.set(3, 0, 0, 1000);
        assertEquals((65535 + 9) / 6.0, MeanAbsoluteError.of(a, b));
        assertEquals(0, MeanAbsoluteError.of(a, a));
        Raster other = new Raster(1, 2, Components.RGBA, 16);
        assertThrows(IllegalArgumentException.class, () -> MeanAbsoluteError.of(a, other));
    }
}
