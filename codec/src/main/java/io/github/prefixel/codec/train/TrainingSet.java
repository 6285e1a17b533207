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
            all.add(new TrainingPicture(Downsampling.half(picture)));
        }
        return all;
    }

    List<TrainingPicture> halfAndQuarter() {
        List<TrainingPicture> all = new ArrayList<>();
        for (Raster picture : pictures) {
            Raster half = Downsampling.half(picture);
            all.add(new TrainingPicture(half));
            all.add(new TrainingPicture(Downsampling.half(half)));
        }
        return all;
    }
}
