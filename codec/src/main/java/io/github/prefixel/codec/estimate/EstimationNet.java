package io.github.prefixel.codec.estimate;

import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.wavelet.Orientation;
import java.util.Arrays;

/**
 * A network laid out for what is rare: instead of every coefficient looking at all its surroundings, a significant one
 * adds its share to the hidden sums of all coefficients around it in a row, which lie side by side.
 *
 * <p>A table holds the first-layer weights by which one coefficient reaches the coefficients of one row, hidden units
 * fastest, from left to right.
 */
final class EstimationNet {
    final int hidden;
    /** By the row of the coefficient less that of the row reached, plus 2; reaches columns −2 to 2. */
    final float[][] own = new float[5][];
    /** By place in {@link Surroundings#others} and row as before, plus 1; reaches columns −1 to 1. */
    final float[][][] others = new float[4][3][];
    /** By row less twice the row reached, plus 1, and by odd column; reaches 2 columns, from (column − 1)/2 on. */
    final float[][][] children = new float[4][2][];
    /** By odd row reached and row less half of it, plus 1; reaches 6 columns, from 2 · column − 2 on. */
    final float[][][] parent = new float[2][3][];

    final float[] second;

    private final Net net;

    /** The mean of (sign · output) over that of output², over significant coefficients of photographs. */
    final float agreement;

    EstimationNet(Net net, Orientation orientation, float agreement) {
        this.agreement = agreement;
        this.net = net;
        hidden = net.hidden();
        second = new float[hidden];
        System.arraycopy(net.weights(), net.secondLayer(), second, 0, hidden);
        for (int row = 0; row < 5; row++) {
            own[row] = table(Surroundings.OWN + 5 * row + 4, -1, 5);
        }
        Arrays.fill(own[2], 2 * hidden, 3 * hidden, 0);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < others.length; i++) {
                others[i][row] = table(Surroundings.OTHERS + 9 * i + 3 * row + 2, -1, 3);
            }
        }
        for (int row = 0; row < 4; row++) {
            // Column 2m lies at input 3 of m − 1 and 1 of m, column 2m + 1 at 2 of m and 0 of m + 1.
            children[row][0] = table(Surroundings.CHILDREN + 4 * row + 3, -2, 2);
            children[row][1] = table(Surroundings.CHILDREN + 4 * row + 2, -2, 2);
        }
        for (int odd = 0; odd < 2; odd++) {
            for (int row = 0; row < 3; row++) {
                float[] table = new float[6 * hidden];
                for (int i = 0; i < 6; i++) {
                    int input = Surroundings.parentInput(orientation, i % 2 != 0, odd != 0, 1 - i / 2, row - 1);
                    copy(input, table, i);
                }
                parent[odd][row] = table;
            }
        }
    }

    private float[] table(int firstInput, int step, int reach) {
        float[] table = new float[reach * hidden];
        for (int i = 0; i < reach; i++) {
            copy(firstInput + i * step, table, i);
        }
        return table;
    }

    private void copy(int input, float[] table, int place) {
        System.arraycopy(net.weights(), input * hidden, table, place * hidden, hidden);
    }
}
