package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;

/**
 * How much of the variance of pictures the components of a model explain. On the pictures that a model was trained on
 * without shrinkage these are its eigenvalues; on others they say what the eigenvalues are worth.
 */
public final class ExplainedVariance {
    private final PrincipalModel model;
    private final double[] squares;
    private long pictures;

    public ExplainedVariance(PrincipalModel model) {
        this.model = model;
        squares = new double[model.components()];
    }

    /** @throws IllegalArgumentException if the picture has colours and the model none */
    public void add(Raster picture) {
        double[] coefficients = model.coefficients(picture);
        for (int i = 0; i < squares.length; i++) {
            squares[i] += coefficients[i] * coefficients[i];
        }
        pictures++;
    }

    public long pictures() {
        return pictures;
    }

    /** Mean square of each component about the model's mean picture, in the order of the model's variances. */
    public double[] variances() {
        double[] variances = new double[squares.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = pictures == 0 ? 0 : squares[i] / pictures;
        }
        return variances;
    }

    /** What is left after the first count components, as a share of what the model's frequencies have: 0 to 1. */
    public double left(int count) {
        double left = 0;
        double all = 0;
        for (int i = 0; i < squares.length; i++) {
            left += i < count ? 0 : squares[i];
            all += squares[i];
        }
        return all == 0 ? 0 : left / all;
    }
}
