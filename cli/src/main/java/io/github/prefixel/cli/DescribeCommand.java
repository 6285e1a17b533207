package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.search.DescriptorIndex;
import io.github.prefixel.tokenizer.search.IndexBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel describe}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Describe pictures by their principal coefficients, for 'prefixel search'.",
            "A descriptor is the first coefficients of a picture in order of variance; its first numbers are a shorter"
                    + " one, as with a Matryoshka. Pictures may be of any size. Those that cannot be read are reported"
                    + " and left out."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a failure of input or output",
            "2:a mistake on the command line",
            "3:done, but pictures that cannot be read were left out"
        },
        footer = {
            "",
            "Writes descriptors.npy (float32, a descriptor a row), index.json (with the",
            "names, in the same order) and a copy of the model, model.pfxm. With NumPy:",
            "  rows = numpy.load('index/descriptors.npy')",
            "  names = json.load(open('index/index.json'))['names']",
            "",
            "Example:",
            "  prefixel train photos/ --out photos.pfxm",
            "  prefixel describe photos/ --model photos.pfxm --out index/",
            "  prefixel search picture.jpg index/"
        })
final class DescribeCommand implements Runnable, IExitCodeGenerator {
    private static final int LEFT_OUT = 3;
    private static final int USUAL_DIMENSION = 256;

    @Parameters(arity = "1..*", paramLabel = "IMAGES", description = "Pictures, as 'prefixel tokenize' takes them.")
    private List<Path> images;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "Model with a principal basis, made by 'prefixel train'.")
    private String model;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the index.")
    private Path out;

    @Option(
            names = "--dimension",
            paramLabel = "M",
            converter = WholeNumber.class,
            description = "Numbers in a descriptor (default: 256, or as many as the model has).")
    private Long dimension;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Pictures at work at a time; each needs memory (default: the number of processors).")
    private int threads = ThreadCount.ofProcessors();

    @Option(names = "--restart", description = "Replace the index that is in DIR.")
    private boolean restart;

    @Mixin
    private FrameLimit limit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private boolean leftOut;

    DescribeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        new OutputFolder(out);
        if (!restart && Files.exists(out.resolve(DescriptorIndex.FILE))) {
            throw new CommandFailure(
                    out + ": a finished index is there", "choose another --out, or replace it with --restart");
        }
        Describing describing = Describing.open(new InputFile(model, streams));
        IndexBuild build = new IndexBuild(
                new Version().getVersion()[0],
                describing.file(),
                describing.basis()::coefficients,
                dimension(describing.basis().components()),
                inputs(),
                limit.pixels(),
                threads);
        long start = System.nanoTime();
        try (BuildReport report = new BuildReport("describing", streams.err())) {
            IndexBuild.Result result = build.run(out, report);
            report.clear();
            leftOut = result.skipped() > 0;
            print(result, build.dimension(), report.made() / ((System.nanoTime() - start) / 1e9));
        } catch (IOException e) {
            throw new CommandFailure(
                    out + ": no index made, " + FileFailure.reason(e), "name other pictures or another --out", e);
        }
    }

    private int dimension(int most) {
        if (dimension == null) {
            return Math.min(USUAL_DIMENSION, most);
        }
        if (dimension < 1 || dimension > most) {
            throw new ParameterException(
                    spec.commandLine(), "--dimension is 1 to " + most + " with this model, not " + dimension);
        }
        return dimension.intValue();
    }

    private Inputs inputs() {
        try {
            return Inputs.of(images);
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.withFile(e), "name pictures, folders of pictures, tar shards or IDX files", e);
        }
    }

    private void print(IndexBuild.Result result, int numbers, double rate) {
        if (summary.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("output", out.toString());
            json.put("items", result.items());
            json.put("dimension", numbers);
            json.put("skipped", result.skipped());
            json.put("imagesPerSecond", Math.round(rate * 10) / 10.0);
            SummaryOptions.printLine(JsonObject.line(json), streams.out());
            return;
        }
        String left = result.skipped() == 0 ? "" : ", " + result.skipped() + " left out";
        summary.print(
                out.toString(),
                String.format(
                        Locale.ROOT,
                        "%d pictures%s, descriptors of %d numbers, %.1f images/s",
                        result.items(),
                        left,
                        numbers,
                        rate),
                streams.err());
    }

    @Override
    public int getExitCode() {
        return leftOut ? LEFT_OUT : 0;
    }
}
