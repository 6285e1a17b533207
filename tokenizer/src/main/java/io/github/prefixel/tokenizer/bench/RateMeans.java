package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.block.TransformFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Streams beside the bounds at one rate: means over pictures of equal weight.
 *
 * @param rate bits a pixel that were asked for
 * @param pictures how many count: those that have a prefix of this rate, and one that differs from the picture
 * @param psnr of the streams, dB; NaN without pictures
 * @param cutOff geometric mean of the cut-off frequencies of those pictures that have one, cycles a pixel; NaN if none has
 * @param bounds one for each {@linkplain PictureFigures#bounds bound} of the pictures, in their order; none without pictures
 */
public record RateMeans(double rate, int pictures, double psnr, double cutOff, List<BoundMeans> bounds) {
    /**
     * The bound of a transform beside the streams.
     *
     * @param psnr of the bound at the rates of the prefixes, dB
     * @param gapDecibels PSNR of the stream less that of the bound at the same rate, dB: more than 0 where the stream is the
     *     better one
     * @param gapBpp rate of the stream less that of the bound for the same PSNR, bits a pixel: less than 0 where the stream
     *     is the better one
     */
    public record BoundMeans(String transform, double psnr, double gapDecibels, double gapBpp) {}

    /**
     * Means over pictures at each of some rates. Prefixes are compared with bounds at the rates that they have, not at the
     * rounded ones that were asked for.
     *
     * @param rates among those that were measured, bits a pixel
     * @return one for each rate, also those that no picture has
     */
    public static List<RateMeans> of(List<PictureFigures> pictures, List<Double> rates) {
        return rates.stream()
                .map(rate -> mean(
                        rate,
                        pictures.stream().map(picture -> at(rate, picture)).toList()))
                .toList();
    }

    /**
     * The same of figures of single pictures at one rate, which take long to find.
     *
     * @param pictures {@link #of} one picture each, at this rate
     */
    public static RateMeans mean(double rate, List<RateMeans> pictures) {
        List<RateMeans> counted =
                pictures.stream().filter(picture -> picture.pictures() > 0).toList();
        List<BoundMeans> bounds = new ArrayList<>();
        int transforms = counted.isEmpty() ? 0 : counted.get(0).bounds().size();
        for (int i = 0; i < transforms; i++) {
            int transform = i;
            bounds.add(mean(counted.stream()
                    .map(picture -> picture.bounds().get(transform))
                    .toList()));
        }
        double logarithm = counted.stream()
                .mapToDouble(picture -> StrictMath.log(picture.cutOff()))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return new RateMeans(rate, counted.size(), mean(counted, RateMeans::psnr), StrictMath.exp(logarithm), bounds);
    }

    private static RateMeans at(double rate, PictureFigures picture) {
        return picture.prefixes().stream()
                .filter(prefix -> prefix.rate() == rate && prefix.psnr() < Double.POSITIVE_INFINITY)
                .findFirst()
                .map(prefix -> new RateMeans(
                        rate,
                        1,
                        prefix.psnr(),
                        prefix.cutOff(),
                        picture.bounds().stream()
                                .map(transform -> bound(transform, prefix))
                                .toList()))
                .orElse(new RateMeans(rate, 0, Double.NaN, Double.NaN, List.of()));
    }

    private static BoundMeans bound(TransformFigures transform, PrefixFigures prefix) {
        double psnr = transform.psnrAt(prefix.bpp());
        return new BoundMeans(
                transform.transform(), psnr, prefix.psnr() - psnr, prefix.bpp() - transform.rateAt(prefix.psnr()));
    }

    private static BoundMeans mean(List<BoundMeans> bounds) {
        return new BoundMeans(
                bounds.get(0).transform(),
                mean(bounds, BoundMeans::psnr),
                mean(bounds, BoundMeans::gapDecibels),
                mean(bounds, BoundMeans::gapBpp));
    }

    private static <T> double mean(List<T> of, ToDoubleFunction<T> figure) {
        return of.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
