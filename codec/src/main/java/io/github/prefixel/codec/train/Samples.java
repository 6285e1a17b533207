package io.github.prefixel.codec.train;

/**
 * What a network learns from.
 *
 * @param size how many samples
 * @param width how many inputs each has
 * @param inputs sample by sample: input j of sample i at {@code i * width + j}
 * @param targets one for each sample
 * @param biasSets which set of hidden biases each sample uses, unsigned; null for an odd network
 * @param weights how much each sample counts; null for 1
 */
public record Samples(int size, int width, float[] inputs, float[] targets, byte[] biasSets, float[] weights) {
    public Samples {
        if ((long) size * width > inputs.length || size > targets.length) {
            throw new IllegalArgumentException("fewer inputs or targets than samples");
        }
    }
}
