package io.github.prefixel.codec.color;

/**
 * Makes one component of a colour rotation carry all of the luma: a lifting step adds those shares of the other
 * components to it that make it a multiple of BT.601 luma. Errors of the others then change colours and leave the luma
 * alone. Of the three components the one nearest to luma is taken, so that no share is larger than 1.
 */
public final class LumaAxis {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private final int component;
    private final float[] shares = new float[3];

    /** @param rows those of the colour transform, orthonormal, as {@link ColorRotation#matrix()} gives them */
    public LumaAxis(float[][] rows) {
        double[] luma = new double[3];
        int nearest = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                luma[i] += LUMA[j] * rows[i][j];
            }
            if (Math.abs(luma[i]) > Math.abs(luma[nearest])) {
                nearest = i;
            }
        }
        component = nearest;
        for (int i = 0; i < 3; i++) {
            shares[i] = i == nearest ? 0 : (float) (luma[i] / luma[nearest]);
        }
    }

    /** The component that carries the luma, 0 to 2. */
    public int component() {
        return component;
    }

    /** By how much the step makes an error of a component larger in RGB: its L2 norm there, 1 for the luma. */
    public double norm(int c) {
        return Math.sqrt(1 + (double) shares[c] * shares[c]);
    }

    /** From rotated components to luma and two others, in place; {@code float[3 or more][height][width]}. */
    public void forward(float[][][] planes) {
        lift(planes, 1);
    }

    /** Back to the components of the rotation, in place. */
    public void inverse(float[][][] planes) {
        lift(planes, -1);
    }

    private void lift(float[][][] planes, float sign) {
        int first = component == 0 ? 1 : 0;
        int second = 3 - component - first;
        for (int y = 0; y < planes[0].length; y++) {
            float[] luma = planes[component][y];
            float[] p = planes[first][y];
            float[] q = planes[second][y];
            for (int x = 0; x < luma.length; x++) {
                luma[x] += sign * (shares[first] * p[x] + shares[second] * q[x]);
            }
        }
    }
}
