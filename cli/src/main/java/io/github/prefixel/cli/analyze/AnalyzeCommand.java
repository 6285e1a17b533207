package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CodingOptions;
import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.Version;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.codec.imageio.PictureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel analyze}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Say what rate-distortion theory and spectral analysis tell of pictures, of a matrix of features or of a"
                    + " weight matrix.",
            "Pictures: power spectrum, coding gains of transforms, and the Gaussian bound beside the curve of the real"
                    + " stream. Matrices: spectrum, effective rank, coding rate; with labels, rate reduction."
        },
        footer = {
            "",
            "Examples:",
            "  prefixel analyze photos/ --out report/",
            "  prefixel analyze features.npy --labels labels.npy",
            "  prefixel analyze layer.npy --weights"
        })
public final class AnalyzeCommand implements Runnable {
    private static final String MATRIX = ".npy";
    private static final String PICTURES = "pictures";
    private static final String CODING = "coding";

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Pictures or folders of them; or one matrix, a file *.npy: n x d features, a row for each of n"
                            + " samples, or weights.")
    private List<Path> inputs;

    @Mixin
    private AnalysisOutput output = new AnalysisOutput();

    @Mixin(name = PICTURES)
    private PictureOptions pictures = new PictureOptions();

    @Mixin(name = CODING)
    private CodingOptions coding = new CodingOptions();

    @Mixin
    private MatrixOptions matrix = new MatrixOptions();

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;

    public AnalyzeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        output.deliver(this::analysis, streams);
    }

    private Analysis analysis() {
        if (inputs.stream().noneMatch(AnalyzeCommand::isMatrix)) {
            matrix.requireNone(spec.commandLine());
            inputs.forEach(AnalyzeCommand::requirePictures);
            return pictures.analysis(PictureSource.of(inputs), coding);
        }
        if (inputs.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "a matrix is analysed by itself: name one *.npy and no more");
        }
        requireNoneOfPictures();
        return matrix.analysis(inputs.get(0));
    }

    private void requireNoneOfPictures() {
        for (String mixin : List.of(PICTURES, CODING)) {
            for (OptionSpec option : spec.mixins().get(mixin).options()) {
                if (spec.commandLine().getParseResult().hasMatchedOption(option.longestName())) {
                    throw new ParameterException(
                            spec.commandLine(), option.longestName() + " goes with pictures, not with a matrix");
                }
            }
        }
    }

    /** Someone who names a folder of matrices and nothing else is told that it takes one. */
    private static void requirePictures(Path input) {
        if (!Files.isDirectory(input)) {
            return;
        }
        try (Stream<Path> entries = Files.list(input)) {
            List<Path> files = entries.toList();
            if (files.stream().anyMatch(AnalyzeCommand::isMatrix)
                    && files.stream()
                            .noneMatch(file -> PictureFiles.isPictureName(String.valueOf(file.getFileName())))) {
                throw new CommandFailure(input + ": holds matrices, no pictures", "name one *.npy to analyse it");
            }
        } catch (IOException e) {
            throw new CommandFailure(input + ": cannot be listed", "check the folder's permissions", e);
        }
    }

    private static boolean isMatrix(Path input) {
        return input.toString().toLowerCase(Locale.ROOT).endsWith(MATRIX);
    }
}
