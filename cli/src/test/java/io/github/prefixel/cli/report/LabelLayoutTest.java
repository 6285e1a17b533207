package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    @Test
    void whatIsFarApartStays() {
        assertArrayEquals(new double[] {50, 10, 90}, LabelLayout.spread(new double[] {50, 10, 90}, 20, 100), 1e-9);
    }

    @Test
    void whatTouchesMovesByTheLeast() {
        assertArrayEquals(new double[] {60, 40}, LabelLayout.spread(new double[] {51, 49}, 20, 100), 1e-9);
        assertArrayEquals(new double[] {30, 50, 70}, LabelLayout.spread(new double[] {49, 50, 51}, 20, 100), 1e-9);
    }

    @Test
    void nothingGoesBelowTheBottom() {
        assertArrayEquals(new double[] {100, 80}, LabelLayout.spread(new double[] {99, 98}, 20, 100), 1e-9);
    }

    @Test
    void labelsNeverOverlap() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            double[] wishes = random.doubles(1 + random.nextInt(7), 0, 300).toArray();
            double[] places = LabelLayout.spread(wishes, 17, 320);
            double[] sorted = places.clone();
            Arrays.sort(sorted);
            for (int i = 1; i < sorted.length; i++) {
                assertTrue(sorted[i] - sorted[i - 1] >= 17 - 1e-9, Arrays.toString(sorted));
            }
        }
    }
}
