package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.net.Resource;
import io.github.prefixel.codec.net.Weights;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.wavelet.Orientation;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;

/** The networks that estimate coefficients, one for each kind of detail band. */
public final class EstimationNets {
    /** Where the program's own networks lie, beside {@link Resource}. */
    public static final String RESOURCE = "estimation.nets";

    /** Luma, which alpha goes with, and both chroma components. */
    public static final int CLASSES = 3;

    public static final int KINDS = 3 * CLASSES;

    /** Estimates nothing: what is not known to be significant is taken as 0. */
    public static final EstimationNets NONE = new EstimationNets();

    private final Net[] nets;
    private final float[] agreements;
    private final EstimationNet[] laidOut = new EstimationNet[KINDS];

    private EstimationNets() {
        nets = new Net[0];
        agreements = new float[0];
    }

    /**
     * @param nets {@value #KINDS}, by {@link #kind}; each odd, with the inputs of {@link Surroundings} and an even number of hidden units
     * @param agreements for each, how well it tells the signs of significant coefficients of photographs: the mean of
     *     (sign · output) over that of output², more than 0
     */
    public EstimationNets(Net[] nets, float[] agreements) {
        this.nets = nets.clone();
        this.agreements = agreements.clone();
        for (int i = 0; i < KINDS; i++) {
            Orientation orientation = orientation(i);
            if (!nets[i].odd()
                    || nets[i].hidden() % 2 != 0
                    || nets[i].inputs() != Surroundings.inputs(orientation)
                    || !(agreements[i] > 0)) {
                throw new IllegalArgumentException("not a network for estimation");
            }
            laidOut[i] = new EstimationNet(nets[i], orientation, agreements[i]);
        }
    }

    /** The networks that the program brings along. */
    public static EstimationNets shipped() {
        return Shipped.NETS;
    }

    private static final class Shipped {
        static final EstimationNets NETS = load();

        private static EstimationNets load() {
            try (DataInputStream in = Resource.open(RESOURCE)) {
                return read(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Which network a detail band has, 0 to {@value #KINDS} − 1. */
    public static int kind(BandSites band) {
        ComponentClass c = band.componentClass();
        int row = c == ComponentClass.ALPHA ? 0 : c.ordinal();
        return 3 * row + band.subband().orientation().ordinal() - Orientation.HL.ordinal();
    }

    /** The orientation of the bands that a network is for. */
    public static Orientation orientation(int kind) {
        return Orientation.values()[Orientation.HL.ordinal() + kind % 3];
    }

    /** The weights of a network by {@link #kind}. */
    public Net net(int kind) {
        return nets[kind];
    }

    EstimationNet of(BandSites band) {
        return laidOut[kind(band)];
    }

    /** Writes the networks one after the other, each as {@link Net#write} does and then its agreement as a float. */
    public void write(DataOutput out) throws IOException {
        for (int i = 0; i < nets.length; i++) {
            nets[i].write(out);
            out.writeFloat(agreements[i]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it ends early or holds no networks
     * @throws IllegalArgumentException if they are no networks for estimation
     */
    public static EstimationNets read(DataInput in) throws IOException {
        Net[] nets = new Net[KINDS];
        float[] agreements = new float[KINDS];
        for (int i = 0; i < KINDS; i++) {
            nets[i] = Net.read(in);
            agreements[i] = Weights.read(in, 1)[0];
        }
        return new EstimationNets(nets, agreements);
    }
}
