package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CodingOptions;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.RateConverter;
import io.github.prefixel.cli.ThreadCount;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.train.SeenPictures;
import java.util.List;
import picocli.CommandLine.Option;

/** What to measure of pictures, and how. */
final class PictureOptions {
    private static final List<Double> OCTAVES = List.of(0.0625, 0.125, 0.25, 0.5, 1.0, 2.0);

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "BPP",
            converter = RateConverter.class,
            description =
                    "Pictures: rates in bits per pixel at which to cut the stream, separated by commas; by default"
                            + " octaves from 0.0625 to 2.")
    private List<Double> rates;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Pictures to measure at a time, one thread each; by default as many as there are processors.")
    private int threads = ThreadCount.ofProcessors();

    @Option(
            names = "--allow-overlap",
            description = "Pictures: measure a model on pictures that it was trained on, too.")
    private boolean allowOverlap;

    Analysis analysis(List<PictureSource> pictures, CodingOptions coding) {
        SeenPictures seen = coding.seen();
        List<PictureSource> allowed = allowOverlap
                ? pictures
                : pictures.stream().map(picture -> picture.notIn(seen)).toList();
        List<Double> rising =
                rates == null ? OCTAVES : rates.stream().sorted().distinct().toList();
        return PictureAnalysis.of(allowed, coding.options(Effort.FAST), rising, threads);
    }
}
