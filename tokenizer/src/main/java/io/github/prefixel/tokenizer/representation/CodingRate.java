package io.github.prefixel.tokenizer.representation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Coding rate of features Z, n × d: bits for one sample with a mean squared error of ε² at most,
 * R(Z, ε) = ½ log<sub>2</sub> det(I + d / (n ε²) ZᵀZ) = ½ Σ log<sub>2</sub>(1 + λ<sub>i</sub> / θ), where λ are the
 * eigenvalues of ZᵀZ / n, about zero, and θ = ε² / d (Ma, Derksen, Hong and Wright, 'Segmentation of multivariate mixed
 * data via lossy data coding and compression', 2007; Yu et al., 'Learning diverse and discriminative representations via
 * the principle of maximal coding rate reduction', 2020, with natural logarithms).
 *
 * <p>It never is below reverse water-filling at the same θ, which does without the 1, nor more than d / 2 bits above.
 */
public final class CodingRate {
    private static final double LN2 = StrictMath.log(2);

    private CodingRate() {}

    /**
     * The water level θ = ε² / d: the squared error of each of d dimensions.
     *
     * @param epsilon ε, more than 0: the root of the squared error of a whole sample; in units of the features
     * @throws IllegalArgumentException if ε² is 0 or infinite, or d is less than 1
     */
    public static double waterLevel(double epsilon, int dimensions) {
        double theta = epsilon * epsilon / dimensions;
        if (!(epsilon > 0 && dimensions > 0 && theta > 0 && theta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "epsilon " + epsilon + " and " + dimensions + " dimensions give no error");
        }
        return theta;
    }

    /**
     * R from eigenvalues.
     *
     * @param eigenvalues λ, at least 0, in any order
     * @param theta θ, more than 0, in units of λ
     * @return bits a sample, at least 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double ofSpectrum(double[] eigenvalues, double theta) {
        double bits = 0;
        for (double eigenvalue : eigenvalues) {
            bits += EchoNoise.bits(eigenvalue, theta);
        }
        return bits;
    }

    /**
     * Reverse water-filling at the same level: ½ Σ max(0, log<sub>2</sub> λ<sub>i</sub> / θ), the rate-distortion function
     * of Gaussian features at the error Σ min(λ<sub>i</sub>, θ).
     *
     * @param eigenvalues λ, at least 0, in any order
     * @param theta θ, more than 0, in units of λ
     * @return bits a sample, at least 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double waterFilling(double[] eigenvalues, double theta) {
        double bits = 0;
        for (double eigenvalue : eigenvalues) {
            EchoNoise.require(eigenvalue, theta);
            bits += eigenvalue > theta ? StrictMath.log(eigenvalue / theta) / 2 / LN2 : 0;
        }
        return bits;
    }

    /**
     * R from features, by a Cholesky decomposition of min(n, d) rows.
     *
     * @param epsilon ε, more than 0
     * @return bits a sample, at least 0
     * @throws IllegalArgumentException if ε is out of range, or the squares of the features over ε² are
     */
    public static double of(Features features, double epsilon) {
        double theta = waterLevel(epsilon, features.dimensions());
        return halfLogDeterminant(SecondMoment.aboutZero(features).matrix(), theta) / LN2;
    }

    /**
     * What SimDINO maximises against collapse, R<sub>ε</sub>(Γ) = ½ ln det(I + d / ε² Γ), of the covariance Γ of the
     * features about their mean (Wu et al., 'Simplifying DINO via coding rate regularization', 2025, arXiv 2502.10385).
     * The program of its authors does not take the mean away, and calls eps what is ε² here.
     *
     * @param epsilon ε, more than 0
     * @return nats, at least 0
     * @throws IllegalArgumentException if ε is out of range, or the squares of the features over ε² are
     */
    public static double expansionNats(Features features, double epsilon) {
        double theta = waterLevel(epsilon, features.dimensions());
        return halfLogDeterminant(SecondMoment.aboutMean(features).matrix(), theta);
    }

    /** ½ ln det(I + M / θ). */
    private static double halfLogDeterminant(DMatrixRMaj moment, double theta) {
        int size = moment.getNumRows();
        for (int i = 0; i < moment.getNumElements(); i++) {
            moment.data[i] = moment.data[i] / theta + (i % (size + 1) == 0 ? 1 : 0);
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size, true);
        boolean isDone = cholesky.decompose(moment);
        double nats = 0;
        if (isDone) {
            DMatrixRMaj triangle = cholesky.getT(null);
            for (int i = 0; i < size; i++) {
                nats += StrictMath.log(triangle.get(i, i));
            }
        }
        if (!isDone || !Double.isFinite(nats)) {
            throw new IllegalArgumentException("the features are too large for so small an error");
        }
        return Math.max(0, nats);
    }
}
