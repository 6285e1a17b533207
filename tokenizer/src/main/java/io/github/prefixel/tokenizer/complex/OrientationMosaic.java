package io.github.prefixel.tokenizer.complex;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.Arrays;

/**
 * The dual-tree transform of a picture's luma as a picture. A row shows a level, the finest on top; its first six tiles the
 * magnitudes of the subbands, each in the colour of its orientation, its last one all of them at once: hue is direction,
 * brightness magnitude. Strokes above the columns show the directions. Coarse subbands are enlarged, fine ones averaged,
 * to tiles of one size; the brightest of a level are as bright as those of any other.
 */
public final class OrientationMosaic {
    private static final int ORIENTATIONS = Orientation.values().length;
    private static final int COLUMNS = ORIENTATIONS + 1;
    private static final int TILE = 156;
    private static final int LEAST_TILE = 24;
    private static final int GAP = 4;
    private static final int BACKGROUND = 24;

    private final int tileWidth;
    private final int tileHeight;
    private final Raster mosaic;
    private final double[] magnitudes = new double[ORIENTATIONS];
    private final int[] colour = new int[Components.RGB.count()];

    private OrientationMosaic(int width, int height, int levels) {
        double scale = (double) TILE / Math.max(width, height);
        tileWidth = Math.max(LEAST_TILE, (int) Math.round(scale * width));
        tileHeight = Math.max(LEAST_TILE, (int) Math.round(scale * height));
        mosaic = new Raster(left(COLUMNS), top(levels), Components.RGB, 8);
        for (int c = 0; c < colour.length; c++) {
            Arrays.fill(mosaic.plane(c), (short) BACKGROUND);
        }
    }

    /**
     * Draws the mosaic; takes some 75 bytes a pixel while it runs.
     *
     * @return RGB of 8 bits, some 1,100 samples wide and, for a square picture, 830 high
     */
    public static Raster of(Raster picture) {
        ComplexPyramid pyramid = PlaneDualTree.forward(LumaPlane.centred(picture), OrientedEnergies.LEVELS);
        OrientationMosaic mosaic = new OrientationMosaic(picture.width(), picture.height(), OrientedEnergies.LEVELS);
        for (Orientation orientation : Orientation.values()) {
            mosaic.drawStroke(orientation, orientation.ordinal());
            mosaic.drawStroke(orientation, ORIENTATIONS);
        }
        for (int level = 1; level <= OrientedEnergies.LEVELS; level++) {
            mosaic.drawLevel(pyramid, level);
        }
        return mosaic.mosaic;
    }

    private int left(int column) {
        return GAP + column * (tileWidth + GAP);
    }

    private int top(int row) {
        return 2 * GAP + LEAST_TILE + row * (tileHeight + GAP);
    }

    private void drawStroke(Orientation orientation, int column) {
        double angle = StrictMath.toRadians(orientation.degrees());
        double middle = (LEAST_TILE - 1) / 2.0;
        Arrays.fill(magnitudes, 0);
        magnitudes[orientation.ordinal()] = 1;
        OrientationColours.mix(magnitudes, 1, colour);
        for (int y = 0; y < LEAST_TILE; y++) {
            for (int x = 0; x < LEAST_TILE; x++) {
                double along = (x - middle) * StrictMath.cos(angle) - (y - middle) * StrictMath.sin(angle);
                double beside = (x - middle) * StrictMath.sin(angle) + (y - middle) * StrictMath.cos(angle);
                double cover = Math.min(1.5 - Math.abs(beside), middle + .5 - Math.abs(along));
                if (cover > 0) {
                    blend(left(column) + (tileWidth - LEAST_TILE) / 2 + x, GAP + y, Math.min(1, cover));
                }
            }
        }
    }

    private void blend(int x, int y, double cover) {
        for (int c = 0; c < colour.length; c++) {
            int below = mosaic.get(c, x, y);
            mosaic.set(c, x, y, below + (int) Math.round(cover * (colour[c] - below)));
        }
    }

    private void drawLevel(ComplexPyramid pyramid, int level) {
        MagnitudeTiles tiles = MagnitudeTiles.of(pyramid, level, tileWidth, tileHeight);
        for (int y = 0; y < tileHeight; y++) {
            for (int x = 0; x < tileWidth; x++) {
                drawPixel(tiles, top(level - 1) + y, y, x);
            }
        }
    }

    private void drawPixel(MagnitudeTiles tiles, int row, int y, int x) {
        double power = 0;
        for (int i = 0; i < ORIENTATIONS; i++) {
            double magnitude = tiles.magnitudes()[i][y][x];
            power += magnitude * magnitude;
            Arrays.fill(magnitudes, 0);
            magnitudes[i] = magnitude;
            draw(left(i) + x, row, brightness(magnitude, tiles.peak()));
        }
        for (int i = 0; i < ORIENTATIONS; i++) {
            magnitudes[i] = tiles.magnitudes()[i][y][x];
        }
        draw(left(ORIENTATIONS) + x, row, brightness(Math.sqrt(power), tiles.peak()));
    }

    private void draw(int x, int y, double brightness) {
        OrientationColours.mix(magnitudes, brightness, colour);
        for (int c = 0; c < colour.length; c++) {
            mosaic.set(c, x, y, colour[c]);
        }
    }

    /** The root: displays darken small numbers by about as much. */
    private static double brightness(double magnitude, double peak) {
        return Math.sqrt(Math.min(1, magnitude / peak));
    }
}
