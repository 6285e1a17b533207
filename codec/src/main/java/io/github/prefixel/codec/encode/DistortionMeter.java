package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import java.util.function.IntToDoubleFunction;

/**
 * Follows how the squared error of the coefficients falls from token to token, each taken at the middle of its
 * interval. Each counts what its error costs in the picture, so this is proportional to the squared error of the
 * picture, up to a factor that changes slowly.
 */
final class DistortionMeter implements Port {
    private final TrueCoefficients source;
    private final int[] coefficients;
    private final int colors;
    private final IntToDoubleFunction cost;
    private double error;

    /**
     * @param colors how many components count: the colours, without alpha
     * @param cost what an error of a unit of plane 0 costs in squared error, by site, up to a factor
     */
    DistortionMeter(TrueCoefficients source, int colors, IntToDoubleFunction cost) {
        this.cost = cost;
        this.source = source;
        this.coefficients = source.coefficients();
        this.colors = colors;
        this.error = source.energy(colors, cost);
    }

    /** Sum of the squared errors of all colour coefficients, in units of plane 0 where the cost is 1. */
    double error() {
        return error;
    }

    @Override
    public int exchange(Walk walk) {
        int token = source.exchange(walk);
        if (walk.band().component() < colors) {
            switch (token) {
                case Token.POSITIVE, Token.NEGATIVE -> change(walk, 0, 3 << walk.plane());
                case Token.REFINE_0 -> change(walk, known(walk), known(walk) - (1 << walk.plane()));
                case Token.REFINE_1 -> change(walk, known(walk), known(walk) + (1 << walk.plane()));
                default -> {}
            }
        }
        return token;
    }

    private static int known(Walk walk) {
        return Math.abs(walk.values()[walk.site()]);
    }

    /** @param before twice the magnitude as known before the token, and after it */
    private void change(Walk walk, int before, int after) {
        double truth = Math.abs(coefficients[walk.site()]) + 0.5;
        double old = truth - 0.5 * before;
        double now = truth - 0.5 * after;
        error += (now * now - old * old) * cost.applyAsDouble(walk.site());
    }
}
