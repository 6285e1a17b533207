package io.github.prefixel.codec.color;

import io.github.prefixel.codec.image.Raster;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The Karhunen-Loève transform of a picture's colour gradients: the eigenvectors, by falling eigenvalue, of
 * Σ g gᵀ over the horizontal and vertical first differences g of the RGB samples. Detail coefficients are differences,
 * and they take nearly all bits, so this decorrelates what is coded better than the covariance of the samples does.
 */
public final class GradientKlt {
    private GradientKlt() {}

    /** The rotation nearest to the transform of an RGB(A) picture; the opponent axes where all gradients are zero. */
    public static ColorRotation of(Raster picture) {
        return of(GradientCovariance.of(picture));
    }

    /** The rotation nearest to the transform of all pictures together; the opponent axes where all gradients are zero. */
    public static ColorRotation of(GradientCovariance covariance) {
        double[][] axes = eigenvectors(covariance.matrix());
        double[][] frame = ColorRotation.opponentFrame();
        // In opponent coordinates the first row of the transform is (cos b cos a, cos b sin a, sin b).
        double[] first = coordinates(axes[0], frame);
        if (first[0] < 0) {
            negate(first);
        }
        double a = StrictMath.atan2(first[1], first[0]);
        double b = StrictMath.asin(Math.max(-1, Math.min(1, first[2])));
        double cosA = StrictMath.cos(a);
        double sinA = StrictMath.sin(a);
        double cosB = StrictMath.cos(b);
        double sinB = StrictMath.sin(b);
        // The frame after both turns has second row (−sin a, cos a, 0) and third (−sin b cos a, −sin b sin a, cos b).
        double[] second = coordinates(axes[1], frame);
        double along = -sinA * second[0] + cosA * second[1];
        double across = -sinB * cosA * second[0] - sinB * sinA * second[1] + cosB * second[2];
        if (along < 0) {
            along = -along;
            across = -across;
        }
        double c = StrictMath.atan2(across, along);
        return rotation(quantise(a), quantise(b), quantise(c));
    }

    private static int quantise(double angle) {
        return (int) Math.rint(angle / ColorRotation.UNIT);
    }

    /** An angle of π/2 does not fit; −π/2 gives the same axes if the later turns go the other way. */
    private static ColorRotation rotation(int a, int b, int c) {
        if (a > 127) {
            return rotation(a - 256, -b, -c);
        }
        if (b > 127) {
            return rotation(a, b - 256, -c);
        }
        return new ColorRotation(a, b, c > 127 ? c - 256 : c);
    }

    private static double[] coordinates(double[] vector, double[][] frame) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            result[i] = frame[i][0] * vector[0] + frame[i][1] * vector[1] + frame[i][2] * vector[2];
        }
        return result;
    }

    private static void negate(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = -vector[i];
        }
    }

    private static double[][] eigenvectors(DMatrixRMaj covariance) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, true, true);
        if (!eigen.decompose(covariance) || covariance.get(0, 0) + covariance.get(1, 1) + covariance.get(2, 2) == 0) {
            return ColorRotation.opponentFrame();
        }
        Integer[] order = {0, 1, 2};
        java.util.Arrays.sort(
                order,
                (i, j) -> Double.compare(
                        eigen.getEigenvalue(j).getReal(), eigen.getEigenvalue(i).getReal()));
        double[][] axes = new double[3][];
        for (int i = 0; i < 3; i++) {
            axes[i] = eigen.getEigenVector(order[i]).getData().clone();
        }
        return axes;
    }
}
