package io.github.prefixel.codec.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a network with two hidden layers of leaky units, max(x, x/8), and one output without a bias.
 *
 * <p>They lie flat in this order: first layer, {@code w[k * inputs + j]} from input j to hidden unit k; biases of the
 * first layer, {@code first} for each bias set; second layer, {@code w[m * first + k]}; its biases; output, {@code
 * second}. {@link DeepNetRun} evaluates it.
 */
public final class DeepNet {
    private static final int MAX_SIDE = 1 << 10;
    private static final int MAX_WEIGHTS = 1 << 16;

    private final int inputs;
    private final int first;
    private final int second;
    private final int biasSets;
    private final float[] weights;

    /**
     * @param first how many units the first hidden layer has
     * @param second how many the second has
     * @param biasSets how many sets of biases of the first layer there are, 1 or more
     * @param weights taken over, not copied: {@link #weightCount}
     * @throws IllegalArgumentException if the number of weights is another
     */
    public DeepNet(int inputs, int first, int second, int biasSets, float[] weights) {
        if (weights.length != weightCount(inputs, first, second, biasSets)) {
            throw new IllegalArgumentException("a network of this shape has other weights");
        }
        this.inputs = inputs;
        this.first = first;
        this.second = second;
        this.biasSets = biasSets;
        this.weights = weights;
    }

    /** How many weights a network of this shape has. */
    public static int weightCount(int inputs, int first, int second, int biasSets) {
        return (inputs + biasSets) * first + (first + 2) * second;
    }

    public int inputs() {
        return inputs;
    }

    /** Units of the first hidden layer. */
    public int first() {
        return first;
    }

    /** Units of the second hidden layer. */
    public int second() {
        return second;
    }

    public int biasSets() {
        return biasSets;
    }

    /** Where the biases of the first layer begin in {@link #weights} for a set. */
    public int firstBiases(int set) {
        return (inputs + set) * first;
    }

    /** Where the second layer begins in {@link #weights}. */
    public int secondLayer() {
        return (inputs + biasSets) * first;
    }

    /** Where its biases begin. */
    public int secondBiases() {
        return secondLayer() + first * second;
    }

    /** Where the weights of the output begin. */
    public int output() {
        return secondBiases() + second;
    }

    /** All weights in the order told above. Not a copy; only training changes them. */
    public float[] weights() {
        return weights;
    }

    /** Writes the four numbers of its shape as unsigned 16-bit numbers, then the weights as 32-bit floats. */
    public void write(DataOutput out) throws IOException {
        out.writeShort(inputs);
        out.writeShort(first);
        out.writeShort(second);
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
    public static DeepNet read(DataInput in) throws IOException {
        int inputs = in.readUnsignedShort();
        int first = in.readUnsignedShort();
        int second = in.readUnsignedShort();
        int biasSets = in.readUnsignedShort();
        if (Math.max(Math.max(inputs, first), Math.max(second, biasSets)) > MAX_SIDE
                || biasSets == 0
                || weightCount(inputs, first, second, biasSets) > MAX_WEIGHTS) {
            throw new IOException("not the weights of a network");
        }
        float[] weights = Weights.read(in, weightCount(inputs, first, second, biasSets));
        return new DeepNet(inputs, first, second, biasSets, weights);
    }
}
