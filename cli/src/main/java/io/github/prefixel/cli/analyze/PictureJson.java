package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.analyze.PictureResults.Measured;
import io.github.prefixel.cli.report.Mean;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.RateMeans;
import io.github.prefixel.tokenizer.bench.RateMeans.BoundMeans;
import io.github.prefixel.tokenizer.bench.SubbandError;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The figures of pictures as JSON. Rates are in bits a pixel, frequencies in cycles a pixel, powers and energies in units of
 * (1/255)² of a sample, levels of quality in dB; what is not finite is null.
 *
 * <pre>{@code
 * {
 *   "schema": "prefixel-analysis-pictures-1",
 *   "effort": "default", "tune": "psnr", "predict": true, "model": null,
 *   "rates": [0.0625, ...],                         asked for
 *   "pictures": [                                   as named
 *     {"name": "lake", "width": 768, "height": 512, "colors": 3,
 *      "spectrum": {"frequencies": [...], "powers": [...]},
 *      "power_law": {"exponent": 2.1, "amplitude": ..., "standard_error": ...},
 *      "flatness": ..., "welch_flatness": ...,
 *      "coding_gains": {"DCT 8 x 8": ..., ...},     in dB
 *      "prefixes": [                                that are longer than the header and no longer than the stream
 *        {"rate": 0.0625, "bytes": 3072, "tokens": 51234, "bpp": 0.0625, "psnr_rgb": ..., "cut_off": ...,
 *         "bounds": [{"transform": "DCT 8 x 8", "psnr": ..., "gap_db": ..., "gap_bpp": ...}, ...],
 *         "error_powers": [...],                    at the frequencies of the spectrum
 *         "subbands": [                             LL: the coarsest
 *           {"level": 6, "orientation": "LL", "signal": ..., "error": ..., "missing": ...}, ...]}, ...]}, ...],
 *   "means": {
 *     "exponent": ..., "flatness": ..., "welch_flatness": ..., "coding_gains": {...},
 *     "rates": [
 *       {"rate": 0.0625, "pictures": 24, "psnr_rgb": ..., "cut_off": ..., "bounds": [...],
 *        "missing": {"thumbnail": ..., "level 6": ..., ..., "level 1": ...}}, ...]
 *   },
 *   "orientations": {...}                           see Orientations
 * }
 * }</pre>
 */
final class PictureJson {
    private static final String SCHEMA = "prefixel-analysis-pictures-1";

    private PictureJson() {}

    static Map<String, Object> of(PictureResults results, Map<String, Object> coding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.putAll(coding);
        json.put("rates", results.rates());
        json.put(
                "pictures",
                results.measured().stream().map(PictureJson::picture).toList());
        json.put("means", means(results));
        return json;
    }

    private static Map<String, Object> picture(Measured measured) {
        PictureFigures picture = measured.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", picture.name());
        json.put("width", picture.width());
        json.put("height", picture.height());
        json.put("colors", picture.colors());
        json.put("spectrum", spectrum(picture.spectrum()));
        Map<String, Object> law = new LinkedHashMap<>();
        law.put("exponent", picture.powerLaw().exponent());
        law.put("amplitude", picture.powerLaw().amplitude());
        law.put("standard_error", picture.powerLaw().standardError());
        json.put("power_law", law);
        json.put("flatness", picture.flatness());
        json.put("welch_flatness", picture.welchFlatness());
        json.put("coding_gains", gains(List.of(picture)));
        json.put(
                "prefixes",
                measured.bounds().stream()
                        .flatMap(bounds -> PictureResults.prefix(picture, bounds.rate()).stream()
                                .map(prefix -> prefix(prefix, bounds)))
                        .toList());
        return json;
    }

    private static Map<String, Object> spectrum(RadialSpectrum spectrum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frequencies", Places.list(spectrum.frequencies()));
        json.put("powers", Places.list(spectrum.powers()));
        return json;
    }

    private static Map<String, Object> prefix(PrefixFigures prefix, RateMeans bounds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", prefix.rate());
        json.put("bytes", prefix.bytes());
        json.put("tokens", prefix.tokens());
        json.put("bpp", prefix.bpp());
        json.put("psnr_rgb", prefix.psnr());
        json.put("cut_off", prefix.cutOff());
        json.put("bounds", bounds.bounds().stream().map(PictureJson::bound).toList());
        json.put("error_powers", Places.list(prefix.error().powers()));
        json.put(
                "subbands", prefix.subbands().stream().map(PictureJson::subband).toList());
        return json;
    }

    private static Map<String, Object> bound(BoundMeans bound) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("transform", bound.transform());
        json.put("psnr", bound.psnr());
        json.put("gap_db", bound.gapDecibels());
        json.put("gap_bpp", bound.gapBpp());
        return json;
    }

    private static Map<String, Object> subband(SubbandError subband) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", subband.level());
        json.put("orientation", subband.orientation().name());
        json.put("signal", subband.signal());
        json.put("error", subband.error());
        json.put("missing", subband.missing());
        return json;
    }

    private static Map<String, Object> means(PictureResults results) {
        List<PictureFigures> pictures = results.pictures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exponent", mean(pictures, picture -> picture.powerLaw().exponent()));
        json.put("flatness", mean(pictures, PictureFigures::flatness));
        json.put("welch_flatness", mean(pictures, PictureFigures::welchFlatness));
        json.put("coding_gains", gains(pictures));
        json.put(
                "rates",
                results.means().stream().map(rate -> rate(rate, results)).toList());
        return json;
    }

    private static Map<String, Object> rate(RateMeans rate, PictureResults results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", rate.rate());
        json.put("pictures", rate.pictures());
        json.put("psnr_rgb", rate.psnr());
        json.put("cut_off", rate.cutOff());
        json.put("bounds", rate.bounds().stream().map(PictureJson::bound).toList());
        Map<String, Object> missing = new LinkedHashMap<>();
        for (WaveletLevel level : WaveletLevel.of(results.pictures())) {
            missing.put(level.name(), level.missing(results.prefixes(rate.rate())));
        }
        json.put("missing", missing);
        return json;
    }

    /** Of each transform; of several pictures, the means. */
    private static Map<String, Object> gains(List<PictureFigures> pictures) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<TransformFigures> transforms = pictures.get(0).transforms();
        for (int i = 0; i < transforms.size(); i++) {
            int transform = i;
            json.put(
                    transforms.get(i).transform(),
                    mean(
                            pictures,
                            picture -> picture.transforms().get(transform).codingGain()));
        }
        return json;
    }

    private static double mean(List<PictureFigures> pictures, ToDoubleFunction<PictureFigures> figure) {
        return Mean.of(pictures.stream().mapToDouble(figure)).value();
    }
}
