package io.github.prefixel.codec.wavelet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The norms against what one coefficient does to the picture, far from its borders. */
class SynthesisNormsTest {
    private static final int IMPULSE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void areThoseOfTheInverseTransforms(int level) {
        int side = 32 << level;
        SubbandLayout layout = new SubbandLayout(side, side, level);
        for (Subband band : layout.subbands()) {
            if (band.level() == level) {
                double[][] impulse = new double[side][side];
                impulse[band.y() + band.height() / 2][band.x() + band.width() / 2] = IMPULSE;

                float[][] floats = Planes.toFloats(impulse);
                Lifting97.inverse(floats, layout, 0);
                assertNorm(SynthesisNorms.CDF97, Planes.toDoubles(floats), band);

                int[][] ints = Planes.toInts(impulse);
                Lifting53.inverse(ints, layout, 0);
                assertNorm(SynthesisNorms.REVERSIBLE53, Planes.toDoubles(ints), band);
            }
        }
    }

    private static void assertNorm(SynthesisNorms norms, double[][] response, Subband band) {
        double norm = norms.norm(band.level(), band.orientation());
        assertEquals(1, norm * IMPULSE / Math.sqrt(Planes.energy(response)), 1e-4, band.toString());
    }
}
