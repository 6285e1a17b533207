package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Analysis;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What to make of a matrix. */
final class MatrixOptions {
    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Features: the class of each sample, n whole numbers in a file *.npy.")
    private Path labels;

    @Option(names = "--weights", description = "The matrix is one of weights, not of features.")
    private boolean weights;

    /** @throws ParameterException if there are any */
    void requireNone(CommandLine commandLine) {
        if (labels != null || weights) {
            throw new ParameterException(commandLine, "--labels and --weights go with a matrix, a file *.npy");
        }
    }

    Analysis analysis(Path file) {
        throw new UnsupportedOperationException(file + " " + labels + weights);
    }
}
