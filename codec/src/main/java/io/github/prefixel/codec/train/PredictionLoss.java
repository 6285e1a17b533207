package io.github.prefixel.codec.train;

/**
 * What is lost by a prediction, in bits: what is left of the detail costs about log2(1 + 4r²), and what the decoder
 * predicts otherwise than the encoder, or in vain, adds to the error of the picture. Details and predictions are in units
 * of 1.4 times the threshold of the last bit-plane that the decoder knows.
 *
 * @param distortion how many bits an error of one unit, squared, is worth
 */
record PredictionLoss(float distortion) {
    private static final float RATE = 0.65f;
    private static final float LN_2 = 0.6931472f;
    /** From this squared error on those of coefficients that are not significant grow no more: the encoder would not leave it so. */
    private static final float LARGE = 4;

    /** How many thresholds one unit is. */
    static final float UNIT = 1.4f;

    /** Whether anything depends on what the decoder predicts. */
    boolean closesLoop() {
        return distortion != 0;
    }

    double of(float detail, float predicted, float decoded) {
        float left = detail - predicted;
        double rate = RATE * StrictMath.log(1 + 4 * left * left) / StrictMath.log(2);
        float error = (isSmall(left) ? detail : predicted) - decoded;
        return rate + distortion * (isSmall(left) ? Math.min(LARGE, error * error) : error * error);
    }

    /** The derivative by what the encoder predicts. */
    float slope(float detail, float predicted, float decoded) {
        float left = detail - predicted;
        float rate = -RATE / LN_2 * 8 * left / (1 + 4 * left * left);
        return isSmall(left) ? rate : rate + 2 * distortion * (predicted - decoded);
    }

    /** The derivative by what the decoder predicts. */
    float decodedSlope(float detail, float predicted, float decoded) {
        float left = detail - predicted;
        float error = (isSmall(left) ? detail : predicted) - decoded;
        return isSmall(left) && error * error >= LARGE ? 0 : -2 * distortion * error;
    }

    /** Whether what is left is not significant, so that the decoder has nothing but its prediction. */
    private static boolean isSmall(float left) {
        return Math.abs(left) < 1;
    }
}
