package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.nio.ByteBuffer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The Karhunen-Loève transform of the blocks of a domain's pictures. A block is the vector of its n samples, component by
 * component, row by row, less the mean of each component.
 *
 * <p>As a section of a model file, big-endian: the side of a block (1 byte: 2, 4, 8 or 16), the number of components (1
 * byte: 1 or 3), the mean of each component (32-bit float, 0 to 255), the n variances (32-bit floats, at least 0, none
 * larger than the one before) and the n × n entries of the basis, vector by vector (signed 16-bit, in units of 1/32767).
 * Whoever reads makes the vectors orthonormal again.
 */
public final class BlockBases {
    public static final String SECTION = "BLOC";

    private static final int HEAD = 2;
    private static final double UNIT = 1.0 / Short.MAX_VALUE;

    private final byte[] contents;
    private final int size;
    private final int components;
    private final double[] means;
    private final Klt klt;

    private BlockBases(byte[] contents) {
        this.contents = contents;
        if (contents.length < HEAD || !isSize(contents[0]) || !isComponents(contents[1])) {
            throw new MalformedStreamException(0, "block bases of a form that is not known");
        }
        size = contents[0];
        components = contents[1];
        int n = components * size * size;
        if (contents.length != length(components, n)) {
            throw new MalformedStreamException(
                    HEAD, "block bases of " + contents.length + " bytes, not " + length(components, n));
        }
        ByteBuffer in = ByteBuffer.wrap(contents).position(HEAD);
        means = new double[components];
        for (int c = 0; c < components; c++) {
            means[c] = read(in, BlockMoments.WHITE, "a mean");
        }
        double[] variances = new double[n];
        double most = Float.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            most = read(in, most, "a variance");
            variances[i] = most;
        }
        int basisAt = in.position();
        DMatrixRMaj rows = new DMatrixRMaj(n, n);
        for (int i = 0; i < n * n; i++) {
            rows.set(i, in.getShort() * UNIT);
        }
        if (!GramSchmidt.orthonormalise(rows)) {
            throw new MalformedStreamException(basisAt, "the vectors of the block bases are not orthonormal");
        }
        klt = new Klt(rows, variances);
    }

    private static double read(ByteBuffer in, double most, String field) {
        int at = in.position();
        double value = in.getFloat();
        if (!(value >= 0 && value <= most)) {
            throw new MalformedStreamException(at, field + " of the block bases is out of range");
        }
        return value;
    }

    private static int length(int components, int n) {
        return HEAD + Float.BYTES * (components + n) + Short.BYTES * n * n;
    }

    static boolean isSize(int size) {
        return size == 2 || size == 4 || size == 8 || size == 16;
    }

    static boolean isComponents(int components) {
        return components == 1 || components == 3;
    }

    /** What is read from the section that the transform is written to. */
    static BlockBases rounded(int size, int components, double[] means, Klt klt) {
        int n = components * size * size;
        ByteBuffer out = ByteBuffer.allocate(length(components, n));
        out.put((byte) size).put((byte) components);
        for (double mean : means) {
            out.putFloat((float) mean);
        }
        for (double variance : klt.variances()) {
            out.putFloat((float) variance);
        }
        for (int i = 0; i < n * n; i++) {
            out.putShort((short) Math.rint(klt.transform().get(i) / UNIT));
        }
        return new BlockBases(out.array());
    }

    /**
     * Those of a model.
     *
     * @throws MalformedStreamException if it has none, or its section is not one
     */
    public static BlockBases of(ModelFile model) {
        byte[] contents = model.section(SECTION);
        if (contents == null) {
            throw new MalformedStreamException(0, "the model " + model.name() + " has no block bases");
        }
        return new BlockBases(contents);
    }

    /** The contents of the section. */
    public byte[] toBytes() {
        return contents.clone();
    }

    /** Side of a block in samples: 2, 4, 8 or 16. */
    public int size() {
        return size;
    }

    /** Colour components of the pictures, 1 or 3. */
    public int components() {
        return components;
    }

    /** n, components times size squared. */
    public int dimension() {
        return klt.variances().length;
    }

    /** The mean of each component, 0 to 255. */
    public double[] means() {
        return means.clone();
    }

    /** The transform, n × n, its rows orthonormal to 10<sup>−12</sup>, and the variances of its coefficients in training. */
    public Klt klt() {
        return new Klt(klt.transform().copy(), klt.variances().clone());
    }

    /** The covariance of the blocks in training, as the transform and its variances tell it: Tᵀ diag(λ) T, n × n. */
    public DMatrixRMaj covariance() {
        DMatrixRMaj scaled = klt.transform().copy();
        CommonOps_DDRM.multRows(klt.variances(), scaled);
        return CommonOps_DDRM.multTransA(klt.transform(), scaled, null);
    }
}
