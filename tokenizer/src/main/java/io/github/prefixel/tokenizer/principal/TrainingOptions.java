package io.github.prefixel.tokenizer.principal;

/**
 * How a principal basis is learned.
 *
 * @param dimension how many frequencies are rotated together, 0 to {@value PrincipalSection#MOST}; the section takes two
 *     bytes for each pair
 * @param shrinkage whether covariances and variances are drawn to what they would be without evidence; without it they are
 *     those of the pictures themselves, which is good for the pictures themselves alone
 * @param mirrored whether every picture also counts as its mirror image, for domains that know no left and right
 * @param windows whether a picture that is no square counts as the squares at its two ends and in its middle rather than
 *     as a whole
 */
public record TrainingOptions(int dimension, boolean shrinkage, boolean mirrored, boolean windows) {
    /** @throws IllegalArgumentException if the dimension is out of range */
    public TrainingOptions {
        if (dimension < 0 || dimension > PrincipalSection.MOST) {
            throw new IllegalArgumentException(
                    "a principal basis has dimension 0 to " + PrincipalSection.MOST + ", not " + dimension);
        }
    }

    /** 256 frequencies, with shrinkage, not mirrored, squares of what is none. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(256, true, false, true);
    }

    public TrainingOptions withDimension(int count) {
        return new TrainingOptions(count, shrinkage, mirrored, windows);
    }

    public TrainingOptions withShrinkage(boolean shrunk) {
        return new TrainingOptions(dimension, shrunk, mirrored, windows);
    }

    public TrainingOptions withMirrored(boolean both) {
        return new TrainingOptions(dimension, shrinkage, both, windows);
    }

    public TrainingOptions withWindows(boolean squares) {
        return new TrainingOptions(dimension, shrinkage, mirrored, squares);
    }
}
