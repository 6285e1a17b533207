package io.github.prefixel.tokenizer.search;

import java.util.Random;

/** Random descriptors. */
final class Spectra {
    private Spectra() {}

    /**
     * With a spectrum as pictures have it: variances that fall with the number of the coefficient, and a contrast that
     * differs from one picture to the next.
     *
     * @param exponent how fast they fall; that of frequencies whose power falls with their square, in order, is 1
     * @param contrast standard deviation of the logarithm of a descriptor's scale
     */
    static float[][] pictures(int count, int dimension, double exponent, double contrast, long seed) {
        Random random = new Random(seed);
        float[][] all = new float[count][dimension];
        double[] deviations = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            deviations[i] = 1000 * Math.pow(i + 1, -exponent / 2);
        }
        for (float[] one : all) {
            double scale = Math.exp(contrast * random.nextGaussian());
            for (int i = 0; i < dimension; i++) {
                one[i] = (float) (scale * deviations[i] * random.nextGaussian());
            }
        }
        return all;
    }
}
