package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientCovariance;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.analyze.Klt;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Learns the Karhunen-Loève transform of the blocks of a domain's pictures in one pass, in memory that depends on the
 * size of a block alone: first colour axes, those of the gradients of all pictures, then a transform of blocks for each
 * axis. On pictures that are new to them these do better than a joint transform of colours and space, which has three times
 * as many entries to learn. The same pictures in the same order give the same bases on any machine.
 *
 * <p>There is no shrinkage: a picture of a megapixel has 256 blocks for each row of a covariance of 64 × 64. Where there
 * are fewer blocks than rows, the last vectors have no variance and are arbitrary, but orthonormal.
 */
public final class BlockTraining {
    public static final int DEFAULT_SIZE = 8;
    /** Larger pictures count as so many blocks, so that none outweighs many others. */
    private static final int BLOCKS_OF_A_PICTURE = 4096;

    private final int size;
    private final int components;
    private final BlockMoments moments;
    private final GradientCovariance gradients = new GradientCovariance();

    /** Blocks of 8 × 8. */
    public BlockTraining(int components) {
        this(DEFAULT_SIZE, components);
    }

    /**
     * @param size side of a block in samples: 2, 4, 8 or 16
     * @param components 1 for grey pictures, 3 for colour
     * @throws IllegalArgumentException if either is another number
     */
    public BlockTraining(int size, int components) {
        if (!BlockBases.isSize(size) || !BlockBases.isComponents(components)) {
            throw new IllegalArgumentException("no blocks of side " + size + " with " + components + " components");
        }
        this.size = size;
        this.components = components;
        moments = new BlockMoments(size, components);
    }

    /**
     * Learns from a picture; alpha is ignored.
     *
     * @throws IllegalArgumentException if it has another number of colour components
     */
    public void add(Raster picture) {
        moments.add(picture, BLOCKS_OF_A_PICTURE);
        if (components == 3) {
            gradients.add(picture);
        }
    }

    /** @throws IllegalStateException if there was no picture */
    public BlockBases finish() {
        if (moments.blocks() == 0) {
            throw new IllegalStateException("there are no pictures to learn from");
        }
        ColorRotation axes = components == 3 ? GradientKlt.of(gradients) : ColorRotation.OPPONENT;
        DMatrixRMaj covariance = moments.covariance(axes);
        Klt[] ofComponents = new Klt[components];
        int samples = size * size;
        for (int c = 0; c < components; c++) {
            int from = c * samples;
            int to = from + samples;
            ofComponents[c] = Klt.of(CommonOps_DDRM.extract(covariance, from, to, from, to));
        }
        return BlockBases.rounded(size, axes, ofComponents);
    }
}
