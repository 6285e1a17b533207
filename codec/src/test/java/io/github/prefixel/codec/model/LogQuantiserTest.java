package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQuantiserTest {
    @ParameterizedTest
    @CsvSource({"24, 2, 14", "12, 1, 10", "64, 1, 6", "64, 2, 40"})
    void stepsAreSpacedByOctaves(double first, int perOctave, int steps) {
        LogQuantiser quantiser = new LogQuantiser(first, perOctave, steps);
        assertEquals(steps, quantiser.steps());
        int step = 0;
        for (int magnitude = 0; magnitude < 65536; magnitude++) {
            int of = quantiser.of(magnitude);
            assertTrue(of == step || of == step + 1 || magnitude < 64, "no step is left out");
            assertTrue(of >= step && of < steps);
            double exact =
                    magnitude < first ? 0 : 1 + Math.floor(perOctave * Math.log(magnitude / first) / Math.log(2));
            double eightLess = magnitude < first + 8
                    ? 0
                    : 1 + Math.floor(perOctave * Math.log((magnitude - 8) / first) / Math.log(2));
            assertTrue(of <= Math.min(steps - 1, exact + 1e-9), magnitude + " is step " + of);
            assertTrue(of >= Math.min(steps - 1, eightLess - 1e-9), magnitude + " is step " + of);
            step = of;
        }
    }
}
