package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.analyze.Klt;

/**
 * Learns the Karhunen-Loève transform of the blocks of a domain's pictures in one pass, in memory that depends on the
 * size of a block alone. Colours are transformed jointly with space: that is the best linear transform of such blocks, and
 * needs no colour axes of its own. The same pictures in the same order give the same bases on any machine.
 *
 * <p>There is no shrinkage: a picture of a megapixel has more blocks than a covariance of 192 × 192 has rows. Where there
 * are fewer, the last vectors have no variance and are arbitrary, but orthonormal.
 */
public final class BlockTraining {
    public static final int DEFAULT_SIZE = 8;
    /** Larger pictures count as so many blocks, so that none outweighs many others. */
    private static final int BLOCKS_OF_A_PICTURE = 4096;

    private final int size;
    private final BlockMoments moments;
    private final int components;

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
    }

    /** @throws IllegalStateException if there was no picture */
    public BlockBases finish() {
        if (moments.blocks() == 0) {
            throw new IllegalStateException("there are no pictures to learn from");
        }
        return BlockBases.rounded(size, components, moments.means(), Klt.of(moments.covariance()));
    }
}
