package io.github.prefixel.tokenizer.channel;

/**
 * The embedded quantiser of a bit-plane codec, on a Gaussian source of mean 0 and variance 1, with ideal entropy coding:
 * after each pass of the plane of threshold T the sample is known to lie in a cell, and the rate is the entropy of the
 * cells. A sample counts as 0 while it is below T in magnitude, so that the cell about 0 is twice as wide as those of
 * refined samples: the dead zone (Taubman and Marcellin, 'JPEG2000: Image Compression Fundamentals', 2002, 3.2.7).
 *
 * <p>For the variance σ², ask for T/σ and multiply the distortion by σ².
 */
public final class DeadZoneQuantiser {
    /** The least threshold, in standard deviations: below, there would be too many cells to add up. */
    public static final double LEAST_THRESHOLD = 1e-4;

    private DeadZoneQuantiser() {}

    /**
     * When plane T has told which samples are significant, and not yet refined those that were before. The cells are
     * |x| &lt; T, and on either side [T, 2T), [2T, 4T), [4T, 6T) and so on.
     *
     * @param threshold T, in standard deviations, at least {@link #LEAST_THRESHOLD}
     * @return rate in bits for a sample, distortion in units of the variance
     * @throws IllegalArgumentException if the threshold is less or no finite number
     */
    public static OperatingPoint significance(double threshold, Reconstruction reconstruction) {
        return cells(threshold, 2 * threshold, reconstruction);
    }

    /**
     * When plane T is complete. The cells are |x| &lt; T, and on either side [T, 2T), [2T, 3T), [3T, 4T) and so on.
     *
     * @param threshold T, in standard deviations, at least {@link #LEAST_THRESHOLD}
     * @return rate in bits for a sample, distortion in units of the variance
     * @throws IllegalArgumentException if the threshold is less or no finite number
     */
    public static OperatingPoint refinement(double threshold, Reconstruction reconstruction) {
        return cells(threshold, threshold, reconstruction);
    }

    private static OperatingPoint cells(double threshold, double width, Reconstruction reconstruction) {
        Require.atLeast(LEAST_THRESHOLD, threshold, "threshold in standard deviations");
        GaussianCells cells = new GaussianCells(reconstruction);
        cells.addZero(threshold);
        cells.addPair(threshold, 2 * threshold);
        double reach = threshold + GaussianCells.REACH;
        for (int k = 0; 2 * threshold + k * width < reach; k++) {
            cells.addPair(2 * threshold + k * width, 2 * threshold + (k + 1) * width);
        }
        return cells.point();
    }
}
