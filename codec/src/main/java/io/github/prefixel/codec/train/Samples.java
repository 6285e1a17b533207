package io.github.prefixel.codec.train;

import java.util.List;

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

    /** One after the other; all must be alike, and weights are not theirs. */
    static Samples joined(List<Samples> parts) {
        int width = parts.get(0).width();
        int size = parts.stream().mapToInt(Samples::size).sum();
        float[] inputs = new float[size * width];
        float[] targets = new float[size];
        byte[] sets = parts.get(0).biasSets() == null ? null : new byte[size];
        int at = 0;
        for (Samples part : parts) {
            System.arraycopy(part.inputs(), 0, inputs, at * width, part.size() * width);
            System.arraycopy(part.targets(), 0, targets, at, part.size());
            if (sets != null) {
                System.arraycopy(part.biasSets(), 0, sets, at, part.size());
            }
            at += part.size();
        }
        return new Samples(size, width, inputs, targets, sets, null);
    }
}
