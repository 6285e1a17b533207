package io.github.prefixel.tokenizer.train;

import io.github.prefixel.tokenizer.prepare.Colors;

/**
 * How a model is trained.
 *
 * @param coder whether to learn what the codec uses: statistics of the entropy coder and colour axes
 * @param networks whether to tune the networks of the entropy coder too, or with {@code fromNothing} to train all of
 *     the codec, instead of taking those of the program as they are
 * @param fromNothing whether statistics and networks owe nothing to those of the program; only with networks
 * @param basis whether to learn the principal and block bases
 * @param colors to which pictures are converted; as they are, all must have the same
 * @param holdOut every so manieth picture is not learned from; 0 for none
 * @param allowOverlap whether test pictures may be among those that are learned from
 * @param maxPixels larger pictures are left out
 * @param seed of all that is drawn by lot
 * @param threads the model does not depend on it
 */
public record TrainingOptions(
        boolean coder,
        boolean networks,
        boolean fromNothing,
        boolean basis,
        Colors colors,
        int holdOut,
        boolean allowOverlap,
        long maxPixels,
        long seed,
        int threads) {
    public TrainingOptions {
        if (fromNothing && coder && !networks) {
            throw new IllegalArgumentException("nothing to start from, and no networks");
        }
    }
}
