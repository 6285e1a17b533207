package io.github.prefixel.tokenizer.complex;

import java.util.List;

/**
 * The dual-tree transform of a plane.
 *
 * @param width of the plane
 * @param height of the plane
 * @param levels from fine to coarse; the six subbands of a level in the order of {@link Orientation}, those of level l
 *     with one coefficient for every 2<sup>l</sup> × 2<sup>l</sup> samples of the plane as it was extended
 * @param lowPass of all four real trees, {@code [row][column]}, even rows and columns of the first; four for each
 *     coefficient of a coarsest subband; a constant plane gives 2<sup>levels − 1</sup> times the constant
 */
public record ComplexPyramid(int width, int height, List<List<ComplexBand>> levels, double[][] lowPass) {
    /** @param level from 1, the finest */
    public ComplexBand band(int level, Orientation orientation) {
        return levels.get(level - 1).get(orientation.ordinal());
    }
}
