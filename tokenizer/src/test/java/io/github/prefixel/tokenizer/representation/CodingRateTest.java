package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.analyze.WaterFilling;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingRateTest {
    /** Check values: the coding rate, and reverse water-filling at the same level. */
    @ParameterizedTest
    @CsvSource({".1, 9.3966, 8.6439", "1, 3.9166, 3.0000", "4, 1.8786, 1.0000"})
    void checkValues(double theta, double bits, double waterFilling) {
        double[] lambda = Samples.LAMBDA;
        double distortion =
                Arrays.stream(lambda).map(value -> Math.min(value, theta)).sum();
        WaterFilling bound = WaterFilling.ofDistortion(lambda, distortion);
        assertEquals(theta, bound.theta(), 1e-12);
        assertEquals(waterFilling, bound.rate(), 5e-5);
        assertEquals(bound.rate(), CodingRate.waterFilling(lambda, theta), 1e-12);
        assertEquals(bits, CodingRate.ofSpectrum(lambda, theta), 5e-5);
        double epsilon = Math.sqrt(theta * lambda.length);
        assertEquals(theta, CodingRate.waterLevel(epsilon, lambda.length), 1e-12);
        assertEquals(bits, CodingRate.of(Samples.withEigenvalues(lambda), epsilon), 5e-5);
    }

    /** Eigenvalues and determinant agree, with more samples than dimensions and with fewer. */
    @ParameterizedTest
    @CsvSource({"60, 7, .5", "7, 60, .5", "9, 9, .01", "1, 4, 2", "30, 12, 1000"})
    void agreesWithTheSpectrumAndStaysNearWaterFilling(int n, int d, double epsilon) {
        Features features = Samples.of(Samples.correlated(n, d, 1, n));
        double theta = CodingRate.waterLevel(epsilon, d);
        double bits = CodingRate.of(features, epsilon);
        double[] lambda = EigenSpectrum.aboutZero(features).eigenvalues();
        assertEquals(CodingRate.ofSpectrum(lambda, theta), bits, 1e-9 * (1 + bits));
        double waterFilling = CodingRate.waterFilling(lambda, theta);
        assertTrue(bits >= waterFilling - 1e-9 && bits <= waterFilling + d / 2.0, bits + " beside " + waterFilling);
        double[] centred = EigenSpectrum.aboutMean(features).eigenvalues();
        assertEquals(
                CodingRate.ofSpectrum(centred, theta) * Math.log(2),
                CodingRate.expansionNats(features, epsilon),
                1e-9 * (1 + bits));
    }

    /** Isotropic features of norm 1: d/2 · log(1 + 1/ε²). */
    @Test
    void isotropic() {
        int d = 8;
        DMatrixRMaj axes = CommonOps_DDRM.identity(d);
        assertEquals(
                d / 2.0 * Math.log(1 + 1 / .5) / Math.log(2), CodingRate.of(Samples.of(axes), Math.sqrt(.5)), 1e-9);
    }

    /** At a fixed trace nothing takes more bits than equal eigenvalues. */
    @Test
    void equalEigenvaluesTakeTheMostBits() {
        double[] equal = new double[Samples.LAMBDA.length];
        Arrays.fill(equal, Arrays.stream(Samples.LAMBDA).average().orElseThrow());
        for (double theta : new double[] {.01, .1, 1, 4}) {
            assertTrue(CodingRate.ofSpectrum(equal, theta) > CodingRate.ofSpectrum(Samples.LAMBDA, theta));
        }
    }

    /** Features all alike, of norm 1: ½ log(1 + d/ε²). About their mean nothing is left. */
    @Test
    void rankOne() {
        Features alike = Features.of(3, 4, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5);
        assertEquals(Math.log(1 + 4 / .5) / Math.log(2) / 2, CodingRate.of(alike, Math.sqrt(.5)), 1e-12);
        assertEquals(0, CodingRate.expansionNats(alike, 1), 1e-12);
    }

    @Test
    void duplicatesChangeNothing() {
        double[] values = Samples.gaussian(5 * 8, 1, 3);
        double[] twice = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, twice, values.length, values.length);
        assertEquals(CodingRate.of(Features.of(5, 8, values), .7), CodingRate.of(Features.of(10, 8, twice), .7), 1e-12);
    }

    /** An echo of variance θ on each principal axis: the rates −log2 s add up to the coding rate. */
    @Test
    void echoesAddUpToTheCodingRate() {
        Features features = Samples.of(Samples.correlated(50, 6, 0, 4));
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(features);
        double theta = CodingRate.waterLevel(.9, 6);
        double sum = 0;
        for (double lambda : spectrum.eigenvalues()) {
            double s = Math.sqrt(theta / (lambda + theta));
            assertEquals(-Math.log(s) / Math.log(2), EchoNoise.bits(lambda, theta), 1e-12);
            sum -= Math.log(s) / Math.log(2);
        }
        assertEquals(CodingRate.of(features, .9), sum, 1e-9);
        double stored =
                Arrays.stream(EchoNoise.bits(spectrum.variances(), theta)).sum();
        assertTrue(stored >= sum, stored + " below " + sum);
    }

    @Test
    void refusesErrorsThatAreNone() {
        for (double epsilon : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-200}) {
            assertThrows(IllegalArgumentException.class, () -> CodingRate.waterLevel(epsilon, 4));
        }
        assertThrows(IllegalArgumentException.class, () -> EchoNoise.bits(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> EchoNoise.bits(Double.NaN, 1));
        for (double lambda : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> CodingRate.waterFilling(new double[] {1, lambda}, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> CodingRate.waterFilling(new double[] {1}, 0));
        assertThrows(IllegalArgumentException.class, () -> CodingRate.of(Features.of(1, 1, 1e150), 1e-150));
    }
}
