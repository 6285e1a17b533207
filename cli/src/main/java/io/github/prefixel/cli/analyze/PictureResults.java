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
 * @param pictures at least one, in the order in which they were named
 * @param rates bits a pixel that were asked for, rising
 * @param means for each rate
 */
record PictureResults(List<PictureFigures> pictures, List<Double> rates, List<RateMeans> means) {
    static PictureResults of(List<PictureFigures> pictures, List<Double> rates) {
        return new PictureResults(pictures, rates, RateMeans.of(pictures, rates));
    }

    /** What is said of one picture alone. */
    PictureResults alone(PictureFigures picture) {
        return of(List.of(picture), rates);
    }

    static Optional<PrefixFigures> prefix(PictureFigures picture, double rate) {
        return picture.prefixes().stream()
                .filter(prefix -> prefix.rate() == rate)
                .findFirst();
    }

    /** The prefixes that were asked for at a rate; small pictures have none at low rates. */
    Stream<PrefixFigures> prefixes(double rate) {
        return pictures.stream().flatMap(picture -> prefix(picture, rate).stream());
    }

    /**
     * Those pictures that have a prefix with an error at as many rates as any has, and only these rates: no line over them bends
     * only because pictures drop out of its mean.
     */
    PictureResults common() {
        List<Double> reach = pictures.stream()
                .map(this::reach)
                .max(Comparator.<List<Double>>comparingInt(List::size))
                .orElseThrow();
        List<PictureFigures> reaching = pictures.stream()
                .filter(picture -> reach(picture).containsAll(reach))
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
