package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.cli.report.Text;
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
import java.util.Map;
import java.util.function.Function;
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

    /** Shares of directions in the energy of each level, means over pictures. */
    FigureTable table() {
        List<String> head = new ArrayList<>(List.of("level, details of"));
        for (Orientation orientation : Orientation.values()) {
            head.add(orientation.label());
        }
        head.add("of variance");
        List<List<String>> rows = new ArrayList<>();
        for (int level = 1; level <= OrientedEnergies.LEVELS; level++) {
            rows.add(row(level + ", " + (1 << level) + " samples", directions(level), ofVariance(level)));
        }
        rows.add(row("all levels", means(OrientedEnergies::directions), 1 - coarser()));
        return new FigureTable(
                "Direction of edges and lines, % of a level's energy",
                head,
                rows,
                List.of("Means over pictures of squared magnitudes of dual-tree complex wavelets (Kingsbury"
                        + " 2001), which hardly depend on where an edge is. Degrees are those of the edge,"
                        + " counter-clockwise from the horizontal: below 90° it rises to the right. Textures"
                        + " without direction have about 20 % in four and 10 % in 45° and 135° if their power"
                        + " falls as f^-2, like that of photographs, and 16.7 % in all six if they are white"
                        + " noise. Of variance: the level's share of luma's; the rest is coarser."));
    }

    /** The figures of the table as shares from 0 to 1, and more; null where all pictures are constant. */
    Map<String, Object> json() {
        List<Object> levels = new ArrayList<>();
        for (int level = 1; level <= OrientedEnergies.LEVELS; level++) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("level", level);
            figures.put("directions", Places.list(directions(level)));
            figures.put("variance", ofVariance(level));
            levels.add(figures);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pictures", energies.size());
        json.put(
                "degrees",
                Arrays.stream(Orientation.values()).map(Orientation::degrees).toList());
        json.put("levels", levels);
        json.put("directions", Places.list(means(OrientedEnergies::directions)));
        json.put("coarser", coarser());
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

    private double[] directions(int level) {
        return means(energy -> energy.directions(level));
    }

    private double ofVariance(int level) {
        return mean(energy -> energy.share(energy.energy(level)));
    }

    private double coarser() {
        return mean(energy -> energy.share(energy.coarser()));
    }

    private double[] means(Function<OrientedEnergies, double[]> shares) {
        double[] means = new double[Orientation.values().length];
        Arrays.setAll(means, i -> mean(energy -> shares.apply(energy)[i]));
        return means;
    }

    /** Over all pictures that are not constant. */
    private double mean(ToDoubleFunction<OrientedEnergies> share) {
        return energies.stream()
                .mapToDouble(share)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static List<String> row(String name, double[] directions, double ofVariance) {
        List<String> row = new ArrayList<>(List.of(name));
        for (double share : directions) {
            row.add(Text.fixed(100 * share, 1));
        }
        row.add(Text.fixed(100 * ofVariance, 1));
        return row;
    }
}
