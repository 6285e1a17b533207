package io.github.prefixel.codec.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YCoCgRTest {
    @Test
    void inverseUndoesForwardOnAWholeCube() {
        assertReversible(planes(32 * 32 * 32, (c, i) -> i >> 5 * c & 31), 31);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void inverseUndoesForwardOnRandomAndExtremeSamples(int bitDepth) {
        int max = (1 << bitDepth) - 1;
        Random random = new Random(bitDepth);
        assertReversible(planes(8, (c, i) -> (i >> c & 1) * max), max);
        assertReversible(planes(100_000, (c, i) -> random.nextInt(max + 1)), max);
        assertReversible(planes(100_000, (c, i) -> random.nextInt(max + 1) - (max + 1) / 2), max);
    }

    private static void assertReversible(int[][][] original, int max) {
        int[][][] planes = new int[3][1][];
        for (int c = 0; c < 3; c++) {
            planes[c][0] = original[c][0].clone();
        }
        YCoCgR.forward(planes);
        for (int i = 0; i < planes[0][0].length; i++) {
            int least = Math.min(original[0][0][i], Math.min(original[1][0][i], original[2][0][i]));
            int most = Math.max(original[0][0][i], Math.max(original[1][0][i], original[2][0][i]));
            assertTrue(planes[0][0][i] >= least && planes[0][0][i] <= most, "luma is a mean of R, G and B");
            assertTrue(Math.abs(planes[1][0][i]) <= max && Math.abs(planes[2][0][i]) <= max, "range of chroma");
        }
        YCoCgR.inverse(planes);
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(original[c][0], planes[c][0]);
        }
    }

    @Test
    void greyHasNoChroma() {
        int[][][] planes = planes(256, (c, i) -> i);
        YCoCgR.forward(planes);
        for (int i = 0; i < 256; i++) {
            assertEquals(i, planes[0][0][i]);
            assertEquals(0, planes[1][0][i]);
            assertEquals(0, planes[2][0][i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void normIsWhatAnErrorDoes(int component) {
        int error = 1 << 10;
        int[][][] planes = planes(1, (c, i) -> c == component ? error : 0);
        YCoCgR.inverse(planes);
        double energy = 0;
        for (int[][] plane : planes) {
            energy += (double) plane[0][0] * plane[0][0];
        }
        assertEquals(YCoCgR.norm(component), Math.sqrt(energy) / error, 1e-9);
    }

    private interface Sample {
        int of(int component, int i);
    }

    private static int[][][] planes(int samples, Sample sample) {
        int[][][] planes = new int[3][1][samples];
        for (int i = 0; i < samples; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c][0][i] = sample.of(c, i);
            }
        }
        return planes;
    }
}
