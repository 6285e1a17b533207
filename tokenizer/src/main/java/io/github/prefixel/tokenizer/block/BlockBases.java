package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.analyze.GramSchmidt;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.nio.ByteBuffer;
import org.ejml.data.DMatrixRMaj;

/**
 * The Karhunen-Loève transforms of the blocks of a domain's pictures, one for each component on the domain's colour axes. A
 * block is the vector of its n samples, row by row.
 *
 * <p>As a section of a model file, big-endian: the side of a block (1 byte: 2, 4, 8 or 16), the number of components (1
 * byte: 1 or 3), the angles of the colour axes (3 signed bytes, see {@link ColorRotation}; 0 for one component), then for
 * each component the n variances (32-bit floats, at least 0, none larger than the one before) and the n × n entries of the
 * basis, vector by vector (signed 16-bit, in units of 1/32767). Whoever reads makes the vectors orthonormal again.
 */
public final class BlockBases {
    public static final String SECTION = "BLOC";

    private static final int HEAD = 5;
    private static final double UNIT = 1.0 / Short.MAX_VALUE;

    private final byte[] contents;
    private final int size;
    private final ColorRotation axes;
    private final Klt[] ofComponents;

    /** @param start where the contents stand in their file, for messages */
    private BlockBases(byte[] contents, int start) {
        this.contents = contents;
        if (contents.length < HEAD || !isSize(contents[0]) || !isComponents(contents[1])) {
            throw new MalformedStreamException(start, "block bases of a form that is not known");
        }
        size = contents[0];
        int components = contents[1];
        int n = size * size;
        if (contents.length != length(components, n)) {
            throw new MalformedStreamException(
                    start + HEAD, "block bases of " + contents.length + " bytes, not " + length(components, n));
        }
        axes = new ColorRotation(contents[2], contents[3], contents[4]);
        if (components == 1 && !axes.equals(ColorRotation.OPPONENT)) {
            throw new MalformedStreamException(start + 2, "block bases of grey pictures with colour axes");
        }
        ByteBuffer in = ByteBuffer.wrap(contents).position(HEAD);
        ofComponents = new Klt[components];
        for (int c = 0; c < components; c++) {
            ofComponents[c] = read(in, n, start);
        }
    }

    private static Klt read(ByteBuffer in, int n, int start) {
        double[] variances = new double[n];
        double most = Float.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            int at = start + in.position();
            variances[i] = in.getFloat();
            if (!(variances[i] >= 0 && variances[i] <= most)) {
                throw new MalformedStreamException(at, "a variance of the block bases is out of range");
            }
            most = variances[i];
        }
        int at = start + in.position();
        DMatrixRMaj rows = new DMatrixRMaj(n, n);
        for (int i = 0; i < n * n; i++) {
            rows.set(i, in.getShort() * UNIT);
        }
        if (!GramSchmidt.orthonormalise(rows)) {
            throw new MalformedStreamException(at, "the vectors of the block bases are not orthonormal");
        }
        return new Klt(rows, variances);
    }

    private static int length(int components, int n) {
        return HEAD + components * (Float.BYTES * n + Short.BYTES * n * n);
    }

    static boolean isSize(int size) {
        return size == 2 || size == 4 || size == 8 || size == 16;
    }

    static boolean isComponents(int components) {
        return components == 1 || components == 3;
    }

    /** What is read from the section that the transforms are written to. */
    static BlockBases rounded(int size, ColorRotation axes, Klt[] ofComponents) {
        ByteBuffer out = ByteBuffer.allocate(length(ofComponents.length, size * size));
        out.put((byte) size).put((byte) ofComponents.length);
        out.put((byte) axes.a()).put((byte) axes.b()).put((byte) axes.c());
        for (Klt klt : ofComponents) {
            for (double variance : klt.variances()) {
                out.putFloat((float) variance);
            }
            for (int i = 0; i < klt.transform().getNumElements(); i++) {
                out.putShort((short) Math.rint(klt.transform().get(i) / UNIT));
            }
        }
        return new BlockBases(out.array(), 0);
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
        return new BlockBases(contents, model.offset(SECTION));
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
        return ofComponents.length;
    }

    /** The colour axes; for grey pictures the opponent ones, of no effect. */
    public ColorRotation axes() {
        return axes;
    }

    /**
     * The transform of a component on the colour axes, n × n with n the samples of a block, its rows orthonormal to
     * 10<sup>−12</sup>, and the variances of its coefficients in training, in units of (1/255)².
     */
    public Klt klt(int component) {
        Klt klt = ofComponents[component];
        return new Klt(klt.transform().copy(), klt.variances().clone());
    }
}
