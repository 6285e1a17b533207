package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.Resource;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The networks that predict details: one for HL and LH of the luma (grey and alpha too), one for HL and LH of chroma, and
 * one for HH of chroma. HH of the luma is not predicted.
 */
public final class PredictionNets {
    /** Levels 1, 2 and the others. */
    public static final int BIAS_SETS = 3;
    /** Where the program's own networks lie, beside {@link Resource}. */
    public static final String RESOURCE = "prediction.nets";

    /** How many networks there are. */
    public static final int KINDS = 3;

    /** Predicts nothing. */
    public static final PredictionNets NONE = new PredictionNets();

    private final DeepNet[] nets;

    private PredictionNets() {
        nets = new DeepNet[0];
    }

    /**
     * @param nets {@value #KINDS}, by {@link #kind}
     * @throws IllegalArgumentException if they are others than so many, or have not the inputs of {@link PatchRow} and
     *     {@value #BIAS_SETS} bias sets
     */
    public PredictionNets(DeepNet... nets) {
        this.nets = nets.clone();
        if (nets.length != KINDS) {
            throw new IllegalArgumentException(nets.length + " networks are not " + KINDS);
        }
        for (int i = 0; i < KINDS; i++) {
            if (nets[i].inputs() != PatchRow.inputs(patch(i), isChroma(i)) || nets[i].biasSets() != BIAS_SETS) {
                throw new IllegalArgumentException("not a network for prediction");
            }
        }
    }

    /** The networks that the program brings along. */
    public static PredictionNets shipped() {
        return Shipped.NETS;
    }

    private static final class Shipped {
        static final PredictionNets NETS = load();

        private static PredictionNets load() {
            try (DataInputStream in = Resource.open(RESOURCE)) {
                return read(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Whether there is a network for a band. */
    public static boolean predicts(boolean chroma, Patch patch) {
        return chroma || patch != Patch.HH;
    }

    /** Which network a band has, 0 to {@value #KINDS} − 1. */
    public static int kind(boolean chroma, Patch patch) {
        return patch == Patch.HH ? 2 : chroma ? 1 : 0;
    }

    /** The patches that a network is made for; those of LH are turned into such of HL. */
    public static Patch patch(int kind) {
        return kind == 2 ? Patch.HH : Patch.HL;
    }

    /** Whether a network is for chroma. */
    public static boolean isChroma(int kind) {
        return kind >= 1;
    }

    /** The bias set for a level from 1 on. */
    public static int biasSet(int level) {
        return Math.min(level, BIAS_SETS) - 1;
    }

    public DeepNet net(int kind) {
        return nets[kind];
    }

    /** Writes the networks one after the other. */
    public void write(DataOutput out) throws IOException {
        for (DeepNet net : nets) {
            net.write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it ends early or holds no networks
     * @throws IllegalArgumentException if they are no networks for prediction
     */
    public static PredictionNets read(DataInput in) throws IOException {
        DeepNet[] nets = new DeepNet[KINDS];
        for (int i = 0; i < KINDS; i++) {
            nets[i] = DeepNet.read(in);
        }
        return new PredictionNets(nets);
    }
}
