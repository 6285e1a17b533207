package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.complex.Orientation;
import io.github.prefixel.tokenizer.complex.OrientationMosaic;
import io.github.prefixel.tokenizer.complex.OrientedEnergies;
import io.github.prefixel.tokenizer.dataset.NpyRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * In which directions, and at which sizes, pictures have their edges and lines: energies of dual-tree complex wavelets.
 *
 * @param energies of the luma of one picture each, on {@link OrientedEnergies#LEVELS} levels
 */
record Orientations(List<OrientedEnergies> energies) {
    private static final String DESCRIPTORS = "complex.npy";

    /** The strength of edges in one picture. */
    static Analysis.Picture mosaic(String name, Raster picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PictureFiles.write(OrientationMosaic.of(picture), png, "png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Analysis.Picture(
                "orientations",
                name + ": magnitudes of dual-tree complex wavelets, by direction as the strokes show and all at once;"
                        + " details of 2 samples on top, of 32 below. Hue is direction, brightness strength, each row by"
                        + " itself.",
                png.toByteArray());
    }

    /** Shares of the variance, means over pictures. */
    FigureTable table() {
        double[][] shares = meanShares();
        List<String> head = new ArrayList<>(List.of("level, details of"));
        for (Orientation orientation : Orientation.values()) {
            head.add(orientation.label());
        }
        head.add("all");
        List<List<String>> rows = new ArrayList<>();
        for (int level = 1; level <= shares.length; level++) {
            rows.add(row(level + ", " + (1 << level) + " samples", shares[level - 1]));
        }
        rows.add(row("all levels", sumOfRows(shares)));
        return new FigureTable(
                "Direction of edges and lines: share of luma's variance, %",
                head,
                rows,
                List.of("Means over pictures. Squared magnitudes of dual-tree complex wavelets (Kingsbury 2001), which"
                        + " hardly depend on where an edge is; what is missing to 100 % is coarser. Degrees are those of"
                        + " the edge, counter-clockwise from the horizontal: below 90° it rises to the right. White noise"
                        + " has nearly equal shares in the six of a level."));
    }

    /** Mean shares as the table has them, from 0 to 1, and how many pictures; null where all pictures are constant. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pictures", energies.size());
        json.put(
                "degrees",
                Arrays.stream(Orientation.values()).map(Orientation::degrees).toList());
        json.put(
                "shares",
                Arrays.stream(meanShares())
                        .map(level -> Arrays.stream(level).boxed().toList())
                        .toList());
        json.put("coarser", meanShare(OrientedEnergies::coarser));
        json.put("descriptor", OrientedEnergies.names(OrientedEnergies.LEVELS));
        return json;
    }

    /**
     * Writes complex.npy: the descriptor of each picture, a row of float32, in order.
     *
     * @throws CommandFailure if it cannot be written
     */
    void writeDescriptors(OutputFolder folder) {
        Path file = folder.resolve(DESCRIPTORS);
        int columns = OrientedEnergies.names(OrientedEnergies.LEVELS).size();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (NpyRows rows = new NpyRows(file, columns)) {
                for (OrientedEnergies energy : energies) {
                    rows.write(energy.descriptor());
                }
                rows.finish();
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": cannot be written, " + e.getMessage(), "free space or choose another folder", e);
        }
    }

    private double[][] meanShares() {
        double[][] shares = new double[OrientedEnergies.LEVELS][Orientation.values().length];
        for (int level = 0; level < shares.length; level++) {
            for (int i = 0; i < shares[level].length; i++) {
                int row = level;
                int column = i;
                shares[level][i] = meanShare(energy -> energy.bands()[row][column]);
            }
        }
        return shares;
    }

    /** Over all pictures that are not constant. */
    private double meanShare(ToDoubleFunction<OrientedEnergies> part) {
        return energies.stream()
                .mapToDouble(energy -> energy.share(part.applyAsDouble(energy)))
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] sumOfRows(double[][] rows) {
        double[] sums = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        return sums;
    }

    private static List<String> row(String name, double... shares) {
        List<String> row = new ArrayList<>(List.of(name));
        for (double share : shares) {
            row.add(percent(share));
        }
        row.add(percent(Arrays.stream(shares).sum()));
        return row;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
