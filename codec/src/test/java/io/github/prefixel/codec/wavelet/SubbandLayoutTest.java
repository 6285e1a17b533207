package io.github.prefixel.codec.wavelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubbandLayoutTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 1, 1", "1, 3, 2", "4, 4, 2", "5, 4, 3", "64, 64, 6", "65, 1, 6", "2147483647, 1, 6"})
    void hasAsManyLevelsAsItTakes(int width, int height, int levels) {
        assertEquals(levels, SubbandLayout.of(width, height).levels());
    }

    @Test
    void subbandsTileThePlane() {
        for (int width = 1; width <= 40; width++) {
            for (int height = 1; height <= 40; height++) {
                assertTiled(SubbandLayout.of(width, height));
            }
        }
    }

    private static void assertTiled(SubbandLayout layout) {
        boolean[][] covered = new boolean[layout.height()][layout.width()];
        int area = 0;
        for (Subband band : layout.subbands()) {
            area += band.width() * band.height();
            for (int y = band.y(); y < band.y() + band.height(); y++) {
                for (int x = band.x(); x < band.x() + band.width(); x++) {
                    assertTrue(!covered[y][x], () -> band + " overlaps another");
                    covered[y][x] = true;
                }
            }
        }
        assertEquals(layout.width() * layout.height(), area, layout.toString());
    }

    @Test
    void subbandsComeFromCoarseToFine() {
        SubbandLayout layout = new SubbandLayout(67, 61, 2);
        assertEquals(
                java.util.List.of(
                        new Subband(2, Orientation.LL, 0, 0, 17, 16),
                        new Subband(2, Orientation.HL, 17, 0, 17, 16),
                        new Subband(2, Orientation.LH, 0, 16, 17, 15),
                        new Subband(2, Orientation.HH, 17, 16, 17, 15),
                        new Subband(1, Orientation.HL, 34, 0, 33, 31),
                        new Subband(1, Orientation.LH, 0, 31, 34, 30),
                        new Subband(1, Orientation.HH, 34, 31, 33, 30)),
                layout.subbands());
    }
}
