package io.github.prefixel.tokenizer.analyze;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Orthonormal transforms that know nothing of the signal, as n × n matrices whose rows are the basis vectors. */
public final class FixedTransforms {
    private FixedTransforms() {}

    /**
     * The discrete cosine transform of type II (Ahmed, Natarajan and Rao 1974), orthonormal: row k is
     * √((2 − [k = 0]) / n) cos(π k (2 i + 1) / (2 n)).
     *
     * @throws IllegalArgumentException if n is not positive
     */
    public static DMatrixRMaj dct(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a transform cannot have length " + n);
        }
        DMatrixRMaj dct = new DMatrixRMaj(n, n);
        for (int k = 0; k < n; k++) {
            double norm = Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
            for (int i = 0; i < n; i++) {
                // The angle modulo a turn, in whole steps: long transforms stay exact.
                long steps = (long) k * (2 * i + 1) % (4L * n);
                dct.set(k, i, norm * StrictMath.cos(Math.PI * steps / (2.0 * n)));
            }
        }
        return dct;
    }

    /**
     * The Haar wavelet on all log<sub>2</sub> n levels, orthonormal, from coarse to fine (Haar 1910).
     *
     * @throws IllegalArgumentException if n is not a power of two
     */
    public static DMatrixRMaj haar(int n) {
        if (n < 1 || Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("the Haar transform needs a power of two, not " + n);
        }
        DMatrixRMaj haar = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            haar.set(0, i, 1 / Math.sqrt(n));
        }
        for (int row = 1; row < n; row++) {
            int coarser = Integer.highestOneBit(row);
            int support = n / coarser;
            int first = (row - coarser) * support;
            for (int i = 0; i < support; i++) {
                haar.set(row, first + i, (2 * i < support ? 1 : -1) / Math.sqrt(support));
            }
        }
        return haar;
    }

    /**
     * A transform of squares of n × n samples, rows first, from one of n: the Kronecker product T ⊗ T.
     *
     * @return n² × n²
     */
    public static DMatrixRMaj separable(DMatrixRMaj transform) {
        return CommonOps_DDRM.kron(transform, transform, null);
    }

    /**
     * A transform of several components, each by itself: the block-diagonal I ⊗ T.
     *
     * @param components how many, component by component
     * @return components · n squared
     */
    public static DMatrixRMaj each(int components, DMatrixRMaj transform) {
        return CommonOps_DDRM.kron(CommonOps_DDRM.identity(components), transform, null);
    }
}
