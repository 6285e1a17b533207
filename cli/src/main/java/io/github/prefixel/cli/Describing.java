package io.github.prefixel.cli;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.principal.PrincipalModel;

/** A model file, and the principal basis in it. */
record Describing(ModelFile file, PrincipalModel basis) {
    /** What the coefficients of a picture count: samples of R, G and B at the working size of the basis. */
    private static final double SAMPLES = 3 * 256 * 256;

    /** @throws CommandFailure if it is no such file, or has no basis */
    static Describing open(InputFile model) {
        return ModelInput.read(model, Describing::of);
    }

    /** @throws MalformedStreamException if it has no basis */
    static Describing of(ModelFile file) {
        return new Describing(file, PrincipalModel.of(file));
    }

    /** The root of the mean squared difference of two pictures in grey levels of 8 bits, of the squared distance. */
    static double levels(double squaredDistance) {
        return Math.sqrt(squaredDistance / SAMPLES);
    }

    /** The squared distance of pictures that are so many grey levels apart. */
    static double squaredDistance(double levels) {
        return levels * levels * SAMPLES;
    }
}
