package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientCovariance;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Learns the Karhunen-Loève transform of the blocks of a domain's pictures in one pass, in memory that depends on the
 * size of a block alone: first colour axes, those of the gradients of all pictures, then a transform of blocks for each
 * axis. On pictures that are new to them these do better than a joint transform of colours and space, which has three times
 * as many entries to learn. The same pictures in the same order give the same bases on any machine.
 *
 * <p>Blocks of one picture are alike, so that it is pictures that must be many. Where they are few, covariances are drawn to
 * those of a cosine transform ({@link ShrunkKlt}), and one picture alone gives a cosine transform. Where blocks are fewer than
 * their samples, the last vectors have no variance and are arbitrary, but orthonormal.
 */
public final class BlockTraining {
    public static final int DEFAULT_SIZE = 8;
    /** Larger pictures count as so many blocks, so that none outweighs many others. */
    private static final int BLOCKS_OF_A_PICTURE = 4096;

    private final int size;
    private final int components;
    /** Of every other picture, and of the others. */
    private final BlockMoments[] halves = new BlockMoments[2];

    private long pictures;
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
        for (int i = 0; i < halves.length; i++) {
            halves[i] = new BlockMoments(size, components);
        }
    }

    /**
     * Learns from a picture; alpha is ignored.
     *
     * @throws IllegalArgumentException if it has another number of colour components
     */
    public void add(Raster picture) {
        halves[(int) (pictures % 2)].add(picture, BLOCKS_OF_A_PICTURE);
        pictures++;
        if (components == 3) {
            gradients.add(picture);
        }
    }

    /** @throws IllegalStateException if there was no picture */
    public BlockBases finish() {
        if (pictures == 0) {
            throw new IllegalStateException("there are no pictures to learn from");
        }
        ColorRotation axes = components == 3 ? GradientKlt.of(gradients) : ColorRotation.OPPONENT;
        DMatrixRMaj all = BlockMoments.sum(halves).covariance(axes);
        DMatrixRMaj[] ofHalves = {};
        if (pictures > 1) {
            ofHalves = new DMatrixRMaj[] {halves[0].covariance(axes), halves[1].covariance(axes)};
        }
        ShrunkKlt klt = new ShrunkKlt(size);
        Klt[] ofComponents = new Klt[components];
        for (int i = 0; i < components; i++) {
            int c = i;
            DMatrixRMaj[] own =
                    Arrays.stream(ofHalves).map(half -> component(half, c)).toArray(DMatrixRMaj[]::new);
            ofComponents[c] = klt.of(component(all, c), own);
        }
        return BlockBases.rounded(size, axes, ofComponents);
    }

    private DMatrixRMaj component(DMatrixRMaj covariance, int c) {
        int samples = size * size;
        return CommonOps_DDRM.extract(covariance, c * samples, (c + 1) * samples, c * samples, (c + 1) * samples);
    }
}
