package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalHaarMeansTest {
    @Test
    void levelsRiseOverTheSecondHalf() {
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 2, 2}, levels(8, 2));
        assertArrayEquals(new int[] {0, 0, 0, 1, 2}, levels(5, 2));
        assertArrayEquals(new int[] {0, 0, 1, 5}, levels(4, 9));
        assertArrayEquals(new int[] {0}, levels(1, 3));
        assertEquals(1, CausalHaarMeans.levels(1));
        assertEquals(3, CausalHaarMeans.levels(15));
        assertEquals(4, CausalHaarMeans.levels(16));
    }

    private static int[] levels(int dimensions, int levels) {
        return IntStream.range(0, dimensions)
                .map(i -> CausalHaarMeans.level(i, dimensions, levels))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"100, 12, 4", "64, 6, 6", "63, 5, 3", "1, 4, 2", "5, 2, 30", "1000, 20, 9", "8, 1, 2"})
    void equalsBruteForce(int rows, int dimensions, int levels) {
        double[] values = Samples.gaussian(rows * dimensions, 5, rows);
        double[] expected = new double[values.length];
        for (int t = 0; t < rows; t++) {
            for (int i = 0; i < dimensions; i++) {
                int first = Math.max(0, t + 1 - (1 << CausalHaarMeans.level(i, dimensions, levels)));
                double sum = 0;
                for (int row = first; row <= t; row++) {
                    sum += values[row * dimensions + i];
                }
                expected[t * dimensions + i] = sum / (t + 1 - first);
            }
        }
        CausalHaarMeans.replace(values, dimensions, levels);
        assertArrayEquals(expected, values, 1e-12);
    }

    /** Whatever row is changed, those before it stay as they are, bit for bit; it is not so by chance. */
    @Test
    void isCausal() {
        int rows = 70;
        int dimensions = 8;
        double[] values = Samples.gaussian(rows * dimensions, 0, 1);
        double[] means = values.clone();
        CausalHaarMeans.replace(means, dimensions, 5);
        for (int t = 0; t < rows; t++) {
            double[] changed = values.clone();
            Arrays.fill(changed, t * dimensions, (t + 1) * dimensions, 1e9);
            CausalHaarMeans.replace(changed, dimensions, 5);
            assertArrayEquals(Arrays.copyOf(means, t * dimensions), Arrays.copyOf(changed, t * dimensions));
            assertNotEquals(means[(t + 1) * dimensions - 1], changed[(t + 1) * dimensions - 1]);
        }
    }

    /** A large number that has left the window leaves no trace, which differences of running sums would. */
    @Test
    void forgets() {
        double[] values = {1e300, 1e300, 1, 3, 1, 3, 1, 3};
        CausalHaarMeans.replace(values, 2, 1);
        assertArrayEquals(new double[] {1e300, 1e300, 1, 5e299, 1, 3, 1, 3}, values);
    }

    /** Nor do sums overflow, and a constant sequence stays constant. */
    @Test
    void keepsConstants() {
        double[] values = new double[2 * 50];
        Arrays.fill(values, 1.7e308);
        CausalHaarMeans.replace(values, 2, 4);
        for (double value : values) {
            assertEquals(1.7e308, value, 1e294);
        }
    }

    @Test
    void refusesWhatIsNoSequence() {
        assertThrows(IllegalArgumentException.class, () -> CausalHaarMeans.replace(new double[5], 2, 1));
        assertThrows(IllegalArgumentException.class, () -> CausalHaarMeans.replace(new double[4], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> CausalHaarMeans.replace(new double[4], 2, 0));
        assertThrows(IllegalArgumentException.class, () -> CausalHaarMeans.replace(new double[4], 2, 31));
    }
}
