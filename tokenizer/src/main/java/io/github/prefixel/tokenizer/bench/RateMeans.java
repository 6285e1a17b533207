package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.tokenizer.block.TransformFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams beside the bounds at one rate: means over pictures of equal weight.
 *
 * @param rate bits a pixel that were asked for
 * @param pictures how many count: those that have a prefix of this rate, and one that differs from the picture
 * @param psnr of the streams, dB; NaN without pictures
 * @param cutOff geometric mean of the cut-off frequencies of those pictures that have one, cycles a pixel; NaN if none has
 * @param bounds one for each transform of the pictures, in their order; none without pictures
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

    /** A picture with its prefix of the rate. */
    private record Measured(PictureFigures picture, PrefixFigures prefix) {}

    /**
     * Means at each of some rates. Prefixes are compared with bounds at the rates that they have, not at the rounded ones that
     * were asked for.
     *
     * @param rates among those that were measured, bits a pixel
     * @return one for each rate, also those that no picture has
     */
    public static List<RateMeans> of(List<PictureFigures> pictures, List<Double> rates) {
        return rates.stream().map(rate -> at(rate, pictures)).toList();
    }

    private static RateMeans at(double rate, List<PictureFigures> pictures) {
        List<Measured> all = new ArrayList<>();
        for (PictureFigures picture : pictures) {
            picture.prefixes().stream()
                    .filter(prefix -> prefix.rate() == rate && prefix.psnr() < Double.POSITIVE_INFINITY)
                    .forEach(prefix -> all.add(new Measured(picture, prefix)));
        }
        List<BoundMeans> bounds = new ArrayList<>();
        int transforms = all.isEmpty() ? 0 : all.get(0).picture().transforms().size();
        for (int transform = 0; transform < transforms; transform++) {
            bounds.add(bound(transform, all));
        }
        return new RateMeans(rate, all.size(), psnr(all), cutOff(all), bounds);
    }

    private static double psnr(List<Measured> all) {
        return all.stream()
                .mapToDouble(measured -> measured.prefix().psnr())
                .average()
                .orElse(Double.NaN);
    }

    private static double cutOff(List<Measured> all) {
        double mean = all.stream()
                .mapToDouble(measured -> StrictMath.log(measured.prefix().cutOff()))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return StrictMath.exp(mean);
    }

    private static BoundMeans bound(int transform, List<Measured> all) {
        double psnr = 0;
        double gapBpp = 0;
        for (Measured measured : all) {
            TransformFigures figures = measured.picture().transforms().get(transform);
            PrefixFigures prefix = measured.prefix();
            psnr += figures.psnrAt(prefix.bpp()) / all.size();
            gapBpp += (prefix.bpp() - figures.rateAt(prefix.psnr())) / all.size();
        }
        String name = all.get(0).picture().transforms().get(transform).transform();
        return new BoundMeans(name, psnr, psnr(all) - psnr, gapBpp);
    }
}
