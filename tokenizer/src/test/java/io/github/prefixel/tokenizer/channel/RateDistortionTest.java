package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.analyze.WaterFilling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateDistortionTest {
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1, 0.25", "2, 0.0625", "3, 0.015625", "0, 1"})
    void unitGaussian(double rate, double distortion) {
        assertEquals(distortion, RateDistortion.gaussianDistortion(1, rate), 1e-15);
        assertEquals(rate, RateDistortion.gaussianRate(1, distortion), 1e-15);
        assertEquals(7 * distortion, RateDistortion.gaussianDistortion(7, rate), 1e-14);
        assertEquals(rate, RateDistortion.gaussianRate(7, 7 * distortion), 1e-14);
    }

    @Test
    void agreesWithWaterFilling() {
        for (double distortion : new double[] {1e-9, 0.1, 2.9, 3, 50}) {
            assertEquals(
                    WaterFilling.ofDistortion(new double[] {3}, distortion).rate(),
                    RateDistortion.gaussianRate(3, distortion),
                    1e-12);
        }
        assertEquals(1000, RateDistortion.gaussianRate(0x1p1000, 0x1p-1000), 1e-9);
    }

    /** Minimises I over the channels of two bits with at most that share of wrong bits. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.1", "0.3, 0.1", "0.3, 0.25", "0.8, 0.05"})
    void bernoulliIsTheLeastInformation(double p, double distortion) {
        double least = 1;
        for (int i = 0; i <= 20_000; i++) {
            // At the optimum the constraint is met with equality, which leaves one number.
            double lost = distortion * i / 20_000;
            double invented = distortion - lost;
            if (lost <= p && invented <= 1 - p) {
                least = Math.min(least, BinaryJoint.information(p, lost, invented));
            }
        }
        assertEquals(least, RateDistortion.bernoulliRate(p, distortion), 1e-7);
    }

    @Test
    void bernoulliClosedForms() {
        assertEquals(1 - 0.5 * 2 * 0.499915958164528, RateDistortion.bernoulliRate(0.5, 0.11), 1e-12);
        assertEquals(RateDistortion.binaryEntropy(0.3), RateDistortion.bernoulliRate(0.3, 0));
        assertEquals(0, RateDistortion.bernoulliRate(0.3, 0.3));
        assertEquals(0, RateDistortion.bernoulliRate(0.3, 5));
        assertEquals(0, RateDistortion.bernoulliRate(0, 0));
        assertEquals(RateDistortion.bernoulliRate(0.2, 0.1), RateDistortion.bernoulliRate(0.8, 0.1), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.3", "0.1, 0.2", "0.7, 0.0001", "0.4, 0.97", "0.2, 0"})
    void bernoulliFunctionsAreInverse(double p, double rate) {
        double distortion = RateDistortion.bernoulliDistortion(p, rate);
        assertTrue(distortion > 0 || rate > RateDistortion.binaryEntropy(p));
        assertEquals(
                Math.min(rate, RateDistortion.binaryEntropy(p)), RateDistortion.bernoulliRate(p, distortion), 1e-12);
        assertEquals(0, RateDistortion.bernoulliDistortion(p, 1));
    }

    @Test
    void binaryEntropy() {
        assertEquals(0, RateDistortion.binaryEntropy(0));
        assertEquals(0, RateDistortion.binaryEntropy(1));
        assertEquals(1, RateDistortion.binaryEntropy(0.5));
        assertEquals(2 - 0.75 * Math.log(3) / Math.log(2), RateDistortion.binaryEntropy(0.25), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesProbabilities(double p) {
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.binaryEntropy(p));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.bernoulliRate(p, 0.1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.bernoulliDistortion(p, 0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNonsense(double number) {
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.gaussianRate(number, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.gaussianRate(1, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.gaussianRate(1, 0));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.gaussianDistortion(number, 1));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.gaussianDistortion(1, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.bernoulliRate(0.5, number));
        assertThrows(IllegalArgumentException.class, () -> RateDistortion.bernoulliDistortion(0.5, number));
    }
}
