package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.FileFailure;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.Version;
import io.github.prefixel.tokenizer.dataset.NpyRows;
import io.github.prefixel.tokenizer.dataset.NpyType;
import io.github.prefixel.tokenizer.representation.CausalHaarMeans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel haar-means}. */
@Command(
        name = "haar-means",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Replace half of the dimensions of a sequence of embeddings by causal Haar means, after WaveletGPT.",
            "The first half of the columns stays as it is. Each of the others becomes the mean of its last 2, 4, 8 ..."
                    + " 2^N rows, windows growing from column to column; at the start, of the rows that there are. Row t"
                    + " depends on rows up to t only."
        },
        footer = {"", "Example:", "  prefixel haar-means embeddings.npy means.npy --levels 9"})
public final class HaarMeansCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "IN", description = "A matrix, a file *.npy: a row for each token, in order.")
    private Path input;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file *.npy for the means: float64 if IN is, or else float32.")
    private Path output;

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "The longest window has 2^N rows, N from 1 to " + CausalHaarMeans.MOST_LEVELS
                    + " (default: the longest that fits).")
    private Integer levels;

    @Spec
    private CommandSpec spec;

    /** @param streams not needed: what the command makes is a file */
    public HaarMeansCommand(StandardStreams streams) {
        // All commands are made alike.
    }

    @Override
    public void run() {
        if (levels != null && (levels < 1 || levels > CausalHaarMeans.MOST_LEVELS)) {
            throw new ParameterException(
                    spec.commandLine(), "--levels is 1 to " + CausalHaarMeans.MOST_LEVELS + ", not " + levels);
        }
        requireOther();
        try {
            MatrixFile matrix = MatrixFile.read(input);
            matrix.requireFinite();
            CausalHaarMeans.replace(
                    matrix.values(), matrix.columns(), levels == null ? CausalHaarMeans.levels(matrix.rows()) : levels);
            write(matrix);
        } catch (OutOfMemoryError e) {
            throw new CommandFailure(
                    input + ": not enough memory for this matrix",
                    "give Java more, such as PREFIXEL_JAVA_OPTS=-Xmx8g",
                    e);
        }
    }

    private void requireOther() {
        try {
            if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
                throw new CommandFailure(output + ": is the input too", "give another file for the means");
            }
            if (Files.exists(output) && !Files.isRegularFile(output)) {
                throw new CommandFailure(output + ": is there, and is no file", "give another file for the means");
            }
        } catch (IOException e) {
            throw new CommandFailure(FileFailure.withFile(e), "give another file for the means", e);
        }
    }

    private void write(MatrixFile matrix) {
        boolean isDouble = matrix.type().isFloat() && matrix.type().bytes() == NpyType.FLOAT64.bytes();
        NpyType type = isDouble ? NpyType.FLOAT64 : NpyType.FLOAT32;
        try (NpyRows rows = new NpyRows(output, matrix.columns(), type)) {
            for (int row = 0; row < matrix.rows(); row++) {
                rows.writeRow(matrix.values(), row);
            }
            rows.finish();
        } catch (IOException e) {
            throw new CommandFailure(
                    output + ": cannot be written, " + FileFailure.reason(e), "choose another place for the means", e);
        }
    }
}
