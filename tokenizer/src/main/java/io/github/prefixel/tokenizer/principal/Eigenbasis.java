package io.github.prefixel.tokenizer.principal;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvectors of a covariance, as rows.
 *
 * @param values non-increasing, at least 0
 * @param rows of each the entry of the largest magnitude is positive
 */
record Eigenbasis(double[] values, double[][] rows) {
    static Eigenbasis of(double[][] covariance) {
        int d = covariance.length;
        double[] values = new double[d];
        double[][] rows = new double[d][];
        if (d == 0) {
            return new Eigenbasis(values, rows);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eigen.decompose(new DMatrixRMaj(covariance))) {
            throw new IllegalStateException("the eigenvalues of the covariance were not found");
        }
        int[] order = IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> -eigen.getEigenvalue(i).getReal())
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i < d; i++) {
            values[i] = Math.max(0, eigen.getEigenvalue(order[i]).getReal());
            rows[i] = signed(eigen.getEigenVector(order[i]).getData().clone());
        }
        return new Eigenbasis(values, rows);
    }

    private static double[] signed(double[] row) {
        int largest = 0;
        for (int k = 1; k < row.length; k++) {
            // Of entries that are equal but for rounding the first counts.
            largest = Math.abs(row[k]) > Math.abs(row[largest]) * (1 + 1e-9) ? k : largest;
        }
        if (row[largest] < 0) {
            for (int k = 0; k < row.length; k++) {
                row[k] = -row[k];
            }
        }
        return row;
    }
}
