package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EigenSpectrumTest {
    @Test
    void hasTheEigenvaluesThatWerePutIn() {
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(Samples.withEigenvalues(Samples.LAMBDA));
        assertArrayEquals(Samples.LAMBDA, spectrum.eigenvalues(), 1e-12);
        assertArrayEquals(Samples.LAMBDA, spectrum.variances(), 1e-12);
        assertEquals(21.3225, spectrum.trace(), 1e-12);
        assertEquals(6, spectrum.rank());
    }

    /** The squares of the singular values over n, with more samples than dimensions, as many, and fewer. */
    @ParameterizedTest
    @CsvSource({"57, 9, 0", "57, 9, 3", "20, 20, 3", "8, 31, 0", "8, 31, 3", "1, 5, 3", "5, 1, 3"})
    void agreesWithSingularValues(int n, int d, double mean) {
        DMatrixRMaj rows = Samples.correlated(n, d, mean, n);
        agrees(rows, EigenSpectrum.aboutZero(Samples.of(rows)));
        for (int column = 0; column < d; column++) {
            double sum = 0;
            for (int row = 0; row < n; row++) {
                sum += rows.get(row, column);
            }
            for (int row = 0; row < n; row++) {
                rows.set(row, column, rows.get(row, column) - sum / n);
            }
        }
        // About the mean it is the same where the mean is zero already.
        agrees(rows, EigenSpectrum.aboutMean(Samples.of(Samples.correlated(n, d, mean, n))));
    }

    private static void agrees(DMatrixRMaj rows, EigenSpectrum spectrum) {
        int n = rows.getNumRows();
        int d = rows.getNumCols();
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, d, false, false, true);
        assertTrue(svd.decompose(rows.copy()));
        double[] squares = new double[d];
        for (int i = 0; i < Math.min(n, d); i++) {
            squares[i] = svd.getSingularValues()[i] * svd.getSingularValues()[i] / n;
        }
        Arrays.sort(squares);
        double[] rising = spectrum.eigenvalues().clone();
        Arrays.sort(rising);
        assertArrayEquals(squares, rising, 1e-12 * (1 + squares[d - 1]));
        double[] variances = new double[d];
        for (int column = 0; column < d; column++) {
            for (int row = 0; row < n; row++) {
                variances[column] += rows.get(row, column) * rows.get(row, column) / n;
            }
        }
        assertArrayEquals(variances, spectrum.variances(), 1e-12 * (1 + squares[d - 1]));
    }

    /** Rounding is no rank. */
    @Test
    void countsTheRank() {
        DMatrixRMaj low = CommonOps_DDRM.mult(
                Samples.correlated(40, 3, 0, 1), DMatrixRMaj.wrap(3, 10, Samples.gaussian(30, 0, 2)), null);
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(Samples.of(low));
        assertEquals(3, spectrum.rank());
        assertEquals(0, spectrum.flatness());
        assertTrue(spectrum.flatnessWithinRank() > 0);
        assertEquals(0, spectrum.eigenvalues()[3]);
        assertEquals(
                7,
                EigenSpectrum.aboutMean(Samples.of(Samples.correlated(8, 31, 3, 8)))
                        .rank());
    }

    @Test
    void zeroHasNoRankAndIsFlat() {
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(Features.of(3, 2, new double[6]));
        assertEquals(0, spectrum.rank());
        assertEquals(0, spectrum.trace());
        assertEquals(1, spectrum.flatness());
        assertEquals(1, spectrum.flatnessWithinRank());
        assertEquals(0, EffectiveRank.of(spectrum.singularValues()));
    }

    /** exp of the entropy, by hand for two values; the number of values if they are equal. */
    @Test
    void effectiveRank() {
        assertEquals(Math.exp(.75 * Math.log(4 / 3.0) + .25 * Math.log(4)), EffectiveRank.of(6, 2), 1e-12);
        assertEquals(5, EffectiveRank.of(2, 2, 2, 0, 2, 2), 1e-12);
        assertEquals(1, EffectiveRank.of(0, 7), 1e-12);
        assertEquals(2, EffectiveRank.of(1e300, 1e300), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> EffectiveRank.of(1, -1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void namesThePlaceOfWhatIsNotFinite(double number) {
        double[] values = new double[12];
        values[7] = number;
        Exception failure = assertThrows(IllegalArgumentException.class, () -> Features.of(4, 3, values));
        assertEquals("row 2, column 1 is " + number + ", not a finite number", failure.getMessage());
    }

    @Test
    void refusesWhatOverflowsOrHasNoDirection() {
        assertThrows(IllegalArgumentException.class, () -> Features.of(2, 2, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Features.of(0, 2));
        for (double number : new double[] {1e200, 1e-160, 1e-320}) {
            assertThrows(IllegalArgumentException.class, () -> EigenSpectrum.aboutMean(Features.of(2, 1, 0, number)));
        }
        Exception failure = assertThrows(
                IllegalArgumentException.class,
                () -> Features.of(2, 2, 1, 0, 0, 0).unitRows());
        assertTrue(failure.getMessage().startsWith("row 1 "), failure.getMessage());
        Features unit = Features.of(1, 2, 3, -4).unitRows();
        assertArrayEquals(new double[] {.6, -.8}, unit.values(), 1e-15);
    }
}
