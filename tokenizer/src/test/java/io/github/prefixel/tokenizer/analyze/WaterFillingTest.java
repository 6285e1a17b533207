package io.github.prefixel.tokenizer.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaterFillingTest {
    private static final double[] VARIANCES = {1, 0.0625, 16, 0.25, 4, 0.01};

    @ParameterizedTest
    @CsvSource({"0.5, 0.106875, 8.4520", "2, 0.559167, 4.2580", "6, 2.33875, 1.7743"})
    void closedForms(double distortion, double theta, double rate) {
        WaterFilling point = WaterFilling.ofDistortion(VARIANCES, distortion);
        assertEquals(theta, point.theta(), 5e-7);
        assertEquals(distortion, point.distortion(), 1e-12);
        assertEquals(rate, point.rate(), 5e-5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 3, 4.2580, 8.4520, 20, 60})
    void rateAndDistortionAreInverse(double rate) {
        WaterFilling point = WaterFilling.ofRate(VARIANCES, rate);
        assertEquals(rate, point.rate(), 1e-9);
        assertEquals(
                point.theta(),
                WaterFilling.ofDistortion(VARIANCES, point.distortion()).theta(),
                1e-9);
    }

    @Test
    void nothingIsSentFromTheWholeVarianceOn() {
        assertEquals(new WaterFilling(16, 21.3225, 0), WaterFilling.ofDistortion(VARIANCES, 21.3225));
        assertEquals(0, WaterFilling.ofDistortion(VARIANCES, 100).rate());
        assertEquals(new WaterFilling(0, 0, 0), WaterFilling.ofDistortion(new double[3], 1));
        assertEquals(new WaterFilling(0, 0, 0), WaterFilling.ofRate(new double[3], 10));
    }

    @Test
    void countsStandForEqualComponents() {
        double[] three = {9, 9, 9, 2, 2, 0};
        double[] one = {0, 9, 2};
        double[] counts = {1, 3, 2};
        for (double distortion : new double[] {0.5, 4, 12, 25}) {
            WaterFilling expected = WaterFilling.ofDistortion(three, distortion);
            WaterFilling point = WaterFilling.ofDistortion(one, counts, distortion);
            assertEquals(expected.theta(), point.theta(), 1e-12);
            assertEquals(expected.rate(), point.rate(), 1e-12);
            assertEquals(
                    expected.theta(),
                    WaterFilling.ofRate(one, counts, expected.rate()).theta(),
                    1e-9);
        }
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofDistortion(VARIANCES, 0));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofDistortion(VARIANCES, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofRate(VARIANCES, -1));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofRate(new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofRate(new double[] {-1}, 1));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofDistortion(new double[] {Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> WaterFilling.ofDistortion(new double[] {1e308, 1e308}, 1));
        for (double count : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WaterFilling.ofRate(new double[] {2, 1}, new double[] {1, count}, 1));
        }
    }

    @Test
    void groupsOfNoneSayNothing() {
        assertEquals(
                0,
                WaterFilling.ofRate(new double[] {5, 0}, new double[] {0, 3}, 1).rate());
        WaterFilling one = WaterFilling.ofRate(new double[] {2}, 1);
        assertEquals(one, WaterFilling.ofRate(new double[] {5, 2}, new double[] {0, 1}, 1));
        assertEquals(
                one.rate(),
                WaterFilling.ofDistortion(new double[] {5, 2}, new double[] {0, 1}, one.distortion())
                        .rate());
    }
}
