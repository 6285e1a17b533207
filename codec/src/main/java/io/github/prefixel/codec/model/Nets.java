package io.github.prefixel.codec.model;

/** The trained nets of the entropy model. */
public final class Nets {
    static final int SIGNIFICANCE_INPUTS = Surroundings.GROUPS + 1;

    private static final int LEVELS = 7;
    private final int sigHidden;
    private final float[] sigBias;
    private final float[] sigW;
    private final float[] sigOut;
    private final int signHidden;
    private final float[][] signW;

    /** sigBias: [kind*LEVELS+level][H]; sigW: groups of four units, then inputs; sigOut: H + 1. */
    public Nets(int sigHidden, float[] sigBias, float[] sigW, float[] sigOut, int signHidden, float[][] signW) {
        this.sigHidden = sigHidden;
        this.sigBias = sigBias;
        this.sigW = sigW;
        this.sigOut = sigOut;
        this.signHidden = signHidden;
        this.signW = signW;
    }

    boolean hasSignificance() {
        return sigW != null;
    }

    boolean hasSigns() {
        return signW != null;
    }

    float significance(int kind, int level, float[] x) {
        float[] w = sigW;
        int hidden = sigHidden;
        int bias = (kind * LEVELS + level) * hidden;
        float z = sigOut[hidden];
        int o = 0;
        for (int k = 0; k < hidden; k += 4) {
            float a0 = sigBias[bias + k];
            float a1 = sigBias[bias + k + 1];
            float a2 = sigBias[bias + k + 2];
            float a3 = sigBias[bias + k + 3];
            for (int j = 0; j < SIGNIFICANCE_INPUTS; j++) {
                float xj = x[j];
                a0 += xj * w[o];
                a1 += xj * w[o + 1];
                a2 += xj * w[o + 2];
                a3 += xj * w[o + 3];
                o += 4;
            }
            z += sigOut[k] * Math.max(a0, 0.125f * a0)
                    + sigOut[k + 1] * Math.max(a1, 0.125f * a1)
                    + sigOut[k + 2] * Math.max(a2, 0.125f * a2)
                    + sigOut[k + 3] * Math.max(a3, 0.125f * a3);
        }
        return z;
    }

    float sign(int kind, float[] x) {
        float[] w = signW[kind];
        if (w == null) {
            return 0;
        }
        int o = 0;
        int out = SignedSurroundings.INPUTS * signHidden;
        float z = 0;
        for (int k = 0; k < signHidden; k += 4) {
            float a0 = 0;
            float a1 = 0;
            float a2 = 0;
            float a3 = 0;
            for (int j = 0; j < SignedSurroundings.INPUTS; j++) {
                float xj = x[j];
                a0 += xj * w[o];
                a1 += xj * w[o + 1];
                a2 += xj * w[o + 2];
                a3 += xj * w[o + 3];
                o += 4;
            }
            z += w[out + k] * a0 / (1 + Math.abs(a0))
                    + w[out + k + 1] * a1 / (1 + Math.abs(a1))
                    + w[out + k + 2] * a2 / (1 + Math.abs(a2))
                    + w[out + k + 3] * a3 / (1 + Math.abs(a3));
        }
        return z;
    }
}
