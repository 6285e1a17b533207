package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import java.util.ArrayList;
import java.util.List;

/**
 * Photographs to learn from, at several sizes: most found photographs were stored as JPEG, with softened colours, and
 * only a smaller version shows them as sharp as a camera's.
 */
public final class TrainingSet {
    private final List<Raster> pictures;
    private final PredictionNets predictors;

    /** @param predictors what predicts details */
    public TrainingSet(List<Raster> pictures, PredictionNets predictors) {
        this.pictures = List.copyOf(pictures);
        this.predictors = predictors;
    }

    List<TrainingPicture> largeAndHalf() {
        List<TrainingPicture> all = new ArrayList<>();
        for (Raster picture : pictures) {
            all.add(new TrainingPicture(picture, predictors));
            all.add(new TrainingPicture(Downsampling.half(picture), predictors));
        }
        return all;
    }

    List<TrainingPicture> halfAndQuarter() {
        List<TrainingPicture> all = new ArrayList<>();
        for (Raster picture : pictures) {
            Raster half = Downsampling.half(picture);
            all.add(new TrainingPicture(half, predictors));
            all.add(new TrainingPicture(Downsampling.half(half), predictors));
        }
        return all;
    }
}
