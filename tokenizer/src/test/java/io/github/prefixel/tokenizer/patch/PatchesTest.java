package io.github.prefixel.tokenizer.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatchesTest {
    private final List<double[]> entropies = new ArrayList<>();

    @BeforeAll
    void walkOverPictures() {
        WaveletTokenizer tokenizer = new WaveletTokenizer(Quality.plane(7));
        Pictures.noise(1024, 16)
                .map(picture -> TokenEntropies.of(tokenizer, tokenizer.tokenize(picture)))
                .forEach(entropies::add);
    }

    @Test
    void patchesStartWhereTheRuleSays() {
        double[] h = {0.1, 0.9, 0.9, 0.2, 0.5, 1.2, 0.3};
        assertArrayEquals(new int[] {1, 1, 3, 2}, Patches.lengths(PatchRule.GLOBAL, 0.5, h));
        assertArrayEquals(new int[] {1, 4, 2}, Patches.lengths(PatchRule.MONOTONIC, 0.5, h));
        assertArrayEquals(new int[] {7}, Patches.lengths(PatchRule.GLOBAL, 2, h));
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 1}, Patches.lengths(PatchRule.MONOTONIC, -2, h));
        assertArrayEquals(new int[0], Patches.lengths(PatchRule.GLOBAL, 0.5));
        assertArrayEquals(new int[] {1}, Patches.lengths(PatchRule.GLOBAL, 0.5, 0));
    }

    @ParameterizedTest
    @EnumSource
    void lengthsAddUpAndPrefixesHaveTheSamePatches(PatchRule rule) {
        for (double[] h : entropies.subList(0, 20)) {
            int[] lengths = Patches.lengths(rule, 0.3, h);
            assertEquals(h.length, Arrays.stream(lengths).sum());
            assertTrue(Arrays.stream(lengths).allMatch(n -> n > 0));
            for (int k = 1; k < h.length; k += 1 + h.length / 9) {
                int[] ofPrefix = Patches.lengths(rule, 0.3, Arrays.copyOf(h, k));
                int last = ofPrefix.length - 1;
                assertArrayEquals(Arrays.copyOf(lengths, last), Arrays.copyOf(ofPrefix, last));
                assertTrue(ofPrefix[last] <= lengths[last]);
                assertEquals(k, Arrays.stream(ofPrefix).sum());
            }
        }
    }

    /**
     * Even pictures set the threshold, odd ones judge it. With fewer of them, or for longer patches, chance
     * alone makes a larger difference.
     */
    @ParameterizedTest
    @CsvSource({"GLOBAL, 1.5", "GLOBAL, 3", "GLOBAL, 4.5", "MONOTONIC, 3", "MONOTONIC, 4.5"})
    void meanLengthHoldsForOtherPictures(PatchRule rule, double target) {
        ThresholdSearch search = new ThresholdSearch(rule);
        IntStream.range(0, entropies.size()).filter(i -> i % 2 == 0).forEach(i -> search.add(entropies.get(i)));
        double threshold = search.threshold(target);
        assertEquals(target, search.meanLength(threshold), 0.002 * target);
        long tokens = 0;
        long patches = 0;
        for (int i = 1; i < entropies.size(); i += 2) {
            tokens += entropies.get(i).length;
            patches += Patches.lengths(rule, threshold, entropies.get(i)).length;
        }
        assertEquals(target, (double) tokens / patches, 0.01 * target);
    }

    @ParameterizedTest
    @EnumSource
    void histogramCountsThePatches(PatchRule rule) {
        ThresholdSearch search = new ThresholdSearch(rule);
        List<double[]> some = entropies.subList(0, 10);
        some.forEach(search::add);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            double threshold = i < 10 ? some.get(i)[100 + i] : random.nextDouble(-2.5, 2.5);
            long tokens = some.stream().mapToLong(h -> h.length).sum();
            long patches = some.stream()
                    .mapToLong(h -> Patches.lengths(rule, threshold, h).length)
                    .sum();
            assertEquals((double) tokens / patches, search.meanLength(threshold));
        }
    }

    @Test
    void reachesForWhatIsOutOfReach() {
        ThresholdSearch search = new ThresholdSearch(PatchRule.GLOBAL);
        assertEquals(0, search.meanLength(0.5));
        assertThrows(IllegalArgumentException.class, () -> search.threshold(4.5));
        search.add();
        search.add(0, 0.5, 1);
        assertEquals(1, search.meanLength(search.threshold(1)));
        assertEquals(1.5, search.meanLength(search.threshold(1.6)));
        assertEquals(3, search.meanLength(search.threshold(1000)));
        assertThrows(IllegalArgumentException.class, () -> search.threshold(0.99));
        assertThrows(IllegalArgumentException.class, () -> search.threshold(Double.NaN));
    }

    @Test
    void rulesHaveNames() {
        for (PatchRule rule : PatchRule.values()) {
            assertEquals(rule, PatchRule.of(rule.label()));
        }
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PatchRule.of("local"));
        assertEquals("there is no rule 'local', only global, monotonic", e.getMessage());
    }
}
