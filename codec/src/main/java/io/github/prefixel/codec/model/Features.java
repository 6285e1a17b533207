package io.github.prefixel.codec.model;

/** The inputs of the significance net. */
final class Features {
    private Features() {}

    /** @param sums as {@link Surroundings#sums()} */
    static void of(int[] sums, int plane, float[] out) {
        for (int i = 0; i < Surroundings.GROUPS; i++) {
            out[i] = 0.4f * Steps.log2(sums[i]);
        }
        out[Surroundings.GROUPS] = 0.3f * (Math.min(Math.max(plane, 0), 13) - 7);
    }
}
