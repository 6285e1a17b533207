package io.github.prefixel.tokenizer.analyze;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Coding gain: by how much a transform lowers the squared error of ideal coding at high rate and the same number of
 * bits, against coding the samples as they are (Jayant and Noll, 'Digital Coding of Waveforms', 1984).
 */
public final class CodingGain {
    private CodingGain() {}

    /**
     * The gain of an orthonormal transform: arithmetic over geometric mean of the variances of its coefficients.
     *
     * @param covariance n × n, of the samples
     * @param transform n × n, orthonormal rows
     * @return in dB, at least 0; infinite if a coefficient has no variance
     */
    public static double decibels(DMatrixRMaj covariance, DMatrixRMaj transform) {
        return decibels(variances(covariance, transform));
    }

    /** The same from the variances of the coefficients, each at least 0. */
    public static double decibels(double[] variances) {
        return ofBands(Arrays.stream(variances).sum() / variances.length, variances, ones(variances.length));
    }

    /**
     * The gain of a transform into subbands, also a biorthogonal one, whose quantisation errors are taken as
     * independent: σ<sub>x</sub>² / Π (B<sub>k</sub> σ<sub>k</sub>²)<sup>a<sub>k</sub></sup> (Katto and Yasuda,
     * 'Performance evaluation of subband coding and optimization of its filter coefficients', VCIP 1991).
     *
     * @param variance σ<sub>x</sub>², mean variance of the samples
     * @param bands for each band B<sub>k</sub> σ<sub>k</sub>²: variance of a coefficient times the squared L2 norm of
     *     its synthesis function
     * @param shares in proportion to the number of coefficients of each band; a<sub>k</sub> is the share of their sum
     * @return in dB; 0 if there is no variance at all, infinite if only a band has none
     */
    public static double ofBands(double variance, double[] bands, double[] shares) {
        if (variance == 0) {
            return 0;
        }
        double all = 0;
        double sum = 0;
        for (int k = 0; k < bands.length; k++) {
            all += shares[k];
            sum += shares[k] == 0 ? 0 : shares[k] * StrictMath.log10(bands[k] / variance);
        }
        return -10 * sum / all;
    }

    /**
     * The variances of the coefficients: the diagonal of T C Tᵀ.
     *
     * @return n numbers, at least 0: what is below by rounding counts as 0
     */
    public static double[] variances(DMatrixRMaj covariance, DMatrixRMaj transform) {
        DMatrixRMaj product = CommonOps_DDRM.mult(transform, covariance, null);
        double[] variances = new double[transform.getNumRows()];
        for (int row = 0; row < variances.length; row++) {
            double sum = 0;
            for (int i = 0; i < transform.getNumCols(); i++) {
                sum += product.get(row, i) * transform.get(row, i);
            }
            variances[row] = Math.max(0, sum);
        }
        return variances;
    }

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
