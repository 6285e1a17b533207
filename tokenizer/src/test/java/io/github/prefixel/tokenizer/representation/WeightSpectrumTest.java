package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.analyze.Ar1;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightSpectrumTest {
    private static final int LENGTH = 64;

    private static WeightSpectrum spectrum(DMatrixRMaj matrix) {
        return WeightSpectrum.of(matrix.getNumRows(), matrix.getNumCols(), matrix.data);
    }

    @Test
    void orthonormalTransformsStretchNothing() {
        DMatrixRMaj principal = Klt.of(Ar1.covariance(LENGTH, .95)).transform();
        for (DMatrixRMaj transform : List.of(FixedTransforms.haar(LENGTH), FixedTransforms.dct(LENGTH), principal)) {
            WeightSpectrum spectrum = spectrum(transform);
            double[] ones = new double[LENGTH];
            Arrays.fill(ones, 1);
            assertArrayEquals(ones, spectrum.singularValues(), 1e-12);
            assertEquals(1, spectrum.flatness(), 1e-12);
            assertEquals(1, spectrum.conditionNumber(), 1e-12);
            assertEquals(0, spectrum.logVariance(), 1e-20);
            assertEquals(LENGTH, spectrum.effectiveRank(), 1e-9);
            SpectralNorm norm = SpectralNorm.of(LENGTH, LENGTH, transform.data);
            assertEquals(1, norm.value(), 1e-12);
            assertTrue(norm.converged());
            assertEquals(0, SpectralNorm.penalty(2, norm.value()), 1e-20);
        }
    }

    /** Check values of the synthesis of a periodic signal; its analysis has their reciprocals. */
    @Test
    void threeLevelsOfCdf97() {
        DMatrixRMaj analysis = cdf97();
        DMatrixRMaj synthesis = new DMatrixRMaj(LENGTH, LENGTH);
        assertTrue(CommonOps_DDRM.invert(analysis, synthesis));
        WeightSpectrum spectrum = spectrum(synthesis);
        double[] sigma = spectrum.singularValues();
        assertEquals(1.2399, sigma[0], 5e-5);
        assertEquals(.8536, sigma[LENGTH - 1], 5e-5);
        assertEquals(.9942, spectrum.flatness(), 5e-5);
        assertEquals(LENGTH, spectrum.rank());
        assertEquals(sigma[0] / sigma[LENGTH - 1], spectrum.conditionNumber(), 1e-12);
        assertEquals(1 / sigma[LENGTH - 1], spectrum(analysis).norm(), 1e-5);
    }

    /**
     * What the codec's lifting makes of unit vectors, scaled as an orthonormal wavelet would be: its low band is a picture of
     * the same brightness. A vector is repeated, and the middle looked at, so that borders do not matter.
     */
    private static DMatrixRMaj cdf97() {
        int levels = 3;
        int periods = 5;
        SubbandLayout layout = new SubbandLayout(periods * LENGTH, 1, levels);
        DMatrixRMaj matrix = new DMatrixRMaj(LENGTH, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            float[][] plane = new float[1][periods * LENGTH];
            for (int period = 0; period < periods; period++) {
                plane[0][period * LENGTH + i] = 1;
            }
            Lifting97.forward(plane, layout);
            int coarsest = LENGTH >> levels;
            for (int k = 0; k < coarsest; k++) {
                matrix.set(k, i, Math.pow(2, levels / 2.0) * plane[0][periods / 2 * coarsest + k]);
            }
            for (int level = 1; level <= levels; level++) {
                int count = LENGTH >> level;
                for (int k = 0; k < count; k++) {
                    float detail = plane[0][periods * count + periods / 2 * count + k];
                    matrix.set(count + k, i, Math.pow(2, level / 2.0 - 1) * detail);
                }
            }
        }
        return matrix;
    }

    @Test
    void knownSingularValues() {
        WeightSpectrum spectrum = WeightSpectrum.of(2, 3, 3, 0, 0, 0, -4, 0);
        assertArrayEquals(new double[] {4, 3}, spectrum.singularValues(), 1e-12);
        assertEquals(4, spectrum.norm(), 1e-12);
        assertEquals(Math.pow(Math.log(4 / 3.0) / 2, 2), spectrum.logVariance(), 1e-12);
        assertEquals(Math.sqrt(12) / 3.5, spectrum.flatness(), 1e-12);
    }

    @Test
    void singularAndZeroMatrices() {
        WeightSpectrum singular = WeightSpectrum.of(3, 3, 1, 2, 3, 2, 4, 6, 1, 1, 1);
        assertEquals(2, singular.rank());
        assertEquals(Double.POSITIVE_INFINITY, singular.conditionNumber());
        assertEquals(0, singular.flatness());
        WeightSpectrum zero = WeightSpectrum.of(2, 2, new double[4]);
        assertEquals(0, zero.rank());
        assertEquals(0, zero.logVariance());
        assertEquals(0, zero.effectiveRank());
        assertEquals(0, SpectralNorm.of(2, 2, new double[4]).value());
        assertThrows(IllegalArgumentException.class, () -> WeightSpectrum.of(1, 2, 0, Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "50, 8", "8, 50", "1, 9", "9, 1"})
    void powerIterationAgreesWithSvd(int rows, int columns) {
        double[] weights = Samples.gaussian(rows * columns, .1, rows);
        double expected = WeightSpectrum.of(rows, columns, weights).norm();
        SpectralNorm norm = SpectralNorm.of(rows, columns, weights);
        assertTrue(norm.converged());
        assertEquals(expected, norm.value(), 1e-9 * expected);
        assertEquals(norm, SpectralNorm.of(rows, columns, weights));
        // Squares would overflow or vanish.
        for (double factor : new double[] {1e300, 1e-300}) {
            double[] scaled =
                    Arrays.stream(weights).map(weight -> weight * factor).toArray();
            double scaledNorm = SpectralNorm.of(rows, columns, scaled).value();
            assertEquals(expected, scaledNorm / factor, 1e-9 * expected);
        }
    }

    /** Two values that differ in the fifth digit take long: the estimate says so and stays between them. */
    @Test
    void saysWhenItHasNotConverged() {
        SpectralNorm norm = SpectralNorm.of(2, 2, 1, 0, 0, 1.000005);
        assertFalse(norm.converged());
        assertTrue(norm.value() > 1 && norm.value() <= 1.000005 + 1e-12, "" + norm.value());
        assertEquals(1000, norm.steps());
    }

    @Test
    void penalty() {
        assertEquals(9 + .5625 + 0, SpectralNorm.penalty(2, 2, .5, 1), 1e-12);
        assertEquals(1, SpectralNorm.penalty(1, 2), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> SpectralNorm.penalty(0, 1));
        assertThrows(IllegalArgumentException.class, () -> SpectralNorm.penalty(2, Double.NaN));
    }
}
