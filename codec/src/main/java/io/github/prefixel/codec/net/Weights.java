package io.github.prefixel.codec.net;

import java.io.DataInput;
import java.io.IOException;

/** Weights as files have them: 32-bit floats, of a size that training leads to. */
public final class Weights {
    /** No weight is larger, so that sums of what networks make of them stay finite. */
    public static final float MOST = 1 << 20;

    private Weights() {}

    /**
     * Reads so many weights.
     *
     * @throws IOException if there are fewer, or one is not a number or is larger than {@link #MOST}
     */
    public static float[] read(DataInput in, int count) throws IOException {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = in.readFloat();
            if (!(Math.abs(weights[i]) <= MOST)) {
                throw new IOException("a weight of " + weights[i]);
            }
        }
        return weights;
    }
}
