package io.github.prefixel.codec.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a network with one hidden layer and one output.
 *
 * <p>They lie flat in this order: first layer, {@code w[j * hidden + k]} from input j to hidden unit k; biases of the
 * hidden units, {@code hidden} for each bias set; second layer, {@code hidden}; output bias. An odd network, f(−x) =
 * −f(x), has neither biases nor bias sets, and its hidden units are x/(1 + |x|); the others are leaky, max(x, x/8).
 */
public final class Net {
    private static final int MAX_SIDE = 1 << 12;
    private static final int MAX_WEIGHTS = 1 << 16;

    private final int inputs;
    private final int hidden;
    private final int biasSets;
    private final float[] weights;

    /**
     * @param biasSets 0 for an odd network
     * @param weights taken over, not copied: {@link #weightCount}
     * @throws IllegalArgumentException if the number of weights is another
     */
    public Net(int inputs, int hidden, int biasSets, float[] weights) {
        if (weights.length != weightCount(inputs, hidden, biasSets)) {
            throw new IllegalArgumentException("a network of this shape has other weights");
        }
        this.inputs = inputs;
        this.hidden = hidden;
        this.biasSets = biasSets;
        this.weights = weights;
    }

    /** How many weights a network of this shape has. */
    public static int weightCount(int inputs, int hidden, int biasSets) {
        return inputs * hidden + biasSets * hidden + hidden + (biasSets == 0 ? 0 : 1);
    }

    public int inputs() {
        return inputs;
    }

    public int hidden() {
        return hidden;
    }

    /** How many sets of hidden biases there are; 0 for an odd network. */
    public int biasSets() {
        return biasSets;
    }

    public boolean odd() {
        return biasSets == 0;
    }

    /** Where the biases of a set begin in {@link #weights}. */
    public int biases(int set) {
        return (inputs + set) * hidden;
    }

    /** Where the second layer begins in {@link #weights}. */
    public int secondLayer() {
        return (inputs + biasSets) * hidden;
    }

    /** The bias of the output; 0 for an odd network. */
    public float outputBias() {
        return odd() ? 0 : weights[weights.length - 1];
    }

    /** All weights in the order told above. Not a copy, and not to be changed. */
    public float[] weights() {
        return weights;
    }

    /**
     * The output for one sample; the plain way, which faster ones are measured against.
     *
     * @param samples {@link #inputs} values from {@code offset} on
     * @param biasSet 0 for an odd network
     */
    public float evaluate(float[] samples, int offset, int biasSet) {
        float output = outputBias();
        for (int k = 0; k < hidden; k++) {
            float sum = odd() ? 0 : weights[biases(biasSet) + k];
            for (int j = 0; j < inputs; j++) {
                sum += weights[j * hidden + k] * samples[offset + j];
            }
            float unit = odd() ? sum / (1 + Math.abs(sum)) : Math.max(sum, sum * 0.125f);
            output += weights[secondLayer() + k] * unit;
        }
        return output;
    }

    /** Writes inputs, hidden units and bias sets as unsigned 16-bit numbers, then the weights as 32-bit floats. */
    public void write(DataOutput out) throws IOException {
        out.writeShort(inputs);
        out.writeShort(hidden);
        out.writeShort(biasSets);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it ends early, is nothing of the kind or holds weights that are no numbers
     */
    public static Net read(DataInput in) throws IOException {
        int inputs = in.readUnsignedShort();
        int hidden = in.readUnsignedShort();
        int biasSets = in.readUnsignedShort();
        if (Math.max(Math.max(inputs, hidden), biasSets) > MAX_SIDE
                || weightCount(inputs, hidden, biasSets) > MAX_WEIGHTS) {
            throw new IOException("not the weights of a network");
        }
        return new Net(inputs, hidden, biasSets, Weights.read(in, weightCount(inputs, hidden, biasSets)));
    }
}
