package io.github.prefixel.codec.color;

import io.github.prefixel.codec.image.Raster;
import org.ejml.data.DMatrixRMaj;

/**
 * Σ g gᵀ over the horizontal and vertical first differences g of the RGB samples of any number of pictures. Of one picture
 * these sums are whole numbers, which do not depend on the order of addition.
 */
public final class GradientCovariance {
    /** rr, rg, rb, gg, gb, bb. */
    private final double[] sums = new double[6];

    /** That of one RGB(A) picture. */
    static GradientCovariance of(Raster picture) {
        GradientCovariance covariance = new GradientCovariance();
        covariance.add(sums(picture), 1);
        return covariance;
    }

    /** Adds an RGB(A) picture; each counts the same, whatever its size, depth and contrast. */
    public void add(Raster picture) {
        long[] own = sums(picture);
        long trace = own[0] + own[3] + own[5];
        if (trace > 0) {
            add(own, 1.0 / trace);
        }
    }

    private void add(long[] own, double scale) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scale * own[i];
        }
    }

    private static long[] sums(Raster picture) {
        long[] sums = new long[6];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (x > 0) {
                    addDifference(picture, y * picture.width() + x, 1, sums);
                }
                if (y > 0) {
                    addDifference(picture, y * picture.width() + x, picture.width(), sums);
                }
            }
        }
        return sums;
    }

    private static void addDifference(Raster picture, int i, int step, long[] sums) {
        long r = (picture.plane(0)[i] & 0xFFFF) - (picture.plane(0)[i - step] & 0xFFFF);
        long g = (picture.plane(1)[i] & 0xFFFF) - (picture.plane(1)[i - step] & 0xFFFF);
        long b = (picture.plane(2)[i] & 0xFFFF) - (picture.plane(2)[i - step] & 0xFFFF);
        sums[0] += r * r;
        sums[1] += r * g;
        sums[2] += r * b;
        sums[3] += g * g;
        sums[4] += g * b;
        sums[5] += b * b;
    }

    DMatrixRMaj matrix() {
        return new DMatrixRMaj(
                3, 3, true, sums[0], sums[1], sums[2], sums[1], sums[3], sums[4], sums[2], sums[4], sums[5]);
    }
}
