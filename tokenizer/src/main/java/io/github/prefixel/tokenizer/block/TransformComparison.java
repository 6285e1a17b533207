package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Compares trained block bases with block transforms that know nothing and with the codec's wavelet, on pictures that the
 * bases have not seen: coding gains, and the rates of reverse water-filling over the variances of the coefficients. Taking
 * a picture as alike everywhere, these say which transform is the better one and not what files will be: a codec that
 * adapts to each place needs far fewer bits.
 *
 * <p>All are on the colour axes of the bases, and count the same samples, those of whole blocks. Variances of less than 1/12,
 * that of rounding samples, count as 1/12.
 */
public final class TransformComparison {
    private static final int FEW_LEVELS = 3;

    private final BlockBases bases;
    private final BlockMoments blocks;
    private final SubbandMoments fewLevels;
    private final SubbandMoments allLevels;

    public TransformComparison(BlockBases bases) {
        this.bases = bases;
        blocks = new BlockMoments(bases.size(), bases.components());
        fewLevels = new SubbandMoments(Wavelet.CDF97, FEW_LEVELS, bases.components());
        allLevels = new SubbandMoments(Wavelet.CDF97, SubbandLayout.MAX_LEVELS, bases.components());
    }

    /**
     * Counts a picture; alpha is ignored.
     *
     * @throws IllegalArgumentException if it has another number of colour components than the bases
     */
    public void add(Raster picture) {
        blocks.add(picture, Long.MAX_VALUE);
        fewLevels.add(ColorPlanes.of(picture, bases.axes(), bases.size()));
        allLevels.add(ColorPlanes.of(picture, bases.axes(), bases.size()));
    }

    /**
     * The transforms, from the least to the most that they know.
     *
     * @throws IllegalStateException if there was no picture
     */
    public List<TransformFigures> figures() {
        if (blocks.blocks() == 0) {
            throw new IllegalStateException("there are no pictures to compare transforms on");
        }
        int size = bases.size();
        String shape = " " + size + " x " + size;
        DMatrixRMaj covariance = blocks.covariance(bases.axes());
        DMatrixRMaj haar = FixedTransforms.separable(FixedTransforms.haar(size));
        DMatrixRMaj dct = FixedTransforms.separable(FixedTransforms.dct(size));
        double variance = CommonOps_DDRM.trace(covariance) / covariance.getNumRows();
        return List.of(
                ofBlocks("Haar" + shape, covariance, FixedTransforms.each(bases.components(), haar)),
                ofBlocks("DCT" + shape, covariance, FixedTransforms.each(bases.components(), dct)),
                ofBlocks("KLT" + shape, covariance, trained()),
                fewLevels.figures("CDF 9/7, " + FEW_LEVELS + " levels", variance),
                allLevels.figures("CDF 9/7, 6 levels", variance));
    }

    private TransformFigures ofBlocks(String name, DMatrixRMaj covariance, DMatrixRMaj rows) {
        return TransformFigures.ofBlocks(name, bases.components(), covariance, rows);
    }

    /** The transforms of all components as one, block-diagonal. */
    private DMatrixRMaj trained() {
        int samples = bases.size() * bases.size();
        DMatrixRMaj all = new DMatrixRMaj(bases.components() * samples, bases.components() * samples);
        for (int c = 0; c < bases.components(); c++) {
            CommonOps_DDRM.insert(bases.klt(c).transform(), all, c * samples, c * samples);
        }
        return all;
    }
}
