package io.github.prefixel.codec.train;

/** What training makes small. */
public enum Loss {
    /** Targets are 0 or 1, the output is the logit of 1; the loss is what coding the target would cost. */
    LOGISTIC,
    /** Half the squared difference between output and target. */
    SQUARED;

    /** The derivative of the loss by the output. */
    float slope(float output, float target) {
        return switch (this) {
            case LOGISTIC -> (float) (1 / (1 + StrictMath.exp(-output))) - target;
            case SQUARED -> output - target;
        };
    }

    /** The loss itself, in nats for {@link #LOGISTIC}. */
    double of(float output, float target) {
        return switch (this) {
            case LOGISTIC ->
                Math.max(output, 0) - output * target + StrictMath.log1p(StrictMath.exp(-Math.abs(output)));
            case SQUARED -> 0.5 * (output - target) * (output - target);
        };
    }
}
