package io.github.prefixel.tokenizer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what comparing with everything finds: the same items, in the same order, at the same distances. */
class NearestSearchTest {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final int TEN = 10;

    private static void assertExact(float[][] all, float[][] queries, int dimension) {
        BruteForce brute = new BruteForce(all);
        NearestSearch search = new NearestSearch(brute.descriptors(dimension));
        for (float[] query : queries) {
            for (int limit : new int[] {0, 1, 3, TEN, all.length, all.length + 5}) {
                assertEquals(brute.nearest(query, limit), search.nearest(query, limit, ANY));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 12, 13, 64, 100, 257})
    void randomDescriptorsOfAnyLength(int dimension) {
        float[][] all = Spectra.pictures(300, dimension, 1, 0.5, dimension);
        assertExact(all, all, dimension);
        assertExact(all, Spectra.pictures(20, dimension, 1, 0.5, -dimension), dimension);
    }

    /** Numbers so few that many distances are equal, and some descriptors too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 20})
    void tiesGoByIndex(int dimension) {
        Random random = new Random(dimension);
        float[][] all = new float[400][dimension];
        for (float[] one : all) {
            for (int i = 0; i < dimension; i++) {
                one[i] = random.nextInt(2);
            }
        }
        assertExact(all, all, dimension);
    }

    /** Distances that differ in the last bits only, where a bound without a margin would go wrong. */
    @Test
    void differencesOfRounding() {
        Random random = new Random(1);
        float[][] all = new float[300][50];
        for (float[] one : all) {
            for (int i = 0; i < one.length; i++) {
                one[i] = 1e6f + random.nextInt(3) * 0.0625f;
            }
        }
        float[][] multiples = new float[300][50];
        for (int item = 0; item < 300; item++) {
            for (int i = 0; i < 50; i++) {
                // All of one direction: bounds by norms are the distances.
                multiples[item][i] = (item + 1) * (float) (1 / (3.0 + i));
            }
        }
        assertExact(all, all, 50);
        assertExact(multiples, multiples, 50);
    }

    @Test
    void extremeDescriptors() {
        float[][] zeros = new float[40][30];
        assertExact(zeros, new float[2][30], 30);
        float[][] none = {};
        assertExact(none, new float[1][30], 30);
        float[][] large = new float[40][30];
        Random random = new Random(2);
        for (float[] one : large) {
            for (int i = 0; i < one.length; i++) {
                one[i] = switch (random.nextInt(4)) {
                    case 0 -> Float.MAX_VALUE;
                    case 1 -> -Float.MAX_VALUE;
                    case 2 -> Float.MIN_VALUE;
                    default -> 0;
                };
            }
        }
        assertExact(large, large, 30);
        // More than a block, more than an array.
        float[][] many = Spectra.pictures(1100, 1032, 1, 0.5, 3);
        assertExact(many, new float[][] {many[0], many[1024], many[1099]}, 1032);
    }

    @Test
    void distancesUpToALimit() {
        float[][] all = Spectra.pictures(500, 40, 1, 0.5, 4);
        List<Neighbour> nearest = new BruteForce(all).nearest(all[7], 30);
        NearestSearch search = new NearestSearch(new BruteForce(all).descriptors(40));
        assertEquals(nearest, search.nearest(all[7], 500, nearest.get(29).squaredDistance()));
        assertEquals(
                nearest.subList(0, 29),
                search.nearest(all[7], 500, Math.nextDown(nearest.get(29).squaredDistance())));
        assertEquals(nearest.subList(0, 1), search.nearest(all[7], 500, 0));
    }

    @Test
    void whatIsNoDescriptorIsRefused() {
        Descriptors descriptors = new Descriptors(2, 3);
        assertThrows(IllegalArgumentException.class, () -> descriptors.set(0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> descriptors.set(0, 1, 2, Float.NaN));
        NearestSearch search = new NearestSearch(descriptors);
        float[] infinite = {0, Float.POSITIVE_INFINITY, 0};
        assertThrows(IllegalArgumentException.class, () -> search.nearest(infinite, 1, ANY));
        assertThrows(IllegalArgumentException.class, () -> new Descriptors(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Descriptors(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Descriptors(1, Descriptors.MAX_DIMENSION + 1));
    }

    /** 10,000 descriptors with a spectrum of pictures: at least five times fewer multiplications than to compare all, queries among
     * them or not. The system property {@code prefixel.long} asks for all 20,000 queries.
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 0.5", "1.5, 0.5"})
    void prunesTenThousand(double exponent, double contrast) {
        float[][] all = Spectra.pictures(10_000, 256, exponent, contrast, 5);
        BruteForce brute = new BruteForce(all);
        NearestSearch search = new NearestSearch(brute.descriptors(256));
        int step = Boolean.getBoolean("prefixel.long") ? 1 : 250;
        float[][] others = Spectra.pictures(10_000 / step, 256, exponent, contrast, 6);
        long multiplyAdds = 0;
        long queries = 0;
        for (int i = 0; i < all.length; i += step) {
            for (float[] query : new float[][] {all[i], others[i / step]}) {
                assertEquals(brute.nearest(query, TEN), search.nearest(query, TEN, ANY));
                multiplyAdds += search.multiplyAdds();
                queries++;
            }
        }
        double times = (double) queries * brute.multiplyAdds() / multiplyAdds;
        assertTrue(times >= 5, () -> times + " times fewer");
    }
}
