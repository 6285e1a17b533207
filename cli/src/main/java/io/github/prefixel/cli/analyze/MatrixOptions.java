package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PositiveNumber;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.tokenizer.representation.Features;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to make of a matrix. */
final class MatrixOptions {
    /** Of features of norm 1, ε² = .5 is what those who introduced the coding rate measure with. */
    private static final double USUAL_EPSILON = Math.sqrt(.5);

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Features: the class of each sample, n whole numbers in a file *.npy.")
    private Path labels;

    @Option(
            names = "--epsilon",
            paramLabel = "E",
            converter = PositiveNumber.class,
            description =
                    "Features: coding rates are those at a mean squared error of E^2 for a whole sample, in squared"
                            + " units of the features (default: 0.7071, so that E^2 is 0.5).")
    private Double epsilon;

    @Option(
            names = "--normalise",
            description = "Features: scale each row to the norm 1, as those who use coding rates have them. Otherwise"
                    + " features are taken as they are.")
    private boolean normalise;

    @Option(names = "--weights", description = "The matrix is one of weights, not of features.")
    private boolean weights;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException if there are any */
    void requireNone(CommandLine commandLine) {
        if (isAboutFeatures() || weights) {
            throw new ParameterException(
                    commandLine, "--labels, --epsilon, --normalise and --weights go with a matrix, a file *.npy");
        }
    }

    private boolean isAboutFeatures() {
        return labels != null || epsilon != null || normalise;
    }

    /**
     * @throws ParameterException if options for features come with weights
     * @throws CommandFailure if the file holds no matrix that can be analysed
     */
    Analysis analysis(Path file) {
        if (weights && isAboutFeatures()) {
            throw new ParameterException(
                    spec.commandLine(), "--labels, --epsilon and --normalise are for features, not for --weights");
        }
        try {
            return analysis(MatrixFile.readToDecompose(file));
        } catch (OutOfMemoryError e) {
            throw new CommandFailure(
                    file + ": not enough memory for this matrix",
                    "give Java more, such as PREFIXEL_JAVA_OPTS=-Xmx8g",
                    e);
        }
    }

    private Analysis analysis(MatrixFile matrix) {
        String name = matrix.path().getFileName().toString();
        try {
            if (weights) {
                return WeightReport.of(name, matrix);
            }
            Features features = Features.of(matrix.rows(), matrix.columns(), matrix.values());
            FeatureFigures figures = FeatureFigures.of(
                    normalise ? features.unitRows() : features,
                    labels == null ? null : labels(features.samples()),
                    epsilon == null ? USUAL_EPSILON : epsilon);
            return FeatureReport.of(name, normalise, figures);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(matrix.path() + ": " + e.getMessage(), "give a matrix without such numbers", e);
        }
    }

    private long[] labels(int samples) {
        long[] classes = MatrixFile.readLabels(labels);
        if (classes.length != samples) {
            throw new CommandFailure(
                    labels + ": " + classes.length + " labels for " + samples + " samples",
                    "give one label for each row of the features");
        }
        return classes;
    }
}
