package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.analyze.CodingGain;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import io.github.prefixel.tokenizer.analyze.WaterFilling;
import java.util.ArrayList;
import java.util.Arrays;
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
        fewLevels = new SubbandMoments(FEW_LEVELS, bases.components());
        allLevels = new SubbandMoments(SubbandLayout.MAX_LEVELS, bases.components());
    }

    /**
     * Counts a picture; alpha is ignored.
     *
     * @throws IllegalArgumentException if it has another number of colour components than the bases
     */
    public void add(Raster picture) {
        blocks.add(picture, Long.MAX_VALUE);
        fewLevels.add(planes(picture));
        allLevels.add(planes(picture));
    }

    /** Components on the colour axes, {@code float[components][height][width]}, of whole blocks only. */
    private float[][][] planes(Raster picture) {
        int width = whole(picture.width());
        int height = whole(picture.height());
        float scale = (float) BlockMoments.WHITE / picture.maxSample();
        float[][][] planes = new float[bases.components()][height][width];
        for (int c = 0; c < planes.length; c++) {
            short[] samples = picture.plane(c);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    planes[c][y][x] = (samples[y * picture.width() + x] & 0xFFFF) * scale;
                }
            }
        }
        if (planes.length == 3) {
            bases.axes().forward(planes);
        }
        return planes;
    }

    private int whole(int side) {
        return Math.max(Math.min(side, bases.size()), side / bases.size() * bases.size());
    }

    /**
     * The transforms, from the least to the most that they know.
     *
     * @throws IllegalStateException if there was no picture
     */
    public List<TransformGain> gains() {
        if (blocks.blocks() == 0) {
            throw new IllegalStateException("there are no pictures to compare transforms on");
        }
        int size = bases.size();
        int components = bases.components();
        String shape = " " + size + " x " + size;
        DMatrixRMaj covariance = blocks.covariance(bases.axes());
        DMatrixRMaj haar = FixedTransforms.separable(FixedTransforms.haar(size));
        DMatrixRMaj dct = FixedTransforms.separable(FixedTransforms.dct(size));
        double variance = CommonOps_DDRM.trace(covariance) / covariance.getNumRows();
        List<TransformGain> gains = new ArrayList<>();
        gains.add(gain("Haar" + shape, variance, covariance, FixedTransforms.each(components, haar)));
        gains.add(gain("DCT" + shape, variance, covariance, FixedTransforms.each(components, dct)));
        gains.add(gain("KLT" + shape, variance, covariance, trained()));
        gains.add(gain("CDF 9/7, " + FEW_LEVELS + " levels", variance, fewLevels.variances(), fewLevels.counts()));
        gains.add(gain("CDF 9/7, 6 levels", variance, allLevels.variances(), allLevels.counts()));
        return gains;
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

    private TransformGain gain(String name, double variance, DMatrixRMaj covariance, DMatrixRMaj transform) {
        double[] variances = CodingGain.variances(covariance, transform);
        double[] counts = new double[variances.length];
        Arrays.fill(counts, 1);
        return gain(name, variance, variances, counts);
    }

    private TransformGain gain(String name, double variance, double[] variances, double[] counts) {
        double[] noisy = Arrays.stream(variances)
                .map(v -> Math.max(v, BlockMoments.ROUNDING))
                .toArray();
        double all = Arrays.stream(counts).sum();
        double[] ofPixel = Arrays.stream(counts)
                .map(count -> count * bases.components() / all)
                .toArray();
        return new TransformGain(
                name,
                CodingGain.ofBands(Math.max(variance, BlockMoments.ROUNDING), noisy, counts),
                bits(noisy, ofPixel, 30),
                bits(noisy, ofPixel, 36));
    }

    private double bits(double[] variances, double[] counts, double psnr) {
        double error = BlockMoments.WHITE * BlockMoments.WHITE / StrictMath.pow(10, psnr / 10);
        return WaterFilling.ofDistortion(variances, counts, error * bases.components())
                .rate();
    }
}
