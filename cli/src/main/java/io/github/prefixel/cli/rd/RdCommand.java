package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.CodingOptions;
import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.Progress;
import io.github.prefixel.cli.RateConverter;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.Version;
import io.github.prefixel.cli.peers.CurveSource;
import io.github.prefixel.cli.peers.Peers;
import io.github.prefixel.cli.report.CutLoss;
import io.github.prefixel.cli.report.JsonReport;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.cli.report.RdReport;
import io.github.prefixel.cli.report.RdResults;
import io.github.prefixel.cli.report.StoredCurves;
import io.github.prefixel.cli.report.Summary;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.train.SeenPictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel rd}. */
@Command(
        name = "rd",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Trace the rate-distortion curve: one encode for each picture, many prefixes.",
            "Sizes are those of whole files. PSNR-RGB takes one mean squared error over all components, PSNR-Y and"
                    + " MS-SSIM the luma. Alpha is left out."
        })
public final class RdCommand implements Runnable {
    @Parameters(
            arity = "0..*",
            paramLabel = "IMAGES",
            description = "Pictures, or folders of them; without any, the built-in test pictures.")
    private List<Path> images = List.of();

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "CODEC",
            description = "Codecs to measure beside it, with the programs found on the PATH, separated by commas:"
                    + " jpeg, jpeg2000, jxl, avif, webp.")
    private List<String> against = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write rd.csv, rd.json, charts (rd.svg, rd.png, msssim.svg, msssim.png) and the page"
                    + " index.html to this folder.")
    private Path out;

    @Option(
            names = "--curves",
            paramLabel = "DIR",
            description = "Write the curves of each codec to DIR/CODEC.json, for 'prefixel rd-table'.")
    private Path curves;

    @Option(names = "--json", description = "Answer with JSON, the content of rd.json, instead of tables.")
    private boolean json;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "BPP",
            converter = RateConverter.class,
            description = "Rates in bits per pixel at which to cut, separated by commas; by default about 30 from"
                    + " 0.0625 to 3.")
    private List<Double> rates;

    @Option(
            names = "--cuts",
            paramLabel = "N",
            description =
                    "Cut at N rates evenly spaced in the logarithm from 0.06 to 3 instead, and add a table of what a"
                            + " cut loses against the upper concave hull of its own curve, PSNR-RGB over rate.")
    private Integer cuts;

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Option(names = "--allow-overlap", description = "Measure a model on pictures that it was trained on, too.")
    private boolean allowOverlap;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private final BiFunction<List<Double>, EncodeOptions, PrefixSource> codec;
    private final Function<String, Optional<CurveSource>> registry;

    public RdCommand(StandardStreams streams) {
        this(streams, PrefixelSource::new, Peers::named);
    }

    /**
     * @param codec makes the codec under test for a list of rates, and what its streams are to be like
     * @param registry finds a peer by name
     */
    RdCommand(
            StandardStreams streams,
            BiFunction<List<Double>, EncodeOptions, PrefixSource> codec,
            Function<String, Optional<CurveSource>> registry) {
        this.streams = streams;
        this.codec = codec;
        this.registry = registry;
    }

    @Override
    public void run() {
        if (rates != null && cuts != null) {
            throw new ParameterException(spec.commandLine(), "--rates and --cuts exclude each other");
        }
        if (cuts != null && json) {
            throw new ParameterException(spec.commandLine(), "--cuts and --json exclude each other");
        }
        if (cuts != null && cuts < 2) {
            throw new ParameterException(spec.commandLine(), "--cuts " + cuts + " is too few, at least 2");
        }
        List<CurveSource> peers = peers();
        OutputFolder folder = out == null ? null : new OutputFolder(out);
        OutputFolder curveFolder = curves == null ? null : new OutputFolder(curves);
        List<PictureSource> pictures = images.isEmpty() ? PictureSource.standard() : PictureSource.of(images);
        if (!allowOverlap) {
            SeenPictures seen = coding.seen();
            pictures = pictures.stream().map(picture -> picture.notIn(seen)).toList();
        }
        PrefixSource subject = codec.apply(rates(), coding.options());
        try {
            RdResults results = measure(subject, peers, pictures);
            print(json ? JsonReport.of(results) : new Summary(results).toString());
            if (cuts != null && !json) {
                print(System.lineSeparator() + CutLoss.table(results));
            }
            if (curveFolder != null) {
                StoredCurves.write(results, curveFolder);
            }
            if (folder != null) {
                new RdReport(results).write(folder, new Gallery(subject).of(pictures, results));
                streams.err().println("report: " + folder.resolve("index.html"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "start it again", e);
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), "check the pictures and the output folder", e);
        }
    }

    private List<Double> rates() {
        if (cuts != null) {
            return RateList.cuts(cuts);
        }
        return rates == null
                ? RateList.STANDARD
                : rates.stream().sorted().distinct().toList();
    }

    /** Those asked for that this machine can run; the others are named. */
    private List<CurveSource> peers() {
        List<CurveSource> peers = new ArrayList<>();
        for (String name : against.stream().distinct().toList()) {
            CurveSource peer = registry.apply(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "unknown codec '" + name + "', choose from " + String.join(", ", Peers.names())));
            Optional<String> missing = peer.missing();
            if (missing.isPresent()) {
                streams.err().println(name + ": left out, " + missing.get());
            } else {
                peers.add(peer);
            }
        }
        return peers;
    }

    private RdResults measure(PrefixSource subject, List<CurveSource> peers, List<PictureSource> pictures)
            throws InterruptedException {
        List<String> warnings = new ArrayList<>();
        long tasks = (long) pictures.size() * (peers.size() + 1);
        try (Progress progress = Progress.start("measuring", tasks)) {
            Measurement.Listener listener = new Measurement.Listener() {
                @Override
                public synchronized void done(int done) {
                    progress.step(done);
                }

                @Override
                public synchronized void warn(String line) {
                    warnings.add(line);
                }
            };
            return new Measurement(subject, peers, listener).run(pictures);
        } finally {
            warnings.stream().sorted().forEach(streams.err()::println);
        }
    }

    private void print(String text) throws IOException {
        streams.out().write(text.getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
    }
}
