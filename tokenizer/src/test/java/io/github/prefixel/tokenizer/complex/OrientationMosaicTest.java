package io.github.prefixel.tokenizer.complex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationMosaicTest {
    private static final int GAP = 4;
    private static final int TILE = 156;

    @ParameterizedTest
    @CsvSource({"96, 64, 156, 104", "64, 96, 104, 156", "64, 64, 156, 156", "1, 1, 156, 156", "1000, 1, 156, 24"})
    void tilesHaveTheShapeOfThePicture(int width, int height, int tileWidth, int tileHeight) {
        Raster mosaic = OrientationMosaic.of(new Raster(width, height, Components.GREY, 8));
        assertEquals(GAP + 7 * (tileWidth + GAP), mosaic.width());
        assertEquals(2 * GAP + 24 + 5 * (tileHeight + GAP), mosaic.height());
    }

    /** A rising line is bright in the tile of 45°, dark in that of 135°, and has its colour where all are shown. */
    @Test
    void linesShowInTheColourOfTheirDirection() {
        Raster picture = new Raster(156, 156, Components.GREY, 8);
        for (int y = 0; y < 156; y++) {
            for (int x = 0; x < 156; x++) {
                picture.set(0, x, y, Math.max(0, 255 - 100 * Math.abs(x + y - 155)));
            }
        }
        Raster mosaic = OrientationMosaic.of(picture);
        int[] rising = tileMean(mosaic, 1);
        int[] falling = tileMean(mosaic, 4);
        int[] all = tileMean(mosaic, 6);
        assertTrue(rising[0] > 4 * falling[2], rising[0] + " against " + falling[2]);
        // Yellow: red over green over blue.
        assertTrue(all[0] > all[1] && all[1] > 2 * all[2], all[0] + " " + all[1] + " " + all[2]);
    }

    @Test
    void constantPicturesAreBlack() {
        Raster picture = new Raster(50, 50, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            Arrays.fill(picture.plane(c), (short) 200);
        }
        Raster mosaic = OrientationMosaic.of(picture);
        for (int column = 0; column < 7; column++) {
            for (int mean : tileMean(mosaic, column)) {
                assertTrue(mean <= 10, "column " + column + ": " + mean);
            }
        }
    }

    @Test
    void theSamePictureGivesTheSameMosaic() {
        Raster picture = new Raster(40, 30, Components.GREY, 8);
        for (int i = 0; i < 1200; i++) {
            picture.plane(0)[i] = (short) (i * 7919 % 256);
        }
        assertEquals(OrientationMosaic.of(picture), OrientationMosaic.of(picture));
    }

    /** Of the tile on level 2, red, green and blue in thousandths of the brightest. */
    private static int[] tileMean(Raster mosaic, int column) {
        int[] mean = new int[3];
        for (int c = 0; c < 3; c++) {
            long sum = 0;
            int tileHeight = (mosaic.height() - 2 * GAP - 24) / 5 - GAP;
            int top = 2 * GAP + 24 + tileHeight + GAP;
            for (int y = 0; y < tileHeight; y++) {
                for (int x = 0; x < TILE; x++) {
                    sum += mosaic.get(c, GAP + column * (TILE + GAP) + x, top + y);
                }
            }
            mean[c] = (int) (sum * 1000 / (255L * TILE * tileHeight));
        }
        return mean;
    }
}
