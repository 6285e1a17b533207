package io.github.prefixel.codec.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ActivityMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityAnalysisTest {
    /** Flat on the left, busy on the right. */
    private static Raster half(int width, int height, Components components, int bitDepth) {
        Raster picture = new Raster(width, height, components, bitDepth);
        Random random = new Random(1);
        int max = picture.maxSample();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Squares of 4 × 4 samples, all black or white.
                int busy = (x / 4 * 31 + y / 4 * 17 + x / 4 * (y / 4)) % 2 * max;
                for (int c = 0; c < components.count(); c++) {
                    picture.set(c, x, y, x < width / 2 ? max / 3 + random.nextInt(2) : busy);
                }
            }
        }
        return picture;
    }

    @ParameterizedTest
    @CsvSource({"GREY, 8", "RGB, 8", "RGBA, 8", "GREY_ALPHA, 16", "RGB, 16", "RGB, 5"})
    void busyPartsAreFoundWhateverTheSamplesAre(Components components, int bitDepth) {
        Raster picture = half(320, 256, components, bitDepth);
        ActivityMap map = ActivityAnalysis.of(picture);
        assertEquals(10, map.columns());
        assertEquals(8, map.rows());
        for (int row = 0; row < 8; row++) {
            assertEquals(0, map.at(1, row));
            assertEquals(4, map.at(8, row));
        }
        assertEquals(map, ActivityAnalysis.of(picture));
    }

    @Test
    void partsOfBlocksAtTheBordersCount() {
        ActivityMap map = ActivityAnalysis.of(half(66_001, 1, Components.GREY, 8));
        assertEquals(2063 / 2 + 1, map.columns());
        assertEquals(0, map.at(0, 0));
        assertEquals(64, 1 << map.sideLog2());
    }

    @Test
    void tinyPicturesHaveNoMap() {
        assertSame(ActivityMap.NONE, ActivityAnalysis.of(half(256, 256, Components.RGB, 8)));
    }
}
