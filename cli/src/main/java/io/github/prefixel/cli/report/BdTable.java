package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.BdRate;
import io.github.prefixel.codec.quality.QualityMetric;
import io.github.prefixel.codec.quality.RateRange;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * BD-rates of the codec under test against one peer, picture by picture; negative: the codec under test needs fewer
 * bytes. The peer is the reference, so a range of rates is one of the peer's.
 *
 * @param percents one figure for each column and picture, {@code percents[column][picture]}, NaN where the curves have
 *     no quality in common
 */
record BdTable(CodecCurves peer, double[][] percents) {
    /** A metric and the rates over which it is averaged. */
    record Column(String label, QualityMetric metric, RateRange range) {
        boolean isRestricted() {
            return !range.equals(RateRange.ALL);
        }
    }

    static final List<Column> COLUMNS = List.of(
            new Column("PSNR-RGB", QualityMetric.PSNR, RateRange.ALL),
            new Column("PSNR-RGB .125-2 bpp", QualityMetric.PSNR, new RateRange(0.125, 2)),
            new Column("PSNR-Y", QualityMetric.PSNR_Y, RateRange.ALL),
            new Column("MS-SSIM", QualityMetric.MS_SSIM, RateRange.ALL));

    static List<BdTable> of(RdResults results) {
        return results.peers().stream().map(peer -> of(results.subject(), peer)).toList();
    }

    static BdTable of(CodecCurves subject, CodecCurves peer) {
        int pictures = peer.points().size();
        double[][] percents = COLUMNS.stream()
                .map(column -> IntStream.range(0, pictures)
                        .mapToDouble(
                                i -> BdRate.percent(subject.curve(i), peer.curve(i), column.metric(), column.range()))
                        .toArray())
                .toArray(double[][]::new);
        return new BdTable(peer, percents);
    }

    Mean mean(int column) {
        return Mean.of(DoubleStream.of(percents[column]));
    }
}
