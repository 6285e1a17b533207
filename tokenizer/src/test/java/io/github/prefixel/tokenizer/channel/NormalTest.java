package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
    /** Abramowitz and Stegun, tables 26.1 and 26.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.158655253931457",
        "2, 0.022750131948179",
        "3, 1.349898031630095e-3",
        "5, 2.866515718791939e-7",
        "10, 7.619853024160527e-24",
        "-1, 0.841344746068543"
    })
    void tables(double x, double above) {
        assertEquals(above, Normal.above(x), 1e-13 * above + 1e-15 * (x < 3 ? 1 : 0));
    }

    /** Series and continued fraction meet, and both agree with quadrature. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.7, 2.4999999, 2.5, 2.6, 4, 8})
    void agreesWithQuadrature(double x) {
        double integral = GaussLegendre.integrate(Normal::density, x, x + 14);
        assertEquals(integral, Normal.above(x), 1e-13 * integral);
    }

    @Test
    void betweenHasAllDigits() {
        assertEquals(Normal.density(0.3) * 1e-9, Normal.between(0.3, 0.3 + 1e-9), 1e-15);
        assertEquals(0.682689492137086, Normal.between(-1, 1), 1e-14);
        assertEquals(Normal.above(3) - Normal.above(5), Normal.between(-5, -3), 1e-16);
        assertEquals(1 - Normal.above(0.2) - Normal.above(4), Normal.between(-4, 0.2), 1e-15);
        assertEquals(1, Normal.between(-60, 60));
    }

    @Test
    void quadratureIsExactForPolynomials() {
        assertEquals(
                Math.pow(1.5, 20) / 20 - Math.pow(0.25, 20) / 20,
                GaussLegendre.integrate(x -> Math.pow(x, 19), 0.25, 1.5),
                1e-10);
        assertEquals(0, GaussLegendre.integrate(x -> x, -3, 3), 1e-15);
    }
}
