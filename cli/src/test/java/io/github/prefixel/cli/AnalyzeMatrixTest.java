package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.dataset.NpyLists;
import io.github.prefixel.tokenizer.dataset.NpyRows;
import io.github.prefixel.tokenizer.dataset.NpyType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prefixel analyze} of matrices. */
class AnalyzeMatrixTest {
    @TempDir
    private Path folder;

    private Path matrix(String name, int columns, double... values) throws IOException {
        Path path = folder.resolve(name);
        try (NpyRows rows = new NpyRows(path, columns, NpyType.FLOAT64)) {
            for (int row = 0; row < values.length / columns; row++) {
                rows.writeRow(values, row);
            }
            rows.finish();
        }
        return path;
    }

    private Path labels(int... labels) throws IOException {
        Path path = folder.resolve("labels.npy");
        try (NpyLists lists = new NpyLists(path, folder.resolve("offsets.npy"))) {
            lists.write(labels);
            lists.finish();
        }
        return path;
    }

    /** Two classes, each on an axis of its own. */
    private Path axes() throws IOException {
        return matrix("axes.npy", 2, 1, 0, 0, 1, -1, 0, 0, 1);
    }

    /** A number of the JSON object by the keys that lead to it. */
    private static double figure(String json, String... keys) {
        int at = 0;
        for (String key : keys) {
            at = json.indexOf("\"" + key + "\":", at);
            assertTrue(at >= 0, json);
        }
        Matcher number = Pattern.compile("[:\\[]+(-?[0-9.E-]+)").matcher(json);
        assertTrue(number.find(at), json);
        return Double.parseDouble(number.group(1));
    }

    @Test
    void features() throws IOException {
        String json = CommandRun.of("analyze", axes(), "--labels", labels(7, -1, 7, -1), "--json")
                .succeeds()
                .outputText();
        assertTrue(json.startsWith("{\"schema\":\"prefixel-analysis-features-1\",\"name\":\"axes.npy\","), json);
        assertEquals(4, figure(json, "samples"));
        assertEquals(.25, figure(json, "theta"), 1e-12);
        assertEquals(1, figure(json, "about_zero", "mean_squared_norm"), 1e-12);
        assertEquals(.5, figure(json, "about_zero", "eigenvalues"), 1e-12);
        double log2 = Math.log(2);
        assertEquals(Math.log(3) / log2, figure(json, "about_zero", "coding_rate_bits"), 1e-9);
        assertEquals(1, figure(json, "about_zero", "water_filling_bits"), 1e-9);
        assertEquals(.75, figure(json, "about_mean", "mean_squared_norm"), 1e-9);
        assertEquals(Math.log(3) / log2 - Math.log(5) / log2 / 2, figure(json, "reduction_bits"), 1e-9);
        assertEquals(-1, figure(json, "classes", "label"));
        assertEquals(.5, figure(json, "stored_energy"), 1e-12);
        assertEquals(Math.log(3) / log2 / 2, figure(json, "echo_bits", "stored"), 1e-9);
    }

    /** The error is told in units of the features, which --normalise makes 1. */
    @Test
    void epsilonAndNormalise() throws IOException {
        Path large = matrix("large.npy", 2, 10, 0, 0, 30, -20, 0, 0, 50);
        String json = CommandRun.of("analyze", large, "--normalise", "--epsilon", "1", "--json")
                .succeeds()
                .outputText();
        assertEquals(1, figure(json, "about_zero", "coding_rate_bits"), 1e-9);
        assertTrue(json.contains("\"rate_reduction\":null"), json);
    }

    @Test
    void weights() throws IOException {
        Path file = matrix("weights.npy", 3, 3, 0, 0, 0, -4, 0);
        String json =
                CommandRun.of("analyze", file, "--weights", "--json").succeeds().outputText();
        assertTrue(json.startsWith("{\"schema\":\"prefixel-analysis-weights-1\","), json);
        assertEquals(4, figure(json, "spectral_norm"), 1e-12);
        assertEquals(4, figure(json, "power_iteration", "value"), 1e-9);
        assertEquals(4 / 3.0, figure(json, "condition_number"), 1e-9);
        assertEquals(225, figure(json, "spectral_penalty"), 1e-9);
        Path singular = matrix("singular.npy", 2, 1, 1, 1, 1);
        CommandRun run = CommandRun.of("analyze", singular, "--weights").succeeds();
        assertTrue(run.outputText().contains("of the rank 1 of 2"), run.outputText());
    }

