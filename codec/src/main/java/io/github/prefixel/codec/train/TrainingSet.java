package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * Photographs to learn from, at several sizes: most found photographs were stored as JPEG, with softened colours, and
 * only a smaller version shows them as sharp as a camera's.
 */
public final class TrainingSet {
    private final List<Raster> pictures;

    public TrainingSet(List<Raster> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    List<TrainingPicture> largeAndHalf() {
        List<TrainingPicture> all = new ArrayList<>();
        for (Raster picture : pictures) {
            all.add(new TrainingPicture(picture));
            all.add(new TrainingPicture(half(picture)));
        }
        return all;
    }

    List<TrainingPicture> halfAndQuarter() {
        List<TrainingPicture> all = new ArrayList<>();
        for (Raster picture : pictures) {
            Raster half = half(picture);
            all.add(new TrainingPicture(half));
            all.add(new TrainingPicture(half(half)));
        }
        return all;
    }

    /** The picture at half its size, sides rounded down but to no less than 1: means of 2 × 2 samples. */
    static Raster half(Raster picture) {
        int width = Math.max(1, picture.width() / 2);
        int height = Math.max(1, picture.height() / 2);
        Raster half = new Raster(width, height, picture.components(), picture.bitDepth());
        int right = Math.min(1, picture.width() - 1);
        int below = picture.height() > 1 ? picture.width() : 0;
        for (int c = 0; c < picture.components().count(); c++) {
            short[] from = picture.plane(c);
            short[] to = half.plane(c);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = 2 * (y * picture.width() + x);
                    int sum = (from[i] & 0xFFFF)
                            + (from[i + right] & 0xFFFF)
                            + (from[i + below] & 0xFFFF)
                            + (from[i + right + below] & 0xFFFF);
                    to[y * width + x] = (short) (sum + 2 >> 2);
                }
            }
        }
        return half;
    }
}
