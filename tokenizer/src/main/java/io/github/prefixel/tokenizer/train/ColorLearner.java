package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientCovariance;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import java.util.Map;

/** Learns the colour axes of a domain: those of the gradients of all its pictures. Of grey pictures nothing. */
final class ColorLearner implements Learner {
    private final GradientCovariance covariance = new GradientCovariance();
    private boolean colors;

    @Override
    public void add(Raster picture, byte[] hash) {
        if (picture.components().colors() == 3) {
            covariance.add(picture);
            colors = true;
        }
    }

    @Override
    public void finish(Map<String, byte[]> sections) {
        if (colors) {
            ColorRotation axes = GradientKlt.of(covariance);
            sections.put(TrainedParts.AXES, new byte[] {(byte) axes.a(), (byte) axes.b(), (byte) axes.c()});
        }
    }
}
