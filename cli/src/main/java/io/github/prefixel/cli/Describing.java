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
        byte[] bytes = model.bytes();
        try {
            return of(ModelFile.parse(bytes));
        } catch (MalformedStreamException e) {
            throw failure(model.name(), e);
        }
    }

    /** @throws MalformedStreamException if it has no basis */
    static Describing of(ModelFile file) {
        return new Describing(file, PrincipalModel.of(file));
    }

    static CommandFailure failure(String name, MalformedStreamException e) {
        return new CommandFailure(
                name + ": " + e.getMessage(), "give a model that 'prefixel train' has made of pictures like yours", e);
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
