package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.language.Frame;
import java.util.Arrays;
import java.util.Objects;

/**
 * The principal basis of a domain of pictures: an orthonormal basis of the lowest frequencies of whole pictures, in order
 * of variance (Karhunen-Loève transform; Hotelling, 1933). The frequencies of the largest variances are rotated together,
 * the others stand on their own axes. Pictures of any size have coordinates in it. Immutable.
 *
 * <p>Coefficients are those of a picture of 256 × 256 with 8-bit samples and an orthonormal transform: so the sum of their
 * squares is 196,608 times the mean squared difference from the mean picture, over R, G and B, as far as it is of these
 * frequencies.
 */
public final class PrincipalModel {
    /** The tag of its section in a {@link ModelFile}. */
    public static final String SECTION = "PRIN";

    private final Zone zone;
    private final float[] means;
    private final short[] logVariances;
    private final float[] eigenvalues;
    private final short[] entries;
    private final int[] members;
    private final double[][] rows;
    private final Coordinates all;

    /**
     * @param logVariances of each frequency, in units of {@link PrincipalSection#OCTAVE} of an octave
     * @param entries of the basis, row by row, in units of {@link PrincipalSection#ONE}
     * @throws IllegalArgumentException if the rows are not orthonormal but for rounding
     */
    PrincipalModel(Zone zone, float[] means, short[] logVariances, float[] eigenvalues, short[] entries) {
        this.zone = zone;
        this.means = means;
        this.logVariances = logVariances;
        this.eigenvalues = eigenvalues;
        this.entries = entries;
        int d = eigenvalues.length;
        members = Members.of(zone, d);
        rows = PrincipalSection.rows(entries, d);
        if (rows == null) {
            throw new IllegalArgumentException("the rows of the principal basis are not orthonormal");
        }
        boolean[] available = new boolean[zone.size()];
        Arrays.fill(available, true);
        all = new Coordinates(this, available, true);
    }

    /**
     * What there is without a model file: frequencies on their own axes, and the law that their variances follow in
     * photographs.
     */
    static PrincipalModel ofPhotographs() {
        Zone zone = Zone.of(3);
        short[] logVariances = new short[zone.size()];
        for (int i = 0; i < logVariances.length; i++) {
            logVariances[i] = PrincipalSection.logVariance(VarianceLaw.PHOTOGRAPHS.variance(i));
        }
        return new PrincipalModel(zone, new float[zone.size()], logVariances, new float[0], new short[0]);
    }

    /**
     * The basis of a model file.
     *
     * @throws MalformedStreamException if it has none, or one that cannot be
     */
    public static PrincipalModel of(ModelFile file) {
        byte[] section = file.section(SECTION);
        if (section == null) {
            throw new MalformedStreamException(0, "the model " + file.name() + " has no principal basis");
        }
        return PrincipalSection.read(section, file.offset(SECTION));
    }

    /** The contents of its section. */
    public byte[] toBytes() {
        return PrincipalSection.write(zone, means, logVariances, eigenvalues, entries);
    }

    /** How many coefficients a picture has at most: one for each frequency. */
    public int components() {
        return all.count();
    }

    /** How many frequencies are rotated together; the rows of the basis. */
    public int dimension() {
        return rows.length;
    }

    /** 1 if the basis was learned from grey pictures and knows no colours, or 3. */
    public int channels() {
        return zone.channels();
    }

    /** The variances of {@link #coefficients}, non-increasing: eigenvalues of the covariance, shrunk. */
    public double[] variances() {
        return all.variances();
    }

    /**
     * The coefficients of a picture, in order of variance, less those of the mean picture. Coefficients of two pictures
     * are as far apart as the pictures are in these frequencies. Those that a small picture cannot have are as in the mean
     * picture.
     *
     * @throws IllegalArgumentException if the picture has colours and the basis none, or a side of more than {@value
     *     Spectrum#LONGEST} samples
     */
    public double[] coefficients(Raster picture) {
        return all.forward(spectrum(picture));
    }

    /** The spectrum of a picture, with means where it is too small for a frequency. */
    double[] spectrum(Raster picture) {
        Frame frame = Frame.of(picture);
        require(frame);
        double[] spectrum = Spectrum.of(picture, zone);
        boolean[] available = available(frame);
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = available[i] ? spectrum[i] : means[i];
        }
        return spectrum;
    }

    /**
     * The picture of the first coefficients.
     *
     * @param count how many, at least 0; the others are 0
     * @throws IllegalArgumentException if there are not as many, or as above
     */
    public Raster picture(double[] coefficients, int count, Frame frame) {
        Objects.checkFromIndexSize(0, count, Math.min(coefficients.length, components()));
        require(frame);
        return Spectrum.picture(
                all.inverse(Arrays.copyOf(Arrays.copyOf(coefficients, count), components())), zone, frame);
    }

    Raster picture(double[] spectrum, Frame frame) {
        return Spectrum.picture(spectrum, zone, frame);
    }

    /** @throws IllegalArgumentException if the frame has colours and the basis none, or a side is too long */
    void require(Frame frame) {
        if (Math.max(frame.width(), frame.height()) > Spectrum.LONGEST) {
            throw new IllegalArgumentException("a picture of " + frame.width() + " x " + frame.height()
                    + " is too long for principal components: sides are up to " + Spectrum.LONGEST);
        }
        if (frame.components().colors() > zone.channels()) {
            throw new IllegalArgumentException("the model was trained on grey pictures and has no colours: prepare"
                    + " pictures as grey, or train with some that have colours");
        }
    }

    /** The coordinates that pictures of a frame have. */
    Coordinates coordinates(Frame frame) {
        boolean[] available = available(frame);
        boolean complete = true;
        for (int member : members) {
            complete &= available[member];
        }
        return new Coordinates(this, available, complete);
    }

    private boolean[] available(Frame frame) {
        boolean[] available = new boolean[zone.size()];
        int channels = frame.components().colors();
        for (int i = 0; i < available.length; i++) {
            available[i] = Zone.channel(i) < channels && Zone.row(i) < frame.height() && Zone.column(i) < frame.width();
        }
        return available;
    }

    Zone zone() {
        return zone;
    }

    int member(int i) {
        return members[i];
    }

    double eigenvalue(int row) {
        return eigenvalues[row];
    }

    double entry(int row, int member) {
        return rows[row][member];
    }

    double frequencyVariance(int index) {
        return PrincipalSection.variance(logVariances[index]);
    }

    double mean(int index) {
        return means[index];
    }

    double[] means() {
        double[] copy = new double[means.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = means[i];
        }
        return copy;
    }

    double[] rotate(double[] spectrum) {
        double[] centred = new double[members.length];
        for (int k = 0; k < centred.length; k++) {
            centred[k] = spectrum[members[k]] - means[members[k]];
        }
        double[] result = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = PrincipalSection.dot(rows[i], centred);
        }
        return result;
    }

    void addRotated(double[] coordinates, double[] spectrum) {
        for (int i = 0; i < rows.length; i++) {
            if (coordinates[i] != 0) {
                for (int k = 0; k < members.length; k++) {
                    spectrum[members[k]] += coordinates[i] * rows[i][k];
                }
            }
        }
    }
}
