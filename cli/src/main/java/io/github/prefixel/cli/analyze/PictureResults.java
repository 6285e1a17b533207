package io.github.prefixel.cli.analyze;

import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.RateMeans;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was measured of pictures, and their means at each rate.
 *
 * @param measured at least one, in the order in which they were named
 * @param rates bits a pixel that were asked for, rising
 * @param means for each rate
 */
record PictureResults(List<Measured> measured, List<Double> rates, List<RateMeans> means) {
    /**
     * One picture.
     *
     * @param bounds the stream beside them at each rate
     */
    record Measured(PictureFigures figures, List<RateMeans> bounds) {
        static Measured of(PictureFigures figures, List<Double> rates) {
            return new Measured(figures, RateMeans.of(List.of(figures), rates));
        }

        private RateMeans at(double rate) {
            return bounds.stream()
                    .filter(bound -> bound.rate() == rate)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static PictureResults of(List<Measured> measured, List<Double> rates) {
        List<RateMeans> means = rates.stream()
                .map(rate -> RateMeans.mean(
                        rate, measured.stream().map(picture -> picture.at(rate)).toList()))
                .toList();
        return new PictureResults(measured, rates, means);
    }

    List<PictureFigures> pictures() {
        return measured.stream().map(Measured::figures).toList();
    }

    static Optional<PrefixFigures> prefix(PictureFigures picture, double rate) {
        return picture.prefixes().stream()
                .filter(prefix -> prefix.rate() == rate)
                .findFirst();
    }

    /** The prefixes of a rate that differ from their pictures, those of which {@link #means} tell. */
    Stream<PrefixFigures> prefixes(double rate) {
        return measured.stream()
                .flatMap(picture -> prefix(picture.figures(), rate).stream())
                .filter(prefix -> Double.isFinite(prefix.psnr()));
    }

    /**
     * Those pictures that have a prefix with an error at as many rates as any has, and only these rates: no line over them bends
     * only because pictures drop out of its mean.
     */
    PictureResults common() {
        List<Double> reach = pictures().stream()
                .map(this::reach)
                .max(Comparator.<List<Double>>comparingInt(List::size))
                .orElseThrow();
        List<Measured> reaching = measured.stream()
                .filter(picture -> reach(picture.figures()).containsAll(reach))
                .toList();
        return of(reaching, reach);
    }

    private List<Double> reach(PictureFigures picture) {
        return picture.prefixes().stream()
                .filter(prefix -> Double.isFinite(prefix.psnr()))
                .map(PrefixFigures::rate)
                .toList();
    }
}
