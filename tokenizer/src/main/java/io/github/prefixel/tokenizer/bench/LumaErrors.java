package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Luma;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.block.BlockMoments;
import io.github.prefixel.tokenizer.block.SubbandMoments;
import io.github.prefixel.tokenizer.block.Wavelet;
import java.util.ArrayList;
import java.util.List;

/** The luma of a picture, in units of 1/255 of the largest sample, and what prefixes of its stream lack of it. */
final class LumaErrors {
    private final double[][] luma;
    private final SubbandLayout layout;
    private final SubbandMoments signal;

    LumaErrors(Raster picture) {
        luma = luma(picture);
        layout = SubbandLayout.of(picture.width(), picture.height());
        signal = moments(luma);
    }

    private static double[][] luma(Raster picture) {
        double[][] rows = Luma.rows(picture);
        double scale = BlockMoments.WHITE / picture.maxSample();
        for (double[] row : rows) {
            for (int x = 0; x < row.length; x++) {
                row[x] *= scale;
            }
        }
        return rows;
    }

    private static SubbandMoments moments(double[][] rows) {
        float[][] plane = new float[rows.length][rows[0].length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[0].length; x++) {
                plane[y][x] = (float) rows[y][x];
            }
        }
        SubbandMoments moments = new SubbandMoments(Wavelet.CDF97, SubbandLayout.MAX_LEVELS, 1);
        moments.add(new float[][][] {plane});
        return moments;
    }

    /** {@code double[height][width]}; not to be changed. */
    double[][] luma() {
        return luma;
    }

    /** Luma of the picture less that of a prefix, {@code double[height][width]}. */
    double[][] of(Raster prefix) {
        double[][] error = luma(prefix);
        for (int y = 0; y < error.length; y++) {
            for (int x = 0; x < error[0].length; x++) {
                error[y][x] = luma[y][x] - error[y][x];
            }
        }
        return error;
    }

    /** From coarse to fine, those that are not empty. */
    List<SubbandError> subbands(double[][] error) {
        SubbandMoments errors = moments(error);
        double pixels = (double) layout.width() * layout.height();
        List<SubbandError> subbands = new ArrayList<>();
        for (Subband band : layout.subbands()) {
            if (!band.isEmpty()) {
                double share = (double) band.width() * band.height() / pixels;
                subbands.add(new SubbandError(
                        band.level(),
                        band.orientation(),
                        share * signal.variance(0, band),
                        share * errors.meanSquare(0, band)));
            }
        }
        return subbands;
    }
}
