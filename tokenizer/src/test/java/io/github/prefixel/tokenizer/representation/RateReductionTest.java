package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateReductionTest {
    private static final double EPSILON = Math.sqrt(.5);

    /**
     * Two classes on axes of their own: whole 2 · ½ log2(1 + ½ · 2 / ½) = log2 3, each class ½ log2(1 + 2 / ½) = ½ log2 5,
     * whatever its share.
     */
    @Test
    void orthogonalClasses() {
        RateReduction reduction = RateReduction.of(
                Features.of(4, 2, 1, 0, 0, 1, -1, 0, 0, 1), new long[] {-5, 1L << 62, -5, 1L << 62}, EPSILON);
        double log2 = Math.log(2);
        assertEquals(Math.log(3) / log2, reduction.whole(), 1e-12);
        assertEquals(Math.log(5) / log2 / 2, reduction.parts(), 1e-12);
        assertEquals(Math.log(3) / log2 - Math.log(5) / log2 / 2, reduction.reduction(), 1e-12);
        assertEquals(2, reduction.classes().size());
        assertEquals(-5, reduction.classes().get(0).label());
        assertEquals(2, reduction.classes().get(1).samples());
    }

    /** Three samples in one class, a single one in the other: ¾ and ¼. */
    @Test
    void classesCountByTheirShare() {
        double[] values = Samples.gaussian(4 * 3, 0, 7);
        RateReduction reduction = RateReduction.of(Features.of(4, 3, values), new long[] {1, 1, 9, 1}, EPSILON);
        double three = CodingRate.of(Features.of(4, 3, values).at(0, 1, 3), EPSILON);
        double single = CodingRate.of(Features.of(4, 3, values).at(2), EPSILON);
        assertEquals(.75 * three + .25 * single, reduction.parts(), 1e-12);
        assertEquals(three, reduction.classes().get(0).bits(), 1e-12);
        assertEquals(1, reduction.classes().get(1).samples());
        assertEquals(reduction.whole() - reduction.parts(), reduction.reduction());
        // One sample z alone: ½ log2(1 + d |z|² / ε²).
        double norm = values[6] * values[6] + values[7] * values[7] + values[8] * values[8];
        assertEquals(Math.log(1 + 3 * norm / .5) / Math.log(2) / 2, single, 1e-12);
    }

    @Test
    void neverNegativeAndZeroForOneClass() {
        Features features = Samples.of(Samples.correlated(60, 5, 1, 2));
        long[] labels = new long[60];
        assertEquals(0, RateReduction.of(features, labels, EPSILON).reduction(), 1e-12);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i * 7919 % 11;
        }
        assertTrue(RateReduction.of(features, labels, EPSILON).reduction() > 0);
    }

    @Test
    void needsALabelForEachSample() {
        Exception failure = assertThrows(
                IllegalArgumentException.class, () -> RateReduction.of(Features.of(2, 1, 1, 2), new long[3], EPSILON));
        assertEquals("3 labels for 2 samples", failure.getMessage());
    }
}
