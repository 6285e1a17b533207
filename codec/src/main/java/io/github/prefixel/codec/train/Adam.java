package io.github.prefixel.codec.train;

/** Gradient descent with adaptive moments: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015. */
final class Adam {
    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final float TINY = 1e-8f;

    private final float[] mean;
    private final float[] square;
    private double meanLeft = 1;
    private double squareLeft = 1;

    Adam(int weights) {
        mean = new float[weights];
        square = new float[weights];
    }

    void step(float[] weights, float[] gradient, double rate) {
        meanLeft *= MEAN_DECAY;
        squareLeft *= SQUARE_DECAY;
        float a = (float) MEAN_DECAY;
        float b = (float) SQUARE_DECAY;
        float step = (float) (rate * StrictMath.sqrt(1 - squareLeft) / (1 - meanLeft));
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            mean[i] = a * mean[i] + (1 - a) * g;
            square[i] = b * square[i] + (1 - b) * g * g;
            weights[i] -= step * mean[i] / ((float) Math.sqrt(square[i]) + TINY);
        }
    }
}
