package io.github.prefixel.codec.quality;

import io.github.prefixel.codec.image.Raster;

/**
 * Multi-scale structural similarity of the luma (Z. Wang, E. Simoncelli and A. Bovik, 'Multi-scale structural similarity
 * for image quality assessment', Asilomar 2003): five scales, 11 × 11 Gaussian window with σ = 1.5 where it fits,
 * K<sub>1</sub> = 0.01, K<sub>2</sub> = 0.03, mean of 2 × 2 between scales.
 *
 * <p>A scale counts while both sides of its planes hold the window, which takes 161 samples for all five. Smaller
 * pictures have fewer scales, with the weights of those scaled to the sum of all five; below 11 samples a side there is
 * one scale whose window is as long as that side.
 */
public final class MsSsim {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final double K1 = 0.01;
    private static final double K2 = 0.03;

    private MsSsim() {}

    /**
     * MS-SSIM of two pictures, 1 for equal ones; negative contrast-structure means count as 0.
     *
     * @throws IllegalArgumentException if the pictures differ in size, colour components or bit depth
     */
    public static double of(Raster original, Raster decoded) {
        Rasters.requireComparable(original, decoded);
        return of(Luma.rows(original), Luma.rows(decoded), original.maxSample());
    }

    /** MS-SSIM in dB, −10 log<sub>10</sub>(1 − MS-SSIM); infinite for equal pictures. */
    public static double toDecibel(double msSsim) {
        return msSsim >= 1 ? Double.POSITIVE_INFINITY : -10 * Math.log10(1 - msSsim);
    }

    /** Number of scales for planes of a size, 1 to 5. */
    static int scales(int width, int height) {
        int side = Math.min(width, height);
        int scales = 1;
        while (scales < WEIGHTS.length && half(side) >= SsimWindow.SIZE) {
            side = half(side);
            scales++;
        }
        return scales;
    }

    private static double of(double[][] first, double[][] second, int peak) {
        double[][] a = first;
        double[][] b = second;
        int scales = scales(a[0].length, a.length);
        double scaling = sum(WEIGHTS.length) / sum(scales);
        double product = 1;
        for (int i = 0; i < scales; i++) {
            if (i > 0) {
                a = downsample(a);
                b = downsample(b);
            }
            Means means = means(a, b, peak);
            double term = i == scales - 1 ? means.ssim : means.contrastStructure;
            product *= Math.pow(Math.max(0, term), scaling * WEIGHTS[i]);
        }
        return product;
    }

    private static double sum(int weights) {
        double sum = 0;
        for (int i = 0; i < weights; i++) {
            sum += WEIGHTS[i];
        }
        return sum;
    }

    /** Means over all window positions of one scale. */
    private record Means(double ssim, double contrastStructure) {}

    private static Means means(double[][] a, double[][] b, int peak) {
        double c1 = K1 * peak * K1 * peak;
        double c2 = K2 * peak * K2 * peak;
        SsimWindow window = new SsimWindow(a[0].length, a.length);
        int rows = a.length - window.height() + 1;
        double[][] moments = new double[4][window.width()];
        double[] rowSums = new double[2];
        double ssim = 0;
        double contrastStructure = 0;
        for (int y = 0; y < a.length; y++) {
            window.push(y, a[y], b[y]);
            if (y >= window.height() - 1) {
                window.moments(y - window.height() + 1, moments);
                sumRow(moments, c1, c2, rowSums);
                ssim += rowSums[0];
                contrastStructure += rowSums[1];
            }
        }
        double positions = (double) rows * window.width();
        return new Means(ssim / positions, contrastStructure / positions);
    }

    private static void sumRow(double[][] moments, double c1, double c2, double[] sums) {
        double[] meanA = moments[0];
        double[] meanB = moments[1];
        double[] squares = moments[2];
        double[] products = moments[3];
        double ssim = 0;
        double contrastStructure = 0;
        for (int x = 0; x < meanA.length; x++) {
            double product = meanA[x] * meanB[x];
            double squareSum = meanA[x] * meanA[x] + meanB[x] * meanB[x];
            double cs = (2 * (products[x] - product) + c2) / (squares[x] - squareSum + c2);
            contrastStructure += cs;
            ssim += cs * (2 * product + c1) / (squareSum + c1);
        }
        sums[0] = ssim;
        sums[1] = contrastStructure;
    }

    private static int half(int side) {
        return (side + 1) / 2;
    }

    /** Means of 2 × 2 samples, the last row or column mirrored where a side is odd, as in the authors' code. */
    private static double[][] downsample(double[][] plane) {
        int width = plane[0].length;
        double[][] result = new double[half(plane.length)][half(width)];
        for (int y = 0; y < result.length; y++) {
            double[] upper = plane[2 * y];
            double[] lower = plane[Math.min(2 * y + 1, plane.length - 1)];
            double[] row = result[y];
            for (int x = 0; x < width / 2; x++) {
                row[x] = (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) / 4;
            }
            if ((width & 1) != 0) {
                row[width / 2] = (upper[width - 1] + lower[width - 1]) / 2;
            }
        }
        return result;
    }
}
