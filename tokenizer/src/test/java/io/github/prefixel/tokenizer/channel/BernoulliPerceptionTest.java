package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BernoulliPerceptionTest {
    /** Minimises the information over a grid of all binary channels that meet both constraints. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.05, 0.02",
        "0.1, 0.1, 0.02",
        "0.3, 0.2, 0",
        "0.3, 0.2, 0.05",
        "0.3, 0.2, 0.2",
        "0.3, 0.41, 0",
        "0.7, 0.2, 0.05",
        "0.5, 0.2, 0",
        "0.3, 0.05, 0.29",
        "0.3, 0.3, 0.31",
        "0.45, 0.48, 0.03"
    })
    void rateIsTheLeastInformation(double p, double distortion, double perception) {
        double rate = BernoulliPerception.rate(p, distortion, perception);
        int steps = 400;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            double lost = p * i / steps;
            for (int j = 0; j <= steps; j++) {
                double invented = (1 - p) * j / steps;
                if (lost + invented <= distortion + 1e-12 && Math.abs(lost - invented) <= perception + 1e-12) {
                    least = Math.min(least, BinaryJoint.information(p, lost, invented));
                }
            }
        }
        assertTrue(least >= rate - 1e-9, () -> "a channel needs less than " + rate);
        assertEquals(least, rate, 0.02);
    }

    /** The same along the edge of the constraint on D, finely. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.05, 0.02", "0.3, 0.2, 0.05", "0.5, 0.2, 0", "0.9, 0.1, 0.03", "0.2, 0.3, 0.01", "0.2, 0.02, 0.1"
    })
    void leastInformationOnTheEdge(double p, double distortion, double perception) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 20_000; i++) {
            double difference = perception * (i / 10_000.0 - 1);
            double lost = (distortion + difference) / 2;
            double invented = (distortion - difference) / 2;
            if (lost >= 0 && invented >= 0 && lost <= p && invented <= 1 - p) {
                least = Math.min(least, BinaryJoint.information(p, lost, invented));
            }
        }
        assertEquals(least, BernoulliPerception.rate(p, distortion, perception), 1e-7);
    }

    /** The pieces meet at D₁ = P/(1 − 2(p − P)) and D₂ = 2p(1 − p) − (1 − 2p)P. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.02", "0.3, 0.05", "0.4, 0.001"})
    void piecesMeet(double p, double perception) {
        double first = perception / (1 - 2 * (p - perception));
        double second = 2 * p * (1 - p) - (1 - 2 * p) * perception;
        for (double at : new double[] {first, second}) {
            assertEquals(
                    BernoulliPerception.rate(p, at - 1e-9, perception),
                    BernoulliPerception.rate(p, at + 1e-9, perception),
                    1e-7);
        }
        assertEquals(
                RateDistortion.bernoulliRate(p, first * 0.9), BernoulliPerception.rate(p, first * 0.9, perception));
        assertTrue(BernoulliPerception.rate(p, first * 1.1, perception) > RateDistortion.bernoulliRate(p, first * 1.1));
        assertTrue(BernoulliPerception.rate(p, second * 0.99, perception) > 0);
        assertEquals(0, BernoulliPerception.rate(p, second, perception));
    }

    @Test
    void edges() {
        assertEquals(1, BernoulliPerception.rate(0.5, 0, 0));
        assertEquals(RateDistortion.binaryEntropy(0.2), BernoulliPerception.rate(0.2, 0, 0), 1e-15);
        assertEquals(0, BernoulliPerception.rate(0, 0, 0));
        assertEquals(0, BernoulliPerception.rate(1, 0, 0));
        assertEquals(0, BernoulliPerception.rate(0.3, 7, 0));
        assertEquals(0, BernoulliPerception.rate(0.5, 0.5, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesNonsense(double number) {
        assertThrows(IllegalArgumentException.class, () -> BernoulliPerception.rate(number, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> BernoulliPerception.rate(0.3, 0.1, number));
        assertThrows(IllegalArgumentException.class, () -> BernoulliPerception.rate(0.3, -Math.abs(number), 0.1));
    }
}
