package io.github.prefixel.tokenizer.complex;

import java.util.List;

/**
 * One level of the transform of a plane.
 *
 * @param bands in the order of {@link Orientation}
 * @param low what the next level takes apart
 */
record PlaneLevel(List<ComplexBand> bands, double[][] low) {
    /** @param plane of all four trees, sides divisible by 2 on level 1 and by 4 on others */
    static PlaneLevel forward(double[][] plane, FilterPair filters) {
        double[][] low = Planes.transposed(filters.low().forward(plane));
        double[][] high = Planes.transposed(filters.high().forward(plane));
        List<ComplexBand> vertical =
                Quads.split(Planes.transposed(filters.high().forward(low)));
        List<ComplexBand> horizontal =
                Quads.split(Planes.transposed(filters.low().forward(high)));
        List<ComplexBand> diagonal =
                Quads.split(Planes.transposed(filters.high().forward(high)));
        return new PlaneLevel(
                List.of(
                        horizontal.get(0),
                        diagonal.get(0),
                        vertical.get(0),
                        vertical.get(1),
                        diagonal.get(1),
                        horizontal.get(1)),
                Planes.transposed(filters.low().forward(low)));
    }

    /** The plane of all four trees. */
    double[][] inverse(FilterPair filters, int height, int width) {
        double[][] low = new double[width][low().length];
        filters.low().addInverse(Planes.transposed(low()), low);
        filters.high().addInverse(joined(Orientation.DEGREES_75, Orientation.DEGREES_105), low);
        double[][] high = new double[width][low().length];
        filters.low().addInverse(joined(Orientation.DEGREES_15, Orientation.DEGREES_165), high);
        filters.high().addInverse(joined(Orientation.DEGREES_45, Orientation.DEGREES_135), high);
        double[][] plane = new double[height][width];
        filters.low().addInverse(Planes.transposed(low), plane);
        filters.high().addInverse(Planes.transposed(high), plane);
        return plane;
    }

    private double[][] joined(Orientation rising, Orientation falling) {
        return Planes.transposed(Quads.join(bands.get(rising.ordinal()), bands.get(falling.ordinal())));
    }
}
