package io.github.prefixel.tokenizer.representation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The share of the energy in nested prefixes of features: in their first 1, 2, 4, … and all d dimensions (Kusupati et al.,
 * 'Matryoshka representation learning', 2022). No orthonormal basis has more in its first m dimensions than the principal
 * axes, whose energies are the eigenvalues.
 *
 * @param sizes 1, 2, 4, … below d, and d
 * @param shares 0 to 1, non-decreasing, the last 1; all 1 if there is no energy at all
 */
public record NestedEnergy(int[] sizes, double[] shares) {
    /**
     * @param energies of each dimension in its order, at least 0: second moments as stored, or eigenvalues
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static NestedEnergy of(double... energies) {
        if (energies.length == 0) {
            throw new IllegalArgumentException("no dimensions have no energy");
        }
        double largest = 0;
        for (double energy : energies) {
            if (!(energy >= 0 && energy < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an energy must be a number of at least 0, not " + energy);
            }
            largest = Math.max(largest, energy);
        }
        // Energies are divided by the largest, so that no sum overflows.
        double[] sums = new double[energies.length];
        double sum = 0;
        for (int i = 0; i < energies.length; i++) {
            sum += largest == 0 ? 0 : energies[i] / largest;
            sums[i] = sum;
        }
        double all = sum;
        int[] sizes = IntStream.concat(
                        IntStream.range(0, Integer.SIZE - 1).map(i -> 1 << i).takeWhile(m -> m < energies.length),
                        IntStream.of(energies.length))
                .toArray();
        double[] shares = Arrays.stream(sizes)
                .mapToDouble(m -> all == 0 ? 1 : sums[m - 1] / all)
                .toArray();
        return new NestedEnergy(sizes, shares);
    }
}
