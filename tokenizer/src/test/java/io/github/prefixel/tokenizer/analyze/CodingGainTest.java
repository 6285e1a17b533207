package io.github.prefixel.tokenizer.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transforms and their gains, against the closed forms for an autoregressive signal. */
class CodingGainTest {
    private static final DMatrixRMaj ROW = Ar1.covariance(8, 0.95);

    @Test
    void gainsOfTheAutoregressiveSignal() {
        assertEquals(8.846, CodingGain.decibels(ROW, Klt.of(ROW).transform()), 0.001);
        assertEquals(8.826, CodingGain.decibels(ROW, FixedTransforms.dct(8)), 0.001);
        assertEquals(7.942, CodingGain.decibels(ROW, FixedTransforms.haar(8)), 0.001);
        DMatrixRMaj longer = Ar1.covariance(64, 0.95);
        assertEquals(9.952, CodingGain.decibels(longer, Klt.of(longer).transform()), 0.001);
    }

    /** det C = (1 − ρ²)^(n − 1). */
    @Test
    void kltReachesTheDeterminant() {
        double expected = -10 * 7.0 / 8 * Math.log10(1 - 0.95 * 0.95);
        assertEquals(expected, CodingGain.decibels(Klt.of(ROW).variances()), 1e-9);
    }

    @Test
    void gainsOfSeparableTransformsAdd() {
        DMatrixRMaj field = CommonOps_DDRM.kron(ROW, ROW, null);
        DMatrixRMaj dct = FixedTransforms.dct(8);
        double twice = 2 * CodingGain.decibels(ROW, dct);
        assertEquals(twice, CodingGain.decibels(field, FixedTransforms.separable(dct)), 1e-9);
        assertEquals(
                2 * CodingGain.decibels(Klt.of(ROW).variances()),
                CodingGain.decibels(Klt.of(field).variances()),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 64, 256})
    void transformsAreOrthonormal(int n) {
        assertOrthonormal(FixedTransforms.dct(n));
        assertOrthonormal(FixedTransforms.haar(n));
        assertOrthonormal(Klt.of(Ar1.covariance(n, 0.95)).transform());
        assertOrthonormal(FixedTransforms.each(3, FixedTransforms.dct(n)));
    }

    @Test
    void eigenvectorsHaveAnOrderAndSigns() {
        Klt klt = Klt.of(new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, 4, -2}, {0, -2, 7}}));
        double[] variances = {8, 3, 1};
        double[][] rows = {{0, -Math.sqrt(0.2), Math.sqrt(0.8)}, {0, Math.sqrt(0.8), Math.sqrt(0.2)}, {1, 0, 0}};
        for (int row = 0; row < 3; row++) {
            assertEquals(variances[row], klt.variances()[row], 1e-12);
            for (int i = 0; i < 3; i++) {
                assertEquals(rows[row][i], klt.transform().get(row, i), 1e-12);
            }
        }
    }

    @Test
    void singularCovariancesHaveNoNaN() {
        for (DMatrixRMaj flat : new DMatrixRMaj[] {new DMatrixRMaj(8, 8), ones(8)}) {
            Klt klt = Klt.of(flat);
            assertOrthonormal(klt.transform());
            for (double variance : klt.variances()) {
                assertTrue(variance >= 0);
            }
        }
        assertEquals(0, CodingGain.decibels(new double[4]));
        assertEquals(Double.POSITIVE_INFINITY, CodingGain.decibels(new double[] {1, 0}));
    }

    @Test
    void refusesWhatIsNoCovariance() {
        assertThrows(IllegalArgumentException.class, () -> Klt.of(new DMatrixRMaj(2, 3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Klt.of(new DMatrixRMaj(new double[][] {{1, Double.NaN}, {Double.NaN, 1}})));
        assertThrows(IllegalArgumentException.class, () -> Ar1.covariance(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Ar1.covariance(8, 1));
        assertThrows(IllegalArgumentException.class, () -> FixedTransforms.haar(12));
        assertThrows(IllegalArgumentException.class, () -> FixedTransforms.dct(0));
    }

    private static DMatrixRMaj ones(int n) {
        DMatrixRMaj ones = new DMatrixRMaj(n, n);
        ones.fill(1);
        return ones;
    }

    static void assertOrthonormal(DMatrixRMaj rows) {
        DMatrixRMaj product = CommonOps_DDRM.multTransB(rows, rows, null);
        for (int i = 0; i < product.getNumRows(); i++) {
            for (int j = 0; j < product.getNumCols(); j++) {
                assertEquals(i == j ? 1 : 0, product.get(i, j), 1e-10);
            }
        }
    }
}
