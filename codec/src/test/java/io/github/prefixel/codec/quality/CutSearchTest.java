package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutSearchTest {
    private static final int FIRST = 12;
    private static final int LAST = 100_000;

    /** Predicts an error of 10⁶ / length, and measures what a function makes of the prediction. */
    private record Curve(DoubleUnaryOperator truth) implements CutSearch.Stream {
        @Override
        public int shortest() {
            return FIRST;
        }

        @Override
        public int atMostWhole(int length) {
            return Math.min(length, LAST);
        }

        @Override
        public int lengthFor(double predicted) {
            return (int) Math.min(LAST, Math.max(FIRST, Math.ceil(1e6 / predicted)));
        }

        @Override
        public double predicted(int length) {
            return 1e6 / length;
        }

        @Override
        public double measured(int length) {
            return truth.applyAsDouble(predicted(length));
        }
    }

    private static CutSearch.Cut checked(DoubleUnaryOperator truth, double target) {
        Curve curve = new Curve(truth);
        CutSearch.Cut cut = CutSearch.find(curve, target);
        assertEquals(curve.measured(cut.length()), cut.error());
        assertTrue(cut.met());
        assertTrue(cut.error() <= target);
        assertTrue(
                cut.error() >= target * Math.pow(10, -CutSearch.TOLERANCE / 10)
                        || cut.length() == FIRST
                        || curve.measured(cut.length() - 1) > target,
                cut.toString());
        return cut;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 2e4, 1000, 300, 70, 20})
    void correctsAPredictionThatIsOffInFewSteps(double target) {
        assertTrue(checked(error -> error, target).pictures() <= 4);
        assertTrue(checked(error -> 0.8 * error, target).pictures() <= 4);
        assertTrue(checked(error -> 1.3 * Math.pow(error, 0.95), target).pictures() <= 5);
        assertTrue(checked(error -> error + 3, target).pictures() <= 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 2e4, 1000, 300, 70, 20})
    void findsTheEdgeOfAStep(double target) {
        assertTrue(checked(error -> error > 500 ? 1e9 : 0, target).pictures() <= 40);
        checked(error -> Math.pow(10, Math.rint(Math.log10(error))), target);
    }

    @Test
    void endsWithTheWholeStreamWhereTheTargetIsOutOfReach() {
        CutSearch.Cut cut = CutSearch.find(new Curve(error -> error), 9);
        assertFalse(cut.met());
        assertEquals(LAST, cut.length());
        assertEquals(10, cut.error());
        assertFalse(CutSearch.find(new Curve(error -> 5), 0).met());
    }
}