    @Test
    void writesAReport() throws IOException {
        Path out = folder.resolve("report");
        CommandRun.of("analyze", axes(), "--out", out).succeeds();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(out)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertEquals(
                Set.of("analysis.json", "echo-rates.svg", "eigenvalues.svg", "index.html", "nested-energy.svg"), names);
    }

    /** Fewer samples than dimensions, features alike, or all zero: figures, and a note where they need one. */
    @Test
    void survivesLittleAndNothing() throws IOException {
        String few = CommandRun.of("analyze", matrix("few.npy", 4, 1, 2, 3, 4))
                .succeeds()
                .outputText();
        assertTrue(few.contains("fewer samples than dimensions"), few);
        for (double[] values : new double[][] {{0, 0, 0, 0}, {1, 1, 1, 1}, {5}}) {
            Path file = matrix("few.npy", values.length > 1 ? 2 : 1, values);
            for (String[] options : new String[][] {{}, {"--weights"}}) {
                Path out = folder.resolve("out");
                CommandRun run = options.length == 0
                        ? CommandRun.of("analyze", file, "--out", out)
                        : CommandRun.of("analyze", file, options[0], "--out", out);
                assertFalse(run.succeeds().outputText().contains("NaN"), run.outputText());
            }
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path axes = axes();
        Path labels = labels(1, 2, 3);
        CommandRun.of("analyze", axes, "--labels", labels)
                .fails(1, labels + ": 3 labels for 4 samples: give one label for each row of the features");
        CommandRun.of("analyze", labels)
                .fails(
                        1,
                        labels + ": a vector of 3 numbers, no matrix: give a matrix of real numbers that NumPy has"
                                + " saved");
        CommandRun.of("analyze", axes, "--labels", axes)
                .fails(1, axes + ": a matrix of 4 x 2, no vector: give a vector of whole numbers that NumPy has saved");
        Path holes = matrix("holes.npy", 2, 1, 2, 3, Double.NaN);
        for (String option : new String[] {"--json", "--weights"}) {
            CommandRun.of("analyze", holes, option)
                    .fails(
                            1,
                            holes + ": row 1, column 1 is NaN, not a finite number: give a matrix without such"
                                    + " numbers");
        }
        Path missing = folder.resolve("missing.npy");
        CommandRun.of("analyze", missing).fails(1, missing + ": no such file: name one *.npy");
        CommandRun.of("analyze", matrix("long.npy", 1, new double[5000])).succeeds();
        CommandRun.of("analyze", axes, "--weights", "--normalise")
                .fails(
                        2,
                        "--labels, --epsilon and --normalise are for features, not for --weights: see 'prefixel"
                                + " analyze --help'");
        CommandRun.of("analyze", axes, axes)
                .fails(2, "a matrix is analysed by itself: name one *.npy and no more: see 'prefixel analyze --help'");
        CommandRun.of("analyze", "picture.png", "--normalise")
                .fails(
                        2,
                        "--labels, --epsilon, --normalise and --weights go with a matrix, a file *.npy: see 'prefixel"
                                + " analyze --help'");
    }

    /** Found out before anything is read. */
    @Test
    void refusesWhatWouldTakeVeryLong() throws IOException {
        Path file = folder.resolve("large.npy");
        byte[] header = "\u0093NUMPY\1\0\77\0{'descr':'<f2','fortran_order':False,'shape':(4097,4097)}         "
                .getBytes(StandardCharsets.ISO_8859_1);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(header, 0, 10 + 63);
            large.setLength(10 + 63 + 2L * 4097 * 4097);
        }
        CommandRun.of("analyze", file)
                .fails(
                        1,
                        file + ": it would take very long to analyse 4097 x 4097 numbers: save fewer rows or columns,"
                                + " such as every tenth sample");
    }
}
