package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;

/** A picture, transformed, whose tokens a model can be tried on. */
final class TrainingPicture {
    private final Encoder encoder;
    private final long pixels;

    TrainingPicture(Raster picture, PredictionNets predictors) {
        encoder = new Encoder(picture, false, ModelCode.DIRECT, Tune.PSNR, predictors);
        pixels = picture.pixels();
    }

    long pixels() {
        return pixels;
    }

    Walk walk() {
        return new Walk(encoder.plan().sites(), encoder.header().topPlane());
    }

    MixingModel model(Walk walk, Prior prior) {
        return encoder.plan().model(walk, prior);
    }

    Port truth() {
        return encoder.truth();
    }

    /** Runs the tokens through a model that starts with a prior, down to a rate, and returns the model. */
    MixingModel run(Prior prior, double bitsPerPixel) {
        Walk walk = walk();
        MixingModel model = model(walk, prior);
        CodeLength length = new CodeLength(truth(), model);
        walk.run(w -> length.bits() < bitsPerPixel * pixels ? length.exchange(w) : Port.END);
        return model;
    }
}
