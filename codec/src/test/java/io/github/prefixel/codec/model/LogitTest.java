package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogitTest {
    @Test
    void isTheInverseOfTheLogisticFunction() {
        for (double p = 0.001; p < 1; p += 0.0007) {
            float logit = Logit.of((int) (p * (1 << 22)));
            assertEquals(Math.log(p / (1 - p)), logit, 0.04 + 4e-5 / (p * (1 - p)), "p " + p);
            assertEquals(p, Logit.probability((float) Math.log(p / (1 - p))) / 65536.0, 0.003 * (1 - p) * p + 2e-5);
        }
    }

    @Test
    void probabilitiesStayInsideWhatTheCoderTakes() {
        for (float x : new float[] {-1e30f, -100, -11.5f, 0, 11.5f, 100, 1e30f}) {
            int p = Logit.probability(x);
            assertTrue(p >= 2 && p <= 65534, x + " gives " + p);
        }
        assertEquals(65536, Logit.probability(-3) + Logit.probability(3), 200);
        assertTrue(Float.isFinite(Logit.of(0)) && Float.isFinite(Logit.of((1 << 22) - 1)));
    }
}
