package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ActivityMap;

/**
 * How busy each part of a picture is, as structural similarity judges: SSIM divides the squared error in a small window
 * by the variance there plus C<sub>2</sub> = (0.03 · peak)², so the amplitude that goes unnoticed grows like
 * √(1 + variance/C<sub>2</sub>). The activity is the base 2 logarithm of that, averaged over the windows of a block.
 *
 * <p>Windows are 8 × 8 samples of the luma at half size, where MS-SSIM is most sensitive.
 */
final class ActivityAnalysis {
    private static final int WINDOW = 8;
    /** Samples of the picture to a side of a window. */
    private static final int SIDE = 2 * WINDOW;

    private static final double K2 = 0.03;

    private final Raster picture;
    private final double c2;

    private ActivityAnalysis(Raster picture) {
        this.picture = picture;
        double scale = K2 * picture.maxSample();
        c2 = scale * scale;
    }

    static ActivityMap of(Raster picture) {
        ActivityMap map = ActivityMap.typical(picture.width(), picture.height());
        if (map != ActivityMap.NONE) {
            new ActivityAnalysis(picture).fill(map);
        }
        return map;
    }

    private void fill(ActivityMap map) {
        int side = 1 << map.sideLog2();
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                double activity = meanActivity(column * side, row * side, side);
                map.set(column, row, (int) Math.min(ActivityMap.MAX, activity + 0.5));
            }
        }
    }

    private double meanActivity(int left, int top, int side) {
        int right = Math.min(left + side, picture.width());
        int bottom = Math.min(top + side, picture.height());
        double sum = 0;
        int windows = 0;
        for (int y = top; y < bottom; y += SIDE) {
            for (int x = left; x < right; x += SIDE) {
                sum += activity(x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    /** Half the base 2 logarithm of 1 + variance/C2 in the window at (left, top); beyond the picture its border goes on. */
    private double activity(int left, int top) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < WINDOW; i++) {
            for (int j = 0; j < WINDOW; j++) {
                double luma = halfSizeLuma(left + 2 * j, top + 2 * i);
                sum += luma;
                squares += luma * luma;
            }
        }
        double count = WINDOW * WINDOW;
        double mean = sum / count;
        double variance = Math.max(0, squares / count - mean * mean);
        return StrictMath.log(1 + variance / c2) / (2 * StrictMath.log(2));
    }

    private double halfSizeLuma(int x, int y) {
        return (luma(x, y) + luma(x + 1, y) + luma(x, y + 1) + luma(x + 1, y + 1)) / 4;
    }

    private double luma(int x, int y) {
        int at = Math.min(y, picture.height() - 1) * picture.width() + Math.min(x, picture.width() - 1);
        if (picture.components().colors() == 1) {
            return picture.plane(0)[at] & 0xFFFF;
        }
        return 0.299 * (picture.plane(0)[at] & 0xFFFF)
                + 0.587 * (picture.plane(1)[at] & 0xFFFF)
                + 0.114 * (picture.plane(2)[at] & 0xFFFF);
    }
}
