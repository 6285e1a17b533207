package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.image.Raster;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * First and second moments of the blocks of pictures, gathered in one pass. A block is the vector of its samples,
 * component by component, row by row. The mean is one number a component, since where a sample lies in its block should
 * make no difference.
 *
 * <p>Blocks lie side by side from the top left corner; what is left at the right and at the bottom does not count. A side
 * that is shorter than a block is mirrored until it fills one.
 */
public final class BlockMoments {
    /** The largest sample. */
    public static final double WHITE = 255;
    /** The variance of rounding samples: nothing that is less matters. */
    public static final double ROUNDING = 1.0 / 12;

    private static final double MIDDLE = WHITE / 2;

    private final int size;
    private final int components;
    private final double[] block;
    /** Σ x and the upper triangle of Σ x xᵀ, of samples less the middle: sums stay small and lose nothing. */
    private final double[] sums;

    private final double[][] products;
    private long blocks;

    /**
     * @param size side of a block
     * @param components colour components of the pictures
     */
    public BlockMoments(int size, int components) {
        this.size = size;
        this.components = components;
        block = new double[components * size * size];
        sums = new double[block.length];
        products = new double[block.length][block.length];
    }

    /**
     * Counts the blocks of a picture; alpha is ignored.
     *
     * @param most of how many blocks of the picture at most, evenly spaced in raster order
     * @throws IllegalArgumentException if the picture has another number of colour components
     */
    public void add(Raster picture, long most) {
        if (picture.components().colors() != components) {
            throw new IllegalArgumentException("a picture of "
                    + picture.components().colors() + " colour components, where blocks have " + components);
        }
        int across = Math.max(1, picture.width() / size);
        int down = Math.max(1, picture.height() / size);
        long all = (long) across * down;
        long taken = Math.min(all, most);
        for (long i = 0; i < taken; i++) {
            long at = (2 * i + 1) * all / (2 * taken);
            read(picture, (int) (at % across) * size, (int) (at / across) * size);
            accumulate();
        }
        blocks += taken;
    }

    private void read(Raster picture, int left, int top) {
        double scale = WHITE / picture.maxSample();
        int i = 0;
        for (int c = 0; c < components; c++) {
            short[] plane = picture.plane(c);
            for (int y = top; y < top + size; y++) {
                int row = mirror(y, picture.height()) * picture.width();
                for (int x = left; x < left + size; x++) {
                    block[i++] = (plane[row + mirror(x, picture.width())] & 0xFFFF) * scale - MIDDLE;
                }
            }
        }
    }

    private static int mirror(int at, int side) {
        if (at < side) {
            return at;
        }
        int folded = at % (2 * side);
        return folded < side ? folded : 2 * side - 1 - folded;
    }

    private void accumulate() {
        for (int i = 0; i < block.length; i++) {
            double[] row = products[i];
            double sample = block[i];
            sums[i] += sample;
            for (int j = i; j < row.length; j++) {
                row[j] += sample * block[j];
            }
        }
    }

    /** Those of all blocks of several. */
    static BlockMoments sum(BlockMoments[] parts) {
        BlockMoments all = new BlockMoments(parts[0].size, parts[0].components);
        for (BlockMoments part : parts) {
            all.blocks += part.blocks;
            for (int i = 0; i < all.block.length; i++) {
                all.sums[i] += part.sums[i];
                for (int j = i; j < all.block.length; j++) {
                    all.products[i][j] += part.products[i][j];
                }
            }
        }
        return all;
    }

    /** How many blocks were counted. */
    public long blocks() {
        return blocks;
    }

    /**
     * The covariance on colour axes, about the means of the components: (R ⊗ I) C (R ⊗ I)ᵀ.
     *
     * @param axes R; of no effect on one component
     * @return n × n, n the samples of a block; only if a block was counted
     */
    public DMatrixRMaj covariance(ColorRotation axes) {
        DMatrixRMaj covariance = covariance();
        if (components == 1) {
            return covariance;
        }
        float[][] rows = axes.matrix();
        DMatrixRMaj rotation = new DMatrixRMaj(3, 3);
        for (int i = 0; i < 9; i++) {
            rotation.set(i, rows[i / 3][i % 3]);
        }
        DMatrixRMaj turn = CommonOps_DDRM.kron(rotation, CommonOps_DDRM.identity(size * size), null);
        return CommonOps_DDRM.multTransB(CommonOps_DDRM.mult(turn, covariance, null), turn, null);
    }

    private double[] means() {
        double[] means = new double[components];
        int samples = size * size;
        for (int i = 0; i < sums.length; i++) {
            means[i / samples] += sums[i];
        }
        for (int c = 0; c < components; c++) {
            means[c] /= (double) samples * blocks;
        }
        return means;
    }

    private DMatrixRMaj covariance() {
        double[] means = means();
        int samples = size * size;
        DMatrixRMaj covariance = new DMatrixRMaj(block.length, block.length);
        for (int i = 0; i < block.length; i++) {
            double mean = means[i / samples];
            for (int j = i; j < block.length; j++) {
                double other = means[j / samples];
                double moment = products[i][j] / blocks;
                double value = moment - mean * sums[j] / blocks - other * sums[i] / blocks + mean * other;
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
        }
        return covariance;
    }
}
