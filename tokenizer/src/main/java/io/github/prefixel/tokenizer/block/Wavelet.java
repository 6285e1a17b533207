package io.github.prefixel.tokenizer.block;

import io.github.prefixel.codec.wavelet.Lifting53;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.codec.wavelet.SynthesisNorms;

/** The codec's wavelets as transforms of planes of real numbers. */
public enum Wavelet {
    /** CDF 9/7, of lossy streams. */
    CDF97(SynthesisNorms.CDF97, true) {
        @Override
        public void forward(float[][] plane, SubbandLayout layout) {
            Lifting97.forward(plane, layout);
        }
    },

    /** LeGall 5/3, of lossless streams. */
    LEGALL53(SynthesisNorms.REVERSIBLE53, false) {
        /** So fine that what integer lifting rounds makes no difference. */
        private static final float SCALE = 256;

        @Override
        public void forward(float[][] plane, SubbandLayout layout) {
            int[][] scaled = new int[layout.height()][layout.width()];
            for (int y = 0; y < layout.height(); y++) {
                for (int x = 0; x < layout.width(); x++) {
                    scaled[y][x] = Math.round(plane[y][x] * SCALE);
                }
            }
            Lifting53.forward(scaled, layout);
            for (int y = 0; y < layout.height(); y++) {
                for (int x = 0; x < layout.width(); x++) {
                    plane[y][x] = scaled[y][x] / SCALE;
                }
            }
        }
    };

    private final SynthesisNorms norms;
    private final boolean nearlyOrthonormal;

    Wavelet(SynthesisNorms norms, boolean nearlyOrthonormal) {
        this.norms = norms;
        this.nearlyOrthonormal = nearlyOrthonormal;
    }

    /** Transforms a plane, {@code float[height][width]}, in place into the subbands of a layout of its size. */
    public abstract void forward(float[][] plane, SubbandLayout layout);

    /** Whether squared errors of scaled coefficients add up to those of samples within a few percent. */
    public boolean isNearlyOrthonormal() {
        return nearlyOrthonormal;
    }

    /** L2 norm of the synthesis functions of a subband: what an error of 1 in a coefficient is among samples. */
    public double norm(int level, Orientation orientation) {
        return norms.norm(level, orientation);
    }
}
