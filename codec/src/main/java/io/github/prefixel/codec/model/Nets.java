package io.github.prefixel.codec.model;

import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.walk.BandSites;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The trained networks of an entropy model; either kind may be missing.
 *
 * <p>The significance network has {@link #SIGNIFICANCE_INPUTS} inputs and a set of hidden biases for every kind of
 * band and level; its output is the logit that a coefficient becomes significant. There is a sign network, an odd one
 * of {@link #SIGN_INPUTS} inputs, for every kind of band; its output is the logit that a coefficient is negative.
 * A kind is a component class (luma and each chroma; alpha takes those of luma) and a shape (HL and LH, HH, LL).
 */
public final class Nets {
    public static final int SIGNIFICANCE_INPUTS = Surroundings.GROUPS + 1;
    public static final int SIGN_INPUTS = SignedSurroundings.INPUTS;
    public static final int KINDS = Prior.CLASSES * BandSites.SHAPES;
    public static final int BIAS_SETS = KINDS * Kind.LEVELS;

    private final Net significance;
    private final List<Net> signs;
    private final GroupedNet significanceByGroups;
    private final GroupedNet[] signsByGroups;

    /**
     * @param significance null for none
     * @param signs by kind; empty for none
     */
    public Nets(Net significance, List<Net> signs) {
        this.significance = significance;
        this.signs = List.copyOf(signs);
        significanceByGroups = significance == null ? null : new GroupedNet(significance);
        signsByGroups = signs.stream().map(GroupedNet::new).toArray(GroupedNet[]::new);
    }

    /** No networks at all. */
    public static Nets none() {
        return new Nets(null, List.of());
    }

    /** These networks without the one of significance, which takes most of the time. */
    public Nets signsOnly() {
        return new Nets(null, signs);
    }

    /** The network of significance; null for none. */
    public Net significanceNet() {
        return significance;
    }

    /** The networks of signs by kind; empty for none. */
    public List<Net> signNets() {
        return signs;
    }

    boolean haveSignificance() {
        return significance != null;
    }

    boolean haveSigns() {
        return !signs.isEmpty();
    }

    /** Which set of hidden biases goes with a kind of band and a level. */
    static int biasSet(int kind, int level) {
        return own(kind) * Kind.LEVELS + level;
    }

    /** The kind whose networks are used. */
    static int own(int kind) {
        return kind < KINDS ? kind : kind - KINDS;
    }

    float significance(int kind, int level, float[] inputs) {
        return significanceByGroups.evaluate(inputs, biasSet(kind, level));
    }

    float sign(int kind, SignedSurroundings around) {
        return signsByGroups[own(kind)].evaluateOdd(around.inputs(), around.nonZero(), around.nonZeros());
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(significance == null ? 0 : 1);
        if (significance != null) {
            significance.write(out);
        }
        out.writeByte(signs.size());
        for (Net net : signs) {
            net.write(out);
        }
    }

    /** @throws IOException if it ends early, is nothing of the kind or holds networks for something else */
    static Nets read(DataInput in) throws IOException {
        Net significance = count(in, 1) == 0 ? null : read(in, SIGNIFICANCE_INPUTS, BIAS_SETS);
        List<Net> signs = new ArrayList<>();
        for (int left = count(in, KINDS); left > 0; left--) {
            signs.add(read(in, SIGN_INPUTS, 0));
        }
        return new Nets(significance, signs);
    }

    /** None or all. */
    private static int count(DataInput in, int all) throws IOException {
        int count = in.readUnsignedByte();
        if (count != 0 && count != all) {
            throw new IOException(count + " networks are not " + all);
        }
        return count;
    }

    private static Net read(DataInput in, int inputs, int biasSets) throws IOException {
        Net net = Net.read(in);
        if (net.inputs() != inputs || net.biasSets() != biasSets || !GroupedNet.suits(net)) {
            throw new IOException("not a network for these decisions");
        }
        return net;
    }
}
