package io.github.prefixel.tokenizer.principal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The coordinates of pictures of some size and kind, in order of variance: those of the rotated frequencies, if such
 * pictures have all of them, and frequencies on their own axes.
 */
final class Coordinates {
    private final PrincipalModel model;
    private final boolean rotated;
    /** A row of the basis, or the number of rows plus the index of a frequency. */
    private final int[] sources;

    private final double[] variances;

    /**
     * @param available which frequencies there are
     * @param rotated whether all that are rotated together are among them
     */
    Coordinates(PrincipalModel model, boolean[] available, boolean rotated) {
        this.model = model;
        this.rotated = rotated;
        boolean[] alone = available.clone();
        int rows = rotated ? model.dimension() : 0;
        for (int i = 0; i < rows; i++) {
            alone[model.member(i)] = false;
        }
        int[] unordered = IntStream.concat(
                        IntStream.range(0, rows),
                        IntStream.range(0, alone.length).filter(i -> alone[i]).map(i -> model.dimension() + i))
                .toArray();
        double[] ofUnordered =
                Arrays.stream(unordered).mapToDouble(this::variance).toArray();
        int[] order = Members.falling(ofUnordered);
        sources = Arrays.stream(order).map(i -> unordered[i]).toArray();
        variances = Arrays.stream(order).mapToDouble(i -> ofUnordered[i]).toArray();
    }

    private double variance(int source) {
        int d = model.dimension();
        return source < d ? model.eigenvalue(source) : model.frequencyVariance(source - d);
    }

    int count() {
        return sources.length;
    }

    /** Variances, non-increasing. */
    double[] variances() {
        return variances.clone();
    }

    /** A spectrum less the model's mean, as coordinates. */
    double[] forward(double[] spectrum) {
        double[] rows = rotated ? model.rotate(spectrum) : new double[0];
        double[] result = new double[sources.length];
        for (int i = 0; i < result.length; i++) {
            int s = sources[i];
            int index = s - model.dimension();
            result[i] = s < model.dimension() ? rows[s] : spectrum[index] - model.mean(index);
        }
        return result;
    }

    /** The spectrum of coordinates, the model's mean added; frequencies that there are not stay at their means. */
    double[] inverse(double[] coordinates) {
        double[] rows = new double[model.dimension()];
        double[] spectrum = model.means();
        for (int i = 0; i < sources.length; i++) {
            int s = sources[i];
            if (s < model.dimension()) {
                rows[s] = coordinates[i];
            } else {
                spectrum[s - model.dimension()] += coordinates[i];
            }
        }
        if (rotated) {
            model.addRotated(rows, spectrum);
        }
        return spectrum;
    }

    /** Where a coordinate lies among frequencies: means over its energy. */
    Place place(int i) {
        int s = sources[i];
        double[] shares = new double[3];
        double vertical = 0;
        double horizontal = 0;
        double constant = 0;
        int first = s < model.dimension() ? 0 : s - model.dimension();
        int end = s < model.dimension() ? model.dimension() : first + 1;
        for (int k = first; k < end; k++) {
            int index = s < model.dimension() ? model.member(k) : k;
            double weight = s < model.dimension() ? model.entry(s, k) * model.entry(s, k) : 1;
            shares[Zone.channel(index)] += weight;
            vertical += weight * Place.octave(Zone.row(index));
            horizontal += weight * Place.octave(Zone.column(index));
            constant += Zone.isMean(index) ? weight : 0;
        }
        return new Place(vertical, horizontal, shares, constant > 0.3);
    }
}
