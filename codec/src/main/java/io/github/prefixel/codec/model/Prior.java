package io.github.prefixel.codec.model;

import io.github.prefixel.codec.net.Resource;
import io.github.prefixel.codec.net.Weights;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What an entropy model knows before it has seen a picture: its networks, and where its adaptive probabilities and
 * mixer weights start. Statistics are of luma and chroma; alpha starts with those of luma.
 *
 * <p>As a file it is a zlib stream of big-endian numbers: the networks; for each table the number of contexts and, for
 * each, the logit of the probability in units of 1/{@value #LOGIT_STEPS} and the count, a byte each; for each mixer the
 * number of weights and the weights as floats; and, unless that is {@value #USES}, how often each set of weights counts as
 * used, in two bytes.
 */
public final class Prior {
    /** Component classes that have statistics of their own. */
    public static final int CLASSES = ComponentClass.ALPHA.ordinal();

    private static final int LOGIT_STEPS = 11;

    /** No table or mixer is larger. */
    private static final int MOST = 1 << 17;

    /** There are no more tables or mixers. */
    private static final int MOST_TABLES = 1 << 5;

    /** What {@link #withUses} takes if a file does not say. */
    private static final int USES = 100;

    private static final int MOST_USES = 0xFFFF;

    /** Read when it is first asked for, and no sooner. */
    private static final class Mixing {
        static final Prior SHIPPED = shipped("MIXI");
    }

    /** Likewise. */
    private static final class Networks {
        static final Prior SHIPPED = shipped("NETS");
    }

    private static Prior shipped(String section) {
        try (InputStream in = Resource.section(section)) {
            return Prior.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(section, e);
        }
    }

    private final Nets nets;
    private final byte[][] logits;
    private final byte[][] counts;
    private final float[][] weights;
    private final int uses;

    /**
     * @param logits of each table, by context, in units of 1/{@value #LOGIT_STEPS}; empty for a cold start
     * @param counts likewise, what they are worth in decisions, 0 to 255
     * @param weights of each mixer; empty for a cold start
     * @param uses as of {@link #withUses}
     */
    private Prior(Nets nets, byte[][] logits, byte[][] counts, float[][] weights, int uses) {
        this.nets = nets;
        this.logits = logits;
        this.counts = counts;
        this.weights = weights;
        this.uses = uses;
    }

    /** Networks without statistics. */
    public static Prior cold(Nets nets) {
        return new Prior(nets, new byte[0][], new byte[0][], new float[0][], USES);
    }

    /** The shipped set {@code mixing-1}. */
    public static Prior mixing() {
        return Mixing.SHIPPED;
    }

    /** The shipped set {@code nets-1}. */
    public static Prior nets() {
        return Networks.SHIPPED;
    }

    /**
     * The same networks with other starting points for probabilities.
     *
     * @param probabilities of each table of the model, by context of luma and chroma, 0 to 1
     * @param counts what they are worth in decisions, 0 to 255
     */
    public Prior withStarts(double[][] probabilities, int[][] counts) {
        byte[][] l = new byte[probabilities.length][];
        byte[][] c = new byte[probabilities.length][];
        for (int t = 0; t < l.length; t++) {
            l[t] = new byte[probabilities[t].length];
            c[t] = new byte[l[t].length];
            for (int i = 0; i < l[t].length; i++) {
                double p = Math.min(Math.max(probabilities[t][i], 1e-5), 1 - 1e-5);
                l[t][i] = (byte) Math.rint(StrictMath.log(p / (1 - p)) * LOGIT_STEPS);
                c[t][i] = (byte) counts[t][i];
            }
        }
        return new Prior(nets, l, c, weights, uses);
    }

    /** The same with other starting weights of the mixers, as {@link MixingModel#mixerWeights}. */
    public Prior withWeights(float[][] mixerWeights) {
        return new Prior(nets, logits, counts, mixerWeights, uses);
    }

    /**
     * The same with mixer weights that are trusted otherwise.
     *
     * @param times how often each set of weights counts as used, up to 65535: the more, the slower it learns at first
     */
    public Prior withUses(int times) {
        if (times < 0 || times > MOST_USES) {
            throw new IllegalArgumentException("weights cannot have been used " + times + " times");
        }
        return new Prior(nets, logits, counts, weights, times);
    }

    /** The same starts with other networks of the same kinds: such as differ little from these, or the starts say little. */
    public Prior withNetworks(Nets others) {
        if (others.haveSignificance() != nets.haveSignificance() || others.haveSigns() != nets.haveSigns()) {
            throw new IllegalArgumentException("networks of another model");
        }
        return new Prior(others, logits, counts, weights, uses);
    }

    /** With what probability a context of luma or chroma starts, 0 to 1: the one half of a cold start if nothing is known. */
    public double probability(int table, int context) {
        return logits.length == 0 ? 0.5 : 1 / (1 + StrictMath.exp(-(double) logits[table][context] / LOGIT_STEPS));
    }

    /** What that probability is worth in decisions, 0 to 255. */
    public int count(int table, int context) {
        return counts.length == 0 ? 0 : counts[table][context] & 0xFF;
    }

    public Nets networks() {
        return nets;
    }

    void start(List<ContextTable> tables, List<Mixer> mixers) {
        for (int t = 0; t < logits.length; t++) {
            ContextTable table = tables.get(t);
            byte[] l = logits[t];
            int perClass = l.length / CLASSES;
            for (int i = 0; i < l.length + perClass; i++) {
                int from = i < l.length ? i : i - l.length;
                table.start(i, Logit.probability((float) l[from] / LOGIT_STEPS), counts[t][from] & 0xFF);
            }
        }
        for (int k = 0; k < weights.length; k++) {
            mixers.get(k).start(weights[k], uses);
        }
    }

    /** Writes a file of the form told above. */
    public void write(OutputStream file) throws IOException {
        DeflaterOutputStream deflater = new DeflaterOutputStream(file);
        DataOutputStream out = new DataOutputStream(deflater);
        nets.write(out);
        out.writeShort(logits.length);
        for (int t = 0; t < logits.length; t++) {
            out.writeInt(logits[t].length);
            out.write(logits[t]);
            out.write(counts[t]);
        }
        out.writeShort(weights.length);
        for (float[] w : weights) {
            out.writeInt(w.length);
            for (float weight : w) {
                out.writeFloat(weight);
            }
        }
        if (uses != USES) {
            out.writeShort(uses);
        }
        out.flush();
        deflater.finish();
    }

    private static int length(DataInputStream in) throws IOException {
        return atMost(MOST, in.readInt());
    }

    private static int atMost(int most, int value) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("not a prior");
        }
        return value;
    }

    /**
     * Reads a file that has to be complete: all starts of the model, and nothing after them.
     *
     * @param withSignificance whether it is that of the model with a significance network
     * @throws IOException if it is not
     */
    public static Prior of(byte[] file, boolean withSignificance) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(file);
        Inflater inflater = new Inflater();
        try {
            InputStream inflated = new InflaterInputStream(bytes, inflater);
            Prior prior = read(new DataInputStream(inflated));
            if (inflated.read() >= 0 || inflater.getRemaining() + bytes.available() > 0) {
                throw new IOException("more than a prior");
            }
            if (prior.nets.haveSignificance() != withSignificance || !prior.nets.haveSigns() || !prior.fits()) {
                throw new IOException("a prior of another model");
            }
            return prior;
        } finally {
            inflater.end();
        }
    }

    /** Whether it has a start for everything in a model with its networks. */
    private boolean fits() {
        SiteMap pixel = new SiteMap(SubbandLayout.of(1, 1), 1, false, (component, band) -> 0);
        MixingModel model = new MixingModel(new Walk(pixel, 0), cold(nets), 0);
        List<ContextTable> tables = model.tables();
        float[][] mixers = model.mixerWeights();
        boolean fits = logits.length == tables.size() && weights.length == mixers.length;
        for (int t = 0; fits && t < logits.length; t++) {
            fits = logits[t].length == tables.get(t).contexts() / (CLASSES + 1) * CLASSES;
        }
        for (int k = 0; fits && k < weights.length; k++) {
            fits = weights[k].length == mixers[k].length;
        }
        return fits;
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws IOException if it ends early or is nothing of the kind
     */
    public static Prior read(InputStream file) throws IOException {
        return read(new DataInputStream(new InflaterInputStream(file)));
    }

    private static Prior read(DataInputStream in) throws IOException {
        Nets nets = Nets.read(in);
        int tables = atMost(MOST_TABLES, in.readUnsignedShort());
        byte[][] logits = new byte[tables][];
        byte[][] counts = new byte[tables][];
        for (int t = 0; t < tables; t++) {
            logits[t] = new byte[length(in)];
            counts[t] = new byte[logits[t].length];
            in.readFully(logits[t]);
            in.readFully(counts[t]);
        }
        float[][] weights = new float[atMost(MOST_TABLES, in.readUnsignedShort())][];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Weights.read(in, length(in));
        }
        int high = in.read();
        return new Prior(nets, logits, counts, weights, high < 0 ? USES : high << 8 | in.readUnsignedByte());
    }
}
