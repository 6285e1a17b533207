package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.Progress;
import io.github.prefixel.cli.analyze.PictureResults.Measured;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.Text;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.bench.PictureBench;
import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.complex.OrientedEnergies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What theory and the codec say of pictures: measured several at a time, reported in the order in which they are named. */
final class PictureAnalysis {
    private record Analysed(Measured measured, OrientedEnergies energies) {}

    private PictureAnalysis() {}

    /**
     * All pictures are read once before anything is measured, so that an unreadable one is known at once.
     *
     * @param rates bits a pixel, more than 0, rising
     * @param threads at least 1
     * @throws CommandFailure if a picture cannot be read, or the model has nothing for it
     */
    static Analysis of(List<PictureSource> pictures, EncodeOptions options, List<Double> rates, int threads) {
        forEach("reading", pictures, threads, picture -> require(picture, options));
        PictureBench bench = new PictureBench(options, rates);
        List<Analysed> analysed = forEach("measuring", pictures, threads, picture -> {
            Raster raster = picture.read();
            return new Analysed(Measured.of(bench.of(picture.name(), raster), rates), OrientedEnergies.of(raster));
        });
        PictureResults results =
                PictureResults.of(analysed.stream().map(Analysed::measured).toList(), rates);
        Orientations orientations =
                new Orientations(analysed.stream().map(Analysed::energies).toList());
        List<FigureTable> tables = new ArrayList<>(PictureTables.of(results));
        tables.add(orientations.table());
        Map<String, Object> json = PictureJson.of(results, coding(options));
        json.put("orientations", orientations.json());
        PictureSource first = pictures.get(0);
        return new Analysis(
                pictures.size() == 1 ? pictures.get(0).name() : Text.count(pictures.size(), "picture"),
                subtitle(options, rates),
                tables,
                PictureCharts.of(results),
                List.of(Orientations.mosaic(first.name(), first.read())),
                List.of(orientations::writeDescriptors),
                json);
    }

    private static boolean require(PictureSource source, EncodeOptions options) {
        Raster picture = source.read();
        try {
            options.parts().requireUse(picture.components().colors());
            return true;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(source.name() + ": " + e.getMessage(), "leave it out", e);
        }
    }

    private static <T> List<T> forEach(
            String label, List<PictureSource> pictures, int threads, Function<PictureSource, T> task) {
        List<T> results = new ArrayList<>();
        try (InOrder<T> workers = new InOrder<>(threads);
                Progress progress = Progress.start(label, pictures.size(), 0, "pictures")) {
            for (PictureSource picture : pictures) {
                if (workers.isFull()) {
                    results.add(workers.take());
                    progress.step(results.size());
                }
                workers.submit(() -> task.apply(picture));
            }
            while (!workers.isEmpty()) {
                results.add(workers.take());
                progress.step(results.size());
            }
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), "start it again", e);
        }
        return results;
    }

    private static Map<String, Object> coding(EncodeOptions options) {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("effort", effort(options));
        coding.put("tune", options.tune().label());
        coding.put("predict", options.predict());
        coding.put("model", model(options).orElse(null));
        return coding;
    }

    private static String effort(EncodeOptions options) {
        return options.effort().name().toLowerCase(Locale.ROOT);
    }

    /** The name of the model, unless it is what the program brings along. */
    private static Optional<String> model(EncodeOptions options) {
        return options.parts().id().stream().mapToObj(ModelFile::name).findFirst();
    }

    private static String subtitle(EncodeOptions options, List<Double> rates) {
        return "effort " + effort(options) + ", tune " + options.tune().label()
                + (options.predict() ? "" : ", no prediction")
                + model(options).map(name -> ", model " + name).orElse("") + "; one stream for each, cut at "
                + rates.stream().map(Text::rate).collect(Collectors.joining(", ")) + " bpp";
    }
}
