package io.github.prefixel.tokenizer.analyze;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of symmetric matrices without negative eigenvalues, such as covariances.
 *
 * <p>EJML's QR algorithm finds them, but it does not converge on some matrices of low rank, those of stripes and
 * checkerboards for instance. These go to its singular value decomposition, which of such matrices is the same.
 *
 * @param values in no order, at least 0: what is below by rounding counts as 0
 * @param vectors a row for each value, orthonormal
 */
public record SymmetricEigen(double[] values, DMatrixRMaj vectors) {
    /**
     * @param matrix finite; only read
     * @throws IllegalArgumentException if neither way succeeds
     */
    public static SymmetricEigen of(DMatrixRMaj matrix) {
        int n = matrix.getNumRows();
        double[] values = new double[n];
        DMatrixRMaj vectors = new DMatrixRMaj(n, n);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (eigen.decompose(matrix.copy())) {
            for (int row = 0; row < n; row++) {
                values[row] = Math.max(0, eigen.getEigenvalue(row).getReal());
                System.arraycopy(eigen.getEigenVector(row).getData(), 0, vectors.getData(), row * n, n);
            }
        } else {
            SingularValueDecomposition_F64<DMatrixRMaj> svd = svd(matrix, true);
            System.arraycopy(svd.getSingularValues(), 0, values, 0, n);
            svd.getU(vectors, true);
        }
        return new SymmetricEigen(values, vectors);
    }

    /**
     * Eigenvalues alone, in no order, at least 0.
     *
     * @param matrix finite; only read
     * @throws IllegalArgumentException if neither way succeeds
     */
    public static double[] values(DMatrixRMaj matrix) {
        int n = matrix.getNumRows();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        if (!eigen.decompose(matrix.copy())) {
            return svd(matrix, false).getSingularValues().clone();
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(0, eigen.getEigenvalue(i).getReal());
        }
        return values;
    }

    private static SingularValueDecomposition_F64<DMatrixRMaj> svd(DMatrixRMaj matrix, boolean vectors) {
        int n = matrix.getNumRows();
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, n, vectors, false, true);
        if (!svd.decompose(matrix.copy())) {
            throw new IllegalArgumentException("the eigenvalues of the covariance cannot be found");
        }
        return svd;
    }
}
