package io.github.prefixel.tokenizer.block;

import io.github.prefixel.tokenizer.analyze.CodingGain;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A Karhunen-Loève transform of blocks that does well on other pictures too: before it is taken, the covariances between
 * the coefficients of a cosine transform, which are about 0 in any picture, are drawn to 0 by a share of the choice of
 * cross-validation (Stone, 'Cross-validatory choice and assessment of statistical predictions', 1974): each half of the
 * pictures judges transforms learned from the other half by their coding gain.
 */
final class ShrunkKlt {
    /** Shares that may be taken away. */
    private static final double[] SHARES = {0, 0.125, 0.25, 0.5, 0.75, 1};

    private final DMatrixRMaj dct;

    /** @param size side of a block */
    ShrunkKlt(int size) {
        dct = FixedTransforms.separable(FixedTransforms.dct(size));
    }

    /**
     * @param all covariance of a component over all pictures, n × n
     * @param halves the same over each of two halves of them; none where there is one picture, of which only the variances
     *     are believed
     * @return the transform, and the variances of its coefficients over all pictures
     */
    Klt of(DMatrixRMaj all, DMatrixRMaj[] halves) {
        if (halves.length == 0) {
            return ordered(all, transform(all, 1));
        }
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            double cost = cost(halves[0], halves[1], share) + cost(halves[1], halves[0], share);
            if (cost < least) {
                least = cost;
                best = share;
            }
        }
        return ordered(all, transform(all, best));
    }

    private DMatrixRMaj transform(DMatrixRMaj covariance, double share) {
        DMatrixRMaj onDct = CommonOps_DDRM.multTransB(CommonOps_DDRM.mult(dct, covariance, null), dct, null);
        for (int i = 0; i < onDct.getNumRows(); i++) {
            for (int j = 0; j < i; j++) {
                double kept = (1 - share) * onDct.get(i, j);
                onDct.set(i, j, kept);
                onDct.set(j, i, kept);
            }
        }
        return CommonOps_DDRM.mult(Klt.of(onDct).transform(), dct, null);
    }

    /** Twice as many bits as the other half takes at high rate with what this one taught. */
    private double cost(DMatrixRMaj taught, DMatrixRMaj judge, double share) {
        double sum = 0;
        for (double variance : CodingGain.variances(judge, transform(taught, share))) {
            sum += StrictMath.log(Math.max(variance, BlockMoments.ROUNDING));
        }
        return sum;
    }

    private static Klt ordered(DMatrixRMaj covariance, DMatrixRMaj transform) {
        double[] variances = CodingGain.variances(covariance, transform);
        Integer[] order = new Integer[variances.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -variances[i]));
        DMatrixRMaj rows = new DMatrixRMaj(transform.getNumRows(), transform.getNumCols());
        double[] sorted = new double[variances.length];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = variances[order[row]];
            for (int i = 0; i < transform.getNumCols(); i++) {
                rows.set(row, i, transform.get(order[row], i));
            }
        }
        return new Klt(rows, sorted);
    }
}
