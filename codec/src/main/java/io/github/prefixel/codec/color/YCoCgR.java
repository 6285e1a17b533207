package io.github.prefixel.codec.color;

/**
 * The reversible colour transform YCoCg-R (H. Malvar and G. Sullivan, JVT-I014, 2003): integers to integers, luma in
 * the samples' own range, both chroma components one bit wider and signed.
 */
public final class YCoCgR {
    /** L2 norm of what an error of 1 in Y, Co and Cg adds to R, G and B. */
    private static final double[] NORMS = {Math.sqrt(3), Math.sqrt(0.5), Math.sqrt(0.75)};

    private YCoCgR() {}

    public static double norm(int component) {
        return NORMS[component];
    }

    /**
     * R, G, B to Y, Co, Cg in place.
     *
     * @param planes three planes {@code int[height][width]}
     */
    public static void forward(int[][][] planes) {
        for (int y = 0; y < planes[0].length; y++) {
            int[] p = planes[0][y];
            int[] q = planes[1][y];
            int[] r = planes[2][y];
            for (int x = 0; x < p.length; x++) {
                int co = p[x] - r[x];
                int t = r[x] + (co >> 1);
                int cg = q[x] - t;
                p[x] = t + (cg >> 1);
                q[x] = co;
                r[x] = cg;
            }
        }
    }

    /** Y, Co, Cg to R, G, B in place. */
    public static void inverse(int[][][] planes) {
        for (int y = 0; y < planes[0].length; y++) {
            int[] p = planes[0][y];
            int[] q = planes[1][y];
            int[] r = planes[2][y];
            for (int x = 0; x < p.length; x++) {
                int co = q[x];
                int cg = r[x];
                int t = p[x] - (cg >> 1);
                int blue = t - (co >> 1);
                p[x] = blue + co;
                q[x] = cg + t;
                r[x] = blue;
            }
        }
    }
}
