package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import io.github.prefixel.tokenizer.analyze.Klt;
import io.github.prefixel.tokenizer.block.BlockMoments;
import io.github.prefixel.tokenizer.block.ColorPlanes;
import io.github.prefixel.tokenizer.block.SubbandMoments;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.block.Wavelet;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What transforms make of a picture, each with the variances of this very picture, on the colour axes that the codec would
 * choose for it. All count the samples of whole blocks of 8 × 8. The KLT is that of the picture's own blocks, all components
 * together: no transform of such blocks gains more. The wavelets have 6 levels.
 *
 * <p>All but the last take the picture as alike everywhere, and as Gaussian, the hardest source of its covariance: what they
 * promise bounds what a picture needs from above, and a codec that adapts to each place does better. The last, 'CDF 9/7,
 * local', gives each 8 × 8 coefficients of a subband a variance of their own, which a genie tells the decoder for nothing:
 * about what adapting to places of that size could bring at most. A codec that adapts more finely, or predicts coefficients
 * from others, may do better still.
 */
final class PictureTransforms {
    private static final int SIZE = 8;

    private final Raster picture;
    private final int components;
    private final ColorRotation axes;
    private final DMatrixRMaj covariance;
    private final double variance;

    PictureTransforms(Raster picture) {
        this.picture = picture;
        components = picture.components().colors();
        axes = components == 3 ? GradientKlt.of(picture) : ColorRotation.OPPONENT;
        BlockMoments blocks = new BlockMoments(SIZE, components);
        blocks.add(picture, Long.MAX_VALUE);
        covariance = blocks.covariance(axes);
        variance = CommonOps_DDRM.trace(covariance) / covariance.getNumRows();
    }

    /** From the transform that knows the least to the one that knows the most. */
    List<TransformFigures> figures() {
        SubbandMoments legall = new SubbandMoments(Wavelet.LEGALL53, SubbandLayout.MAX_LEVELS, components);
        legall.add(ColorPlanes.of(picture, axes, SIZE));
        SubbandMoments cdf = new SubbandMoments(Wavelet.CDF97, SubbandLayout.MAX_LEVELS, components);
        float[][][] planes = ColorPlanes.of(picture, axes, SIZE);
        cdf.add(planes);
        LocalVariances local = new LocalVariances(Wavelet.CDF97, cdf.layout(planes[0]), planes);
        return List.of(
                ofBlocks("Haar 8 x 8", each(FixedTransforms.haar(SIZE))),
                ofBlocks("DCT 8 x 8", each(FixedTransforms.dct(SIZE))),
                ofBlocks("KLT 8 x 8", Klt.of(covariance).transform()),
                legall.figures("LeGall 5/3", variance),
                cdf.figures("CDF 9/7", variance),
                local.figures("CDF 9/7, local", components, variance));
    }

    private DMatrixRMaj each(DMatrixRMaj transform) {
        return FixedTransforms.each(components, FixedTransforms.separable(transform));
    }

    private TransformFigures ofBlocks(String name, DMatrixRMaj rows) {
        return TransformFigures.ofBlocks(name, components, covariance, rows);
    }
}
