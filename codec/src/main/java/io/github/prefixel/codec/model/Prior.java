package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import io.github.prefixel.codec.walk.ComponentClass;
import java.util.List;

/**
 * What an entropy model knows before it has seen a picture: its nets, and where its adaptive probabilities and mixer
 * weights start. Statistics are of luma and chroma; alpha starts with those of luma.
 */
public final class Prior {
    /** Component classes that have statistics of their own. */
    public static final int CLASSES = ComponentClass.ALPHA.ordinal();

    private final Nets nets;
    private final char[][] probabilities;
    private final byte[][] counts;
    private final float[][] weights;
    private final int uses;

    /**
     * @param probabilities of each table, by context, in units of 2<sup>−16</sup>; none for a cold start
     * @param counts likewise, what they are worth in decisions, 0 to 255
     * @param weights of each mixer, first the one set and then the other; none for a cold start
     * @param uses how often each set of weights counts as used
     */
    public Prior(Nets nets, char[][] probabilities, byte[][] counts, float[][] weights, int uses) {
        this.nets = nets;
        this.probabilities = probabilities;
        this.counts = counts;
        this.weights = weights;
        this.uses = uses;
    }

    /** Nets without statistics. */
    public static Prior cold(Nets nets) {
        return new Prior(nets, new char[0][], new byte[0][], new float[0][], 0);
    }

    public Prior withUses(int u) {
        return new Prior(nets, probabilities, counts, weights, u);
    }

    Nets nets() {
        return nets;
    }

    void start(List<AdaptiveBits> tables, List<Mixer> mixers) {
        for (int t = 0; t < probabilities.length; t++) {
            AdaptiveBits table = tables.get(t);
            char[] p = probabilities[t];
            int perClass = p.length / CLASSES;
            for (int i = 0; i < p.length; i++) {
                table.start(i, p[i], counts[t][i] & 0xFF);
            }
            for (int i = 0; i < perClass; i++) {
                table.start(p.length + i, p[i], counts[t][i] & 0xFF);
            }
        }
        for (int k = 0; k < weights.length; k++) {
            mixers.get(k).start(weights[k], uses);
        }
    }
}
