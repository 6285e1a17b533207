package io.github.prefixel.codec.color;

/**
 * An orthonormal colour transform: a rotation of RGB space, given by three angles relative to the opponent axes
 * [1 1 1]/√3, [−1 −1 2]/√6, [1 −1 0]/√2, in units of π/256.
 *
 * <p>With f the opponent frame (rows), the rows of the transform are those of
 * R<sub>12</sub>(c) · R<sub>02</sub>(b) · R<sub>01</sub>(a) · f, where R<sub>ij</sub> turns row i towards row j.
 * Row signs do not matter, so angles from −π/2 to π/2 reach every set of axes.
 *
 * @param a angle from the first axis towards the second, −128 to 127
 * @param b angle from the first axis towards the third, −128 to 127
 * @param c angle from the second axis towards the third, −128 to 127
 */
public record ColorRotation(int a, int b, int c) {
    /** The opponent axes themselves: what the header need not spell out. */
    public static final ColorRotation OPPONENT = new ColorRotation(0, 0, 0);

    static final double UNIT = Math.PI / 256;

    /** The rows of the transform as {@code float[3][3]}; its transpose is its inverse. */
    public float[][] matrix() {
        double[][] m = opponentFrame();
        turn(m, 0, 1, a * UNIT);
        turn(m, 0, 2, b * UNIT);
        turn(m, 1, 2, c * UNIT);
        float[][] result = new float[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[i][j] = (float) m[i][j];
            }
        }
        return result;
    }

    static double[][] opponentFrame() {
        double r3 = 1 / Math.sqrt(3);
        double r6 = 1 / Math.sqrt(6);
        double r2 = 1 / Math.sqrt(2);
        return new double[][] {{r3, r3, r3}, {-r6, -r6, 2 * r6}, {r2, -r2, 0}};
    }

    private static void turn(double[][] rows, int i, int j, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int k = 0; k < 3; k++) {
            double u = rows[i][k];
            double v = rows[j][k];
            rows[i][k] = cos * u + sin * v;
            rows[j][k] = cos * v - sin * u;
        }
    }

    /**
     * RGB samples to components: c<sub>i</sub> = Σ<sub>j</sub> m<sub>ij</sub> · p<sub>j</sub>, in place.
     *
     * @param planes three planes {@code float[height][width]}
     */
    public void forward(float[][][] planes) {
        multiply(planes, matrix());
    }

    /** Components to RGB samples, in place. */
    public void inverse(float[][][] planes) {
        float[][] m = matrix();
        float[][] transposed = new float[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                transposed[i][j] = m[j][i];
            }
        }
        multiply(planes, transposed);
    }

    private static void multiply(float[][][] planes, float[][] m) {
        for (int y = 0; y < planes[0].length; y++) {
            multiplyRow(planes[0][y], planes[1][y], planes[2][y], m);
        }
    }

    private static void multiplyRow(float[] p, float[] q, float[] r, float[][] m) {
        float m00 = m[0][0], m01 = m[0][1], m02 = m[0][2];
        float m10 = m[1][0], m11 = m[1][1], m12 = m[1][2];
        float m20 = m[2][0], m21 = m[2][1], m22 = m[2][2];
        for (int x = 0; x < p.length; x++) {
            float u = p[x];
            float v = q[x];
            float w = r[x];
            p[x] = m00 * u + m01 * v + m02 * w;
            q[x] = m10 * u + m11 * v + m12 * w;
            r[x] = m20 * u + m21 * v + m22 * w;
        }
    }
}
