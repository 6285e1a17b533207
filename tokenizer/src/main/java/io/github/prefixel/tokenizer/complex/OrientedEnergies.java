package io.github.prefixel.tokenizer.complex;

import io.github.prefixel.codec.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a plane's variance each complex subband holds: what structures it has, by size and direction, wherever they
 * are. The energies, and what is left in the low-pass band, sum to the variance about as {@link PlaneDualTree} says.
 *
 * @param bands {@code [level − 1][orientation]}: the sum of squared magnitudes, over the number of samples, at least 0
 * @param coarser likewise of the low-pass band, without the mean
 * @param mean of the samples
 */
public record OrientedEnergies(double[][] bands, double coarser, double mean) {
    /** Levels for pictures: details of 2 to 32 samples. */
    public static final int LEVELS = 5;

    /** Below this, energies are rounding errors of planes that are constant. */
    private static final double NOTHING = 1e-18;

    /** Of a picture's luma (ITU-R BT.601), from 0 to 1, on {@value #LEVELS} levels. Takes some 75 bytes a pixel while it runs. */
    public static OrientedEnergies of(Raster picture) {
        return of(LumaPlane.of(picture), LEVELS);
    }

    /**
     * Of a plane.
     *
     * @param plane {@code [row][column]}, any size
     * @throws IllegalArgumentException as {@link PlaneDualTree#forward} does
     */
    public static OrientedEnergies of(double[][] plane, int levels) {
        double[][] low = PlaneDualTree.extended(plane, levels);
        double samples = (double) low.length * low[0].length;
        double mean = Planes.mean(plane);
        Planes.add(-mean, low);
        double[][] bands = new double[levels][];
        for (int level = 1; level <= levels; level++) {
            PlaneLevel result = PlaneLevel.forward(low, FilterPair.ofLevel(level));
            bands[level - 1] = result.bands().stream()
                    .mapToDouble(band -> band.energy() / samples)
                    .toArray();
            low = result.low();
        }
        return new OrientedEnergies(bands, squares(low) / samples, mean);
    }

    private static double squares(double[][] plane) {
        double sum = 0;
        for (double[] row : plane) {
            for (double sample : row) {
                sum += sample * sample;
            }
        }
        return sum;
    }

    /** All energies: about the variance. */
    public double total() {
        double total = coarser;
        for (int level = 1; level <= bands.length; level++) {
            total += energy(level);
        }
        return total;
    }

    /** @param level from 1, the finest */
    public double energy(int level) {
        return Arrays.stream(bands[level - 1]).sum();
    }

    /** What share of all energies an energy is: 0 to 1, or not a number for a constant plane. */
    public double share(double energy) {
        return share(energy, total());
    }

    /**
     * How the energy of a level is shared out among the directions.
     *
     * @param level from 1, the finest
     * @return six shares that sum to 1, in the order of {@link Orientation}; not numbers where the level is empty
     */
    public double[] directions(int level) {
        return shares(bands[level - 1]);
    }

    /** Likewise of all levels. */
    public double[] directions() {
        double[] sums = new double[Orientation.values().length];
        for (double[] level : bands) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += level[i];
            }
        }
        return shares(sums);
    }

    private static double[] shares(double... energies) {
        double all = Arrays.stream(energies).sum();
        return Arrays.stream(energies).map(energy -> share(energy, all)).toArray();
    }

    private static double share(double energy, double all) {
        return all < NOTHING ? Double.NaN : energy / all;
    }

    /**
     * The roots of the energies, which are amplitudes in the unit of the samples, in the order of {@link #names}; the mean
     * comes last. The squared distance of two descriptors is then in the unit of a mean squared error.
     */
    public float[] descriptor() {
        float[] descriptor = new float[bands.length * Orientation.values().length + 2];
        int next = 0;
        for (double[] level : bands) {
            for (double energy : level) {
                descriptor[next++] = (float) Math.sqrt(energy);
            }
        }
        descriptor[next++] = (float) Math.sqrt(coarser);
        descriptor[next] = (float) mean;
        return descriptor;
    }

    /** What the numbers of a descriptor are, such as {@code level 1, 15°}. */
    public static List<String> names(int levels) {
        List<String> names = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            for (Orientation orientation : Orientation.values()) {
                names.add("level " + level + ", " + orientation.label());
            }
        }
        names.add("coarser");
        names.add("mean");
        return List.copyOf(names);
    }
}
