package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.tokenizer.analyze.GramSchmidt;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The section of a principal basis, all fields big-endian: version 1 (8 bits), channels (8 bits, 1 or 3), dimension d (16
 * bits, at most {@value #MOST} and no more than there are frequencies); for each frequency of the zone its mean (a finite
 * 32-bit float) and the logarithm to base 2 of its variance (16 bits, signed, in units of 1/{@value #OCTAVE}); d eigenvalues (32-bit
 * floats, finite, not negative, non-increasing); d · d entries of the basis, row by row (16 bits, signed, in units of
 * 1/{@value #ONE}), which the reader makes orthonormal.
 */
final class PrincipalSection {
    static final int ONE = 32767;
    static final int OCTAVE = 256;

    /** The most frequencies to be rotated together. */
    static final int MOST = 1024;

    private static final int VERSION = 1;
    private static final int HEAD = 4;

    private PrincipalSection() {}

    static short logVariance(double variance) {
        double octaves = StrictMath.log(variance) / StrictMath.log(2);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(octaves * OCTAVE)));
    }

    static double variance(short logarithm) {
        return StrictMath.pow(2, (double) logarithm / OCTAVE);
    }

    /** The rows that entries stand for, {@code double[d][d]}, orthonormal; null if they are not nearly so. */
    static double[][] rows(short[] entries, int d) {
        DMatrixRMaj matrix = new DMatrixRMaj(d, d);
        for (int i = 0; i < entries.length; i++) {
            matrix.set(i, (double) entries[i] / ONE);
        }
        if (!GramSchmidt.orthonormalise(matrix)) {
            return null;
        }
        double[][] rows = new double[d][];
        for (int i = 0; i < d; i++) {
            rows[i] = Arrays.copyOfRange(matrix.getData(), i * d, (i + 1) * d);
        }
        return rows;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static byte[] write(Zone zone, float[] means, short[] logVariances, float[] eigenvalues, short[] entries) {
        ByteBuffer out = ByteBuffer.allocate(length(zone, eigenvalues.length));
        out.put((byte) VERSION).put((byte) zone.channels()).putShort((short) eigenvalues.length);
        for (int i = 0; i < means.length; i++) {
            out.putFloat(means[i]).putShort(logVariances[i]);
        }
        for (float eigenvalue : eigenvalues) {
            out.putFloat(eigenvalue);
        }
        for (short entry : entries) {
            out.putShort(entry);
        }
        return out.array();
    }

    private static int length(Zone zone, int d) {
        return HEAD + zone.size() * (Float.BYTES + Short.BYTES) + d * Float.BYTES + d * d * Short.BYTES;
    }

    /**
     * @param start where the section stands in its file, for messages
     * @throws MalformedStreamException if it says what cannot be
     */
    static PrincipalModel read(byte[] section, int start) {
        if (section.length < HEAD) {
            throw new MalformedStreamException(start, "the principal basis ends inside its head");
        }
        ByteBuffer in = ByteBuffer.wrap(section);
        int version = in.get();
        if (version != VERSION) {
            throw new MalformedStreamException(
                    start, "version " + version + " of principal bases is not supported, only " + VERSION);
        }
        int channels = in.get();
        if (channels != 1 && channels != 3) {
            throw new MalformedStreamException(start + 1, "a principal basis has 1 or 3 channels, not " + channels);
        }
        Zone zone = Zone.of(channels);
        int d = in.getShort() & 0xFFFF;
        if (d > Math.min(MOST, zone.size())) {
            throw new MalformedStreamException(start + 2, "a principal basis of dimension " + d + " is too large");
        }
        if (section.length != length(zone, d)) {
            throw new MalformedStreamException(
                    start + HEAD, "the principal basis has " + section.length + " bytes, not " + length(zone, d));
        }
        float[] means = new float[zone.size()];
        short[] logVariances = new short[zone.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = in.getFloat();
            if (!Float.isFinite(means[i])) {
                throw new MalformedStreamException(start + in.position() - Float.BYTES, "a mean is not a number");
            }
            logVariances[i] = in.getShort();
        }
        float[] eigenvalues = new float[d];
        for (int i = 0; i < d; i++) {
            eigenvalues[i] = in.getFloat();
            if (!(eigenvalues[i] >= 0 && eigenvalues[i] <= (i == 0 ? Float.MAX_VALUE : eigenvalues[i - 1]))) {
                throw new MalformedStreamException(start + in.position() - Float.BYTES, "eigenvalues do not fall");
            }
        }
        int basis = in.position();
        short[] entries = new short[d * d];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.getShort();
        }
        try {
            return new PrincipalModel(zone, means, logVariances, eigenvalues, entries);
        } catch (IllegalArgumentException e) {
            throw new MalformedStreamException(start + basis, e.getMessage());
        }
    }
}
